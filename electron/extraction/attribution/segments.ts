import { Word } from './lexicon.ts';
import { is, isFiniteVerb, isWord, lower, type View } from './view.ts';

/** A stretch between commas, dashes or quotations; tokens `from` to `to` (exclusive), without the mark that parts it from the last one. */
export interface Segment {
	readonly from: number;
	readonly to: number;
	/** The mark before it, empty at the start. */
	readonly lead: string;
	/** Index of the quotation it is, -1 when it is none. */
	readonly quote: number;
}

/** One or several sentences held together by a quotation. */
export interface Unit {
	readonly first: number;
	readonly last: number;
	readonly paragraph: number;
	readonly segments: readonly Segment[];
}

const PARTING = new Set([',', ';', ':', '–', '—']);
const STOPS = new Set(['.', '!', '?', '…']);
const LONG = 7;
const SHORT = 2;

/** A quotation that is an utterance of its own, not some words inside a sentence. */
export function isSpeech(view: View, index: number): boolean {
	const quote = view.quotes[index];
	if (quote === undefined) return false;
	const before = lower(view, quote.open - 1);
	if (quote.sentence || quote.comma || before === ':') return true;
	const starts =
		quote.open === 0 ||
		before === ',' ||
		before === '.' ||
		view.tokens.sentence[quote.open - 1] !== view.tokens.sentence[quote.open];
	const after = lower(view, quote.last + 1);
	if (!starts) return false;
	if (after === ',' && quote.words >= SHORT) return true;
	return quote.words >= LONG;
}

/** Cuts the text into units and these into segments, in one pass. */
export function unitsOf(view: View): Unit[] {
	const { sentences } = view.draft.document;
	const units: Unit[] = [];
	for (let s = 0; s < sentences.length; s += 1) {
		const head = sentences[s];
		if (head === undefined) break;
		let last = head.last;
		for (;;) {
			const held = view.quoteOf[last - 1] ?? -1;
			const end = held >= 0 ? (view.quotes[held]?.last ?? 0) + 1 : last;
			if (end <= last) break;
			while (s + 1 < sentences.length && last < end) {
				s += 1;
				last = sentences[s]?.last ?? end;
			}
		}
		units.push({ first: head.first, last, paragraph: head.paragraph, segments: segmentsOf(view, head.first, last) });
	}
	return units;
}

function segmentsOf(view: View, first: number, last: number): Segment[] {
	const segments: Segment[] = [];
	let from = first;
	let lead = '';
	let depth = 0;
	const close = (to: number, next: number, mark: string) => {
		if (to > from) segments.push({ from, to, lead, quote: -1 });
		from = next;
		lead = mark;
	};
	for (let i = first; i < last; i += 1) {
		const mark = lower(view, i);
		const quote = view.quoteOf[i] ?? -1;
		if (quote >= 0 && view.quotes[quote]?.open === i && isSpeech(view, quote)) {
			close(i, i, lead === ':' && from === i ? ':' : from === i ? lead : '');
			const end = Math.min(last, (view.quotes[quote]?.last ?? i) + 1);
			segments.push({ from: i, to: end, lead, quote });
			from = end;
			lead = '“';
			i = end - 1;
			continue;
		}
		if (mark === '(' || mark === '[') depth += 1;
		else if ((mark === ')' || mark === ']') && depth > 0) depth -= 1;
		if (depth > 0) continue;
		if (PARTING.has(mark) || (mark === '-' && !isWord(view, i - 1))) close(i, i + 1, mark);
		else if (
			mark === '-' &&
			view.tokens.end[i - 1] !== view.tokens.start[i] &&
			view.tokens.end[i] !== view.tokens.start[i + 1]
		)
			close(i, i + 1, '–');
		else if (is(view, i, Word.coordinator) && i > from && isFiniteVerb(view, i + 1)) close(i, i + 1, mark);
	}
	let end = last;
	while (end > from && STOPS.has(lower(view, end - 1))) end -= 1;
	close(end, last, '');
	return segments;
}

/** The first token of a segment behind coordinators ("und", "aber"). */
export function headOf(view: View, segment: Segment): number {
	let i = segment.from;
	while (i < segment.to - 1 && is(view, i, Word.coordinator) && !is(view, i, Word.sourceMarker | Word.subordinator))
		i += 1;
	return i;
}

export type ClauseKind =
	| 'quote'
	| 'content'
	| 'question'
	| 'subordinate'
	| 'relative'
	| 'infinitive'
	| 'main'
	| 'fragment';

/** What kind of clause a segment is, as far as its own words tell. */
export function kindOf(view: View, segment: Segment): ClauseKind {
	if (segment.quote >= 0) return 'quote';
	const head = headOf(view, segment);
	const finite = finiteOf(view, segment);
	if (is(view, head, Word.complementiser)) return 'content';
	if (view.lexicon.traits.verbSecond) {
		const final = finite >= 0 && isFinal(view, finite, segment);
		if (is(view, head, Word.interrogative) && (finite < 0 || final)) return 'question';
		if (is(view, head, Word.subordinator) && !is(view, head, Word.sourceMarker) && (finite < 0 || final))
			return infinitiveOf(view, segment) && finite < 0 ? 'infinitive' : 'subordinate';
		const relative =
			is(view, head, Word.relative) || (is(view, head, Word.preposition) && is(view, head + 1, Word.relative));
		if (relative && finite > head + 1 && final) return 'relative';
	} else {
		if (is(view, head, Word.relative) && segment.lead !== '') return 'relative';
		if (is(view, head, Word.interrogative)) return 'question';
		if (is(view, head, Word.subordinator)) return 'subordinate';
	}
	if (finite >= 0) return 'main';
	return infinitiveOf(view, segment) ? 'infinitive' : 'fragment';
}

/** The first finite verb of a segment, -1 when it has none. */
export function finiteOf(view: View, segment: Segment): number {
	for (let i = segment.from; i < segment.to; i += 1) if (isFiniteVerb(view, i)) return i;
	return -1;
}

/** Nothing but verbs stands behind token `i` in its segment. */
function isFinal(view: View, i: number, segment: Segment): boolean {
	for (let j = i + 1; j < segment.to; j += 1) {
		if (!isWord(view, j)) continue;
		if (!isFiniteVerb(view, j) && !is(view, j, Word.auxiliary | Word.modal)) return false;
	}
	return true;
}

/** The segment ends in an infinitive with its marker ("zu gehen", "vorzulegen"). */
function infinitiveOf(view: View, segment: Segment): boolean {
	const { infinitiveMarker } = view.lexicon.traits;
	if (infinitiveMarker === '') return is(view, segment.from, Word.marker);
	for (let i = segment.to - 1; i > segment.from; i -= 1) {
		if (is(view, i - 1, Word.marker) && isWord(view, i) && view.upper[i] !== 1) return true;
		const word = lower(view, i);
		if (view.upper[i] !== 1 && word.endsWith('n') && word.indexOf(infinitiveMarker, 2) > 0 && i >= segment.to - 3)
			return true;
	}
	return false;
}
