import { LABELS } from '../labels.ts';
import { markLines } from '../marks.ts';
import { peopleOf, sourcesOf } from '../print/apparatus.ts';
import { conflictsOf } from '../print/conflicts.ts';
import { contestedOf, unansweredOf } from '../print/contested.ts';
import type { Desk } from '../print/desk.ts';
import { marks, quotation, said } from './chronology.ts';
import { joined, link, list, own, paragraph, text, toEvent } from './text.ts';

/** What is denied beside its denials, then what nobody answers. */
export function claims(desk: Desk): string {
	const { words } = desk;
	const groups = contestedOf(desk).map(
		({ events, claims: claimed, denials }) =>
			`<div class="contested">${list(
				events.map(({ n, title, lang }) => toEvent(n, title, lang)),
				'matters',
			)}<div><h3>${text(words.claim)}</h3>${list(claimed.map(said), 'said') || paragraph(text(words.unnamed), 'subtle')}</div><div class="against"><h3>${text(words.denial)}</h3>${list(denials.map(said), 'said')}</div></div>`,
	);
	const unanswered = unansweredOf(desk);
	if (groups.length === 0 && unanswered.length === 0) return paragraph(text(words.noStatements));
	const rest =
		unanswered.length === 0
			? ''
			: `<h3>${text(words.unanswered)}</h3>${paragraph(text(words.unansweredNote), 'subtle')}${list(unanswered.map(said), 'said')}`;
	return groups.join('') + rest;
}

/** What cannot all be true, each with its sides and their words; empty when there is nothing. */
export function conflicts(desk: Desk): string {
	const { words } = desk;
	return conflictsOf(desk)
		.map(({ n, kind, matter, lang, why, events, sides }) => {
			const told = sides.map(
				({ says, who, facts, notes, further }) =>
					`<div><p><strong><bdi>${text(says)}</bdi></strong> <span class="subtle"><bdi>${text(who)}</bdi> · ${text(facts)}</span></p>${notes.map(quotation).join('')}${paragraph(text(further), 'subtle')}</div>`,
			);
			const parts = list(
				events.map((event) => toEvent(event.n, event.title, event.lang)),
				'matters',
			);
			return `<h3 id="k${n}">${text(words.contradiction)} ${n} · ${text(kind)}: ${own(matter, lang)}</h3>${paragraph(text(why), 'subtle')}<div class="contested">${parts}${told.join('')}</div>`;
		})
		.join('');
}

export function people(desk: Desk): string {
	const { words, edition } = desk;
	const notes = new Map(edition.entities.map(({ name, mark }) => [name, mark]));
	return peopleOf(desk)
		.map(({ title, entries }) => {
			const items = entries.map(({ name, role, aliases, standsFor, events }) => {
				const facts = joined([
					text(role),
					aliases === '' ? '' : `${text(words.alsoCalled)} <bdi>${text(aliases)}</bdi>`,
					standsFor === '' ? '' : `${text(words.mayStandFor)} <bdi>${text(standsFor)}</bdi>`,
				]);
				const links = events.map((n) => `<a class="n" href="#e${n}">${n}</a>`).join(' ');
				return `<strong><bdi>${text(name)}</bdi></strong>${facts === '' ? '' : ` <span class="subtle">${facts}</span>`}${links === '' ? '' : ` <span class="numbers">${links}</span>`}${marks(markLines(notes.get(name), LABELS[edition.options.lang]))}`;
			});
			return `<div class="group"><h3>${text(title)}</h3>${list(items, 'names')}</div>`;
		})
		.join('');
}

export function sources(desk: Desk): string {
	const { words, edition } = desk;
	const items = sourcesOf(desk).map((source) => {
		const facts = joined([source.outlet, source.byline, source.published].map(text), ', ');
		return `<li id="s${source.n}"><p class="title">${own(source.title, source.lang)}</p>${paragraph(facts)}${paragraph(source.url === '' ? '' : link(source.url))}
<p class="subtle">${text(words.captured)}: ${text(source.captured)} · ${text(words.file)}: ${text(source.file)} · ${text(source.size)}</p>
<p class="hash">SHA-256<br>${text(words.textHash)} <code>${text(source.textHash)}</code><br>${text(words.file)} <code>${text(source.fileHash)}</code></p>${marks(markLines(edition.articles[source.n - 1]?.mark, LABELS[edition.options.lang]))}</li>`;
	});
	return `<ol class="sources">${items.join('\n')}</ol>`;
}
