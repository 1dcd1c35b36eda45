import type { Paragraph } from 'docx';
import { briefOf } from '../print/brief.ts';
import type { Desk } from '../print/desk.ts';
import type { EventReference } from '../print/model.ts';
import { bullet, oneParagraph, paragraph, run } from './parts.ts';

/** What happened, what is disputed, what is open. */
export function summary(desk: Desk): readonly Paragraph[] {
	const { words } = desk;
	const brief = briefOf(desk);
	const item = ({ n, title, date }: EventReference, more = '') => bullet([run(`${n}. ${title} (${date})${more}`)]);
	const question = (text: string, answer: string) =>
		paragraph([run(text, { bold: true }), run(answer === '' ? '' : ` ${answer}`)]);
	const disputed = brief.disputed.length > 0 || brief.otherDenials !== '';
	return [
		question(words.whatHappened, brief.happened),
		...brief.leading.map((one) => item(one)),
		...(disputed ? [question(words.whatDisputed, brief.otherDenials)] : []),
		...brief.disputed.map((one) => item(one, one.by === '' ? '' : `: ${words.deniedBy(one.by)}`)),
		...(brief.unknown.length > 0 ? [question(words.whatUnknown, '')] : []),
		...brief.unknown.map((sentence) => oneParagraph(sentence)),
	];
}
