import type { Edition } from '#domain/edition.ts';
import { independence } from '#domain/origins.ts';
import { deniedEvents } from './chronology.ts';
import { marks, oneLine } from './layout.ts';
import { words } from './words.ts';

/** Every event with its participants and quotes. */
export function eventsInWords(edition: Edition, locale: 'de' | 'en'): string {
	const say = words(locale);
	const denied = deniedEvents(edition);
	const names = new Map(edition.entities.map(({ id, name }) => [id, name]));
	const titles = new Map(edition.articles.map(({ id, title }) => [id, title]));
	const articles = Object.fromEntries(edition.articles.map((article) => [article.id, article]));
	const blocks = edition.events.map((event) => {
		const { title, type, when, whenText, factuality, participants, place, citations } = event;
		const who = [...participants.map(({ entity }) => entity), ...(place === undefined ? [] : [place])];
		const behind = independence(
			articles,
			citations.map(({ article }) => article),
		);
		const date = when === undefined ? say.undated : when.edtf;
		return [
			`${date}${whenText === undefined ? '' : ` (${oneLine(whenText)})`}  ${title}${marks([type, say.standing[factuality], denied.has(event.id) ? say.deniedBySomebody : ''])}`,
			...(who.length > 0 ? [`    ${[...new Set(who.map((id) => names.get(id) ?? id))].join(', ')}`] : []),
			...(behind.articles > 1 ? [`    ${say.independence(behind)}`] : []),
			...citations.map(
				({ article, quote }) => `    ${say.quote(oneLine(quote.exact))}  ${titles.get(article) ?? article}`,
			),
		].join('\n');
	});
	return blocks.length > 0 ? blocks.join('\n\n') : say.none;
}
