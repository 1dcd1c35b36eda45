import { TokenKind } from '../document.ts';
import { Word } from './lexicon.ts';
import { isSpeech } from './speech.ts';
import { is, isFiniteVerb, isWord, lower, type View } from './view.ts';

/** A stretch between commas, dashes or quotations; tokens `from` to `to` (exclusive), without the mark that parts it from the last one. */
export interface Segment {
	readonly from: number;
	readonly to: number;
	/** The mark before it, empty at the start. */
	readonly lead: string;
	/** Index of the quotation it is, -1 when it is none. */
	readonly quote: number;
	/** Its first token behind coordinators ("und", "aber"). */
	readonly head: number;
	/** Its first finite verb, -1 when it has none. */
	readonly finite: number;
	readonly kind: ClauseKind;
}

/** What kind of clause a segment is, as far as its own words tell. */
type ClauseKind = 'quote' | 'content' | 'question' | 'subordinate' | 'relative' | 'infinitive' | 'main' | 'fragment';

const PARTING = new Set([',', ';', ':', '–', '—']);
const STOPS = new Set(['.', '!', '?', '…', ';']);
/** No clause is longer than this many tokens; what is, is noise that must not cost more than its length. */
const LONGEST = 160;

/** Cuts the tokens from `first` to `last` (exclusive) into segments. */
export function segmentsOf(view: View, first: number, last: number): Segment[] {
	const segments: Segment[] = [];
	let from = first;
	let lead = '';
	let depth = 0;
	let finite = -1;
	const close = (to: number, next: number, mark: string) => {
		if (to > from) segments.push(segment(view, from, to, lead, -1));
		from = next;
		lead = mark;
	};
	for (let i = first; i < last; i += 1) {
		if (i - from >= LONGEST) close(i, i, '');
		const mark = lower(view, i);
		const quote = view.quoteOf[i] ?? -1;
		if (quote >= 0 && view.quotes[quote]?.open === i && isSpeech(view, quote)) {
			close(i, i, lead === ':' && from === i ? ':' : from === i ? lead : '');
			const end = Math.min(last, (view.quotes[quote]?.last ?? i) + 1);
			segments.push(segment(view, i, end, lead, quote));
			from = end;
			lead = '“';
			i = end - 1;
			continue;
		}
		if (mark === '(' || mark === '[') depth += 1;
		else if ((mark === ')' || mark === ']') && depth > 0) depth -= 1;
		if (depth > 0) continue;
		if (PARTING.has(mark) || (mark === '-' && !isWord(view, i - 1) && !isInflected(view, i))) close(i, i + 1, mark);
		else if (
			mark === '-' &&
			view.tokens.end[i - 1] !== view.tokens.start[i] &&
			view.tokens.end[i] !== view.tokens.start[i + 1]
		)
			close(i, i + 1, '–');
		else if (is(view, i, Word.coordinator) && finite >= from && isFiniteVerb(view, i + 1)) close(i, i + 1, mark);
		// "er aber kam": what a verb is joined to has a verb of its own
		else if (isFiniteVerb(view, i)) finite = i;
	}
	let end = last;
	while (end > from && STOPS.has(lower(view, end - 1))) end -= 1;
	close(end, last, '');
	return segments;
}

/** "92-м": the hyphen between a number and its ending. */
const isInflected = (view: View, i: number) =>
	view.draft.pack.events.traits.headFirst &&
	view.tokens.kind[i - 1] === TokenKind.number &&
	view.tokens.end[i] === view.tokens.start[i + 1];

function segment(view: View, from: number, to: number, lead: string, quote: number): Segment {
	let head = from;
	while (head < to - 1 && is(view, head, Word.coordinator) && !is(view, head, Word.sourceMarker | Word.subordinator))
		head += 1;
	let finite = -1;
	for (let i = from; quote < 0 && finite < 0 && i < to; i += 1) if (isFiniteVerb(view, i)) finite = i;
	return { from, to, lead, quote, head, finite, kind: kindOf(view, { from, to, lead, quote, head, finite }) };
}

function kindOf(view: View, segment: Omit<Segment, 'kind'>): ClauseKind {
	const { head, finite, lead, quote } = segment;
	if (quote >= 0) return 'quote';
	if (is(view, head, Word.complementiser)) return 'content';
	if (view.lexicon.traits.verbSecond) {
		const final = finite >= 0 && isFinal(view, finite, segment.to);
		if (is(view, head, Word.interrogative) && (finite < 0 || final)) return 'question';
		if (is(view, head, Word.subordinator) && !is(view, head, Word.sourceMarker) && (finite < 0 || final))
			return finite < 0 && infinitive(view, segment.from, segment.to) ? 'infinitive' : 'subordinate';
		const relative =
			is(view, head, Word.relative) || (is(view, head, Word.preposition) && is(view, head + 1, Word.relative));
		if (relative && lead !== '' && finite > head + 1 && final) return 'relative';
	} else {
		if (is(view, head, Word.relative) && lead !== '') return 'relative';
		if (is(view, head, Word.interrogative)) return 'question';
		if (is(view, head, Word.subordinator)) return 'subordinate';
	}
	if (finite >= 0) return 'main';
	return infinitive(view, segment.from, segment.to) ? 'infinitive' : 'fragment';
}

/** Nothing but verbs stands between token `i` and the segment's end. */
function isFinal(view: View, i: number, to: number): boolean {
	for (let j = i + 1; j < to; j += 1) {
		if (isWord(view, j) && !isFiniteVerb(view, j) && !is(view, j, Word.auxiliary | Word.modal)) return false;
	}
	return true;
}

/** A segment ends in an infinitive with its marker ("zu gehen", "vorzulegen"), or begins with one ("to go"). */
function infinitive(view: View, from: number, to: number): boolean {
	const { infinitiveMarker, verbSecond } = view.lexicon.traits;
	if (!verbSecond) return is(view, from, Word.marker);
	for (let i = to - 1; i > from; i -= 1) {
		if (view.upper[i] === 1) continue;
		if (is(view, i - 1, Word.marker) && isWord(view, i)) return true;
		const word = lower(view, i);
		if (i >= to - 3 && word.endsWith('n') && word.indexOf(infinitiveMarker, 2) > 0) return true;
	}
	return false;
}
