import type { Edition } from '#domain/edition.ts';
import { printedTimeline } from '#export/timeline/printed.ts';
import { wordsIn } from '#export/words.ts';

const safe = (text: string) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The same content as a page for a browser's print: timeline, chronology with its quotes, claims, sources. */
export function htmlOf(edition: Edition): string {
	const articles = new Map(edition.articles.map((article) => [article.id as string, article]));
	const sheets = printedTimeline(edition, wordsIn(edition.options.lang)).map(({ svg }) => `<section>${svg}</section>`);
	const entries = edition.events.map((event, index) => {
		const said = edition.claims.filter((claim) => claim.events.includes(event.id));
		const notes = [...event.citations.map(({ article, quote }) => ({ article, quote })), ...said];
		const quotes = notes.map(
			({ article, quote }) => `<small>„${safe(quote.exact)}“ ${safe(articles.get(article)?.outlet ?? '')}</small>`,
		);
		return `<article><b>${event.when?.edtf ?? ''}</b><h3>${index + 1} ${safe(event.title)}</h3>${said.map((claim) => `<p>${safe(claim.content)}</p>`).join('')}${quotes.join('<br>')}</article>`;
	});
	const claims = edition.claims.map(
		(claim) => `<p>${safe(claim.content)}<br><small>„${safe(claim.quote.exact)}“</small></p>`,
	);
	const sources = edition.articles.map(
		(article) => `<p>${safe(article.title)}<br>${article.url ?? ''}<br>${article.text}</p>`,
	);
	const style =
		'@page{size:A4;margin:26mm 22mm}body{font:10pt "Noto Serif",serif;hyphens:auto}section{break-before:page}svg{width:100%;height:auto}small{font-size:8pt}';
	return `<!doctype html><html lang="${edition.options.lang}"><meta charset="utf-8"><title>${safe(edition.info.name)}</title><style>${style}</style><h1>${safe(edition.info.name)}</h1>${sheets.join('')}<section>${entries.join('')}</section><section>${claims.join('')}</section><section>${sources.join('')}</section></html>`;
}
