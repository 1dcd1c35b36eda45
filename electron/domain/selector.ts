/** A span of a text: start inclusive, end exclusive, in UTF-16 code units (W3C TextPositionSelector). */
export type Span = readonly [start: number, end: number];

/** Both W3C selectors of one passage: where it stands (fast) and what it says (durable). */
export interface Quote {
	readonly start: number;
	readonly end: number;
	readonly exact: string;
	/** Up to 32 code units before `start`; never cut inside a surrogate pair. */
	readonly prefix: string;
	/** Up to 32 code units after `end`. */
	readonly suffix: string;
}

/** Where a quote was found in a changed text. A quote is never moved in silence: callers show the kind. */
export type Anchoring =
	| { readonly kind: 'exact'; readonly span: Span }
	| { readonly kind: 'reanchored'; readonly span: Span }
	| { readonly kind: 'ambiguous'; readonly spans: readonly Span[] }
	| { readonly kind: 'lost' };

const CONTEXT = 32;
/** More candidates than this do not help anybody to choose. */
const MOST_CANDIDATES = 20;

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** The quote of `text` between `start` and `end` (UTF-16 units). */
export function quoteAt(text: string, start: number, end: number): Quote {
	let from = Math.max(0, start - CONTEXT);
	if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from += 1;
	let to = Math.min(text.length, end + CONTEXT);
	if (to < text.length && isLowSurrogate(text.charCodeAt(to))) to -= 1;
	return {
		start,
		end,
		exact: text.slice(start, end),
		prefix: text.slice(from, start),
		suffix: text.slice(end, to),
	};
}

/** Finds a quote again in `text`: at its old place, else where its words (and then its surroundings) stand alone. */
export function anchor(text: string, quote: Quote): Anchoring {
	if (quote.exact === '') return { kind: 'lost' };
	if (text.slice(quote.start, quote.end) === quote.exact) {
		return { kind: 'exact', span: [quote.start, quote.end] };
	}
	const spans: Span[] = [];
	for (
		let at = text.indexOf(quote.exact);
		at >= 0 && spans.length < MOST_CANDIDATES;
		at = text.indexOf(quote.exact, at + 1)
	) {
		spans.push([at, at + quote.exact.length]);
	}
	const [only] = spans;
	if (only === undefined) return { kind: 'lost' };
	if (spans.length === 1) return { kind: 'reanchored', span: only };
	const inContext = spans.filter(
		([start, end]) => text.slice(0, start).endsWith(quote.prefix) && text.startsWith(quote.suffix, end),
	);
	const [same] = inContext;
	return inContext.length === 1 && same !== undefined
		? { kind: 'reanchored', span: same }
		: { kind: 'ambiguous', spans };
}
