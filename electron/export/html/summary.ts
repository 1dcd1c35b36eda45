import { briefOf } from '../print/brief.ts';
import type { Desk } from '../print/desk.ts';
import type { EventReference } from '../print/model.ts';
import { list, paragraph, text, toEvent } from './text.ts';

/** What happened, what is disputed, what is open. */
export function summary(desk: Desk): string {
	const { words } = desk;
	const brief = briefOf(desk);
	const item = ({ n, title, lang, date }: EventReference) =>
		`${toEvent(n, title, lang)} <span class="subtle">${text(date)}</span>`;
	const answers = [
		answer(words.whatHappened, paragraph(text(brief.happened)) + list(brief.leading.map(item))),
		answer(
			words.whoSays,
			list(
				brief.speakers.slice(0, 6).map(({ name, role, says, denies }) => {
					const counts = [says > 0 ? words.statements(says) : '', denies > 0 ? words.denials(denies) : ''];
					return `<bdi>${text(name)}</bdi>${role === '' ? '' : ` <span class="subtle">${text(role)}</span>`} <span class="subtle">${text(counts.filter((count) => count !== '').join(', '))}</span>`;
				}),
			),
		),
		answer(
			words.whatDisputed,
			paragraph(text(brief.otherDenials)) +
				list(
					brief.disputed.map(
						(one) =>
							`${item(one)}${one.by === '' ? '' : ` <span class="denied">${text(words.deniedBy(one.by))}</span>`}`,
					),
				),
		),
		answer(
			words.whatUnknown,
			list(brief.unknown.map(text)) +
				list(
					brief.undated
						.slice(0, 8)
						.map((one) => `${item(one)}${one.order === '' ? '' : ` <span class="subtle">${text(one.order)}</span>`}`),
				),
		),
	];
	return `<div class="answers">${answers.join('')}</div>`;
}

const answer = (question: string, body: string) => (body === '' ? '' : `<div><h3>${text(question)}</h3>${body}</div>`);
