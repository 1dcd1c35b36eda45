/** Quotes and events as text with their sources: what is dragged out of the window or copied from it. */
import type { Citation, EventRecord } from '#domain/dossier.ts';
import { QUOTED } from '#domain/quotation.ts';
import type { Selection } from './selection.ts';
import type { Snapshot } from './snapshot.ts';

export interface Cited {
	readonly text: string;
	readonly html: string;
}

/** Dates in the reader's words, and the language of these. */
export interface DateWords {
	readonly language: 'de' | 'en';
	readonly edtf: (value: string) => string;
	readonly when: (when: EventRecord['when']) => string;
}

type Articles = Snapshot['articles'];

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** "Title", Outlet, 30 August 2023, address: as far as they are known. */
function sourceOf(id: string, articles: Articles, dates: DateWords): string {
	const article = articles.get(id);
	if (!article) return id;
	const { title, byline, outlet, published, url } = article;
	return [byline, QUOTED[dates.language](title), outlet, published && dates.edtf(published.edtf), url]
		.filter(Boolean)
		.join(', ');
}

/** A passage in quote marks, and where it stands. */
export function citeQuote({ article, quote }: Citation, articles: Articles, dates: DateWords): Cited {
	const source = sourceOf(article, articles, dates);
	const lang = articles.get(article)?.lang ?? '';
	return {
		text: `${QUOTED[dates.language](quote.exact)} (${source})`,
		html: `<blockquote lang="${escaped(lang)}"><p>${escaped(quote.exact)}</p><cite>${escaped(source)}</cite></blockquote>`,
	};
}

/** Date and title of an event, then each of its passages. */
export function citeEvent(event: EventRecord, articles: Articles, dates: DateWords): Cited {
	const head = `${dates.when(event.when)}: ${event.title}`;
	const quotes = event.citations.map((citation) => citeQuote(citation, articles, dates));
	return {
		text: [head, ...quotes.map(({ text }) => text)].join('\n'),
		html: `<p>${escaped(head)}</p>${quotes.map(({ html }) => html).join('')}`,
	};
}

/** The selected event or claim with its sources; undefined for what has none. */
export function citeSelected({ item }: Selection, of: Snapshot, dates: DateWords): Cited | undefined {
	if (item?.kind === 'event') {
		const event = of.events.get(item.id);
		return event && citeEvent(event, of.articles, dates);
	}
	const claim = item?.kind === 'claim' ? of.claims.get(item.id) : undefined;
	return claim && citeQuote(claim, of.articles, dates);
}

/** Gives a drag or a copy both forms. */
export function give(transfer: DataTransfer, { text, html }: Cited): void {
	transfer.setData('text/plain', text);
	transfer.setData('text/html', html);
	transfer.effectAllowed = 'copy';
}
