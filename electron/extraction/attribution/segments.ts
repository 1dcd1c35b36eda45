import { Form, Word } from './lexicon.ts';
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
	/** First token of the unit before it in its paragraph, -1 when it is the first. */
	readonly previous: number;
	readonly segments: readonly Segment[];
}

const PARTING = new Set([',', ';', ':', '–', '—']);
const STOPS = new Set(['.', '!', '?', '…', ';']);
const LONG = 7;
const SHORT = 2;

/** A quotation that is an utterance of its own, not some words inside a sentence. */
export function isSpeech(view: View, index: number): boolean {
	const quote = view.quotes[index];
	if (quote === undefined) return false;
	const before = lower(view, quote.open - 1);
	if (quote.sentence || quote.comma || before === ':') return true;
	if (!beginsAnew(view, quote.open)) return false;
	if (quote.words >= LONG) return true;
	const next = quote.last + 1;
	if (lower(view, next) === ',') return quote.words >= SHORT || speaks(view, next + 1);
	if (next >= view.tokens.count || view.quotes[view.quoteOf[next] ?? -1]?.open === next) return true;
	return speaks(view, next);
}

/** A finite form of a cue verb. */
const speaks = (view: View, i: number) =>
	view.upper[i] !== 1 && (view.entries[i]?.cues.some(({ form }) => (form & Form.finite) !== 0) ?? false);

/** Nothing but a mark stands right before token `i`, in its sentence. */
const beginsAnew = (view: View, i: number) =>
	i === 0 ||
	view.tokens.sentence[i - 1] !== view.tokens.sentence[i] ||
	(!isWord(view, i - 1) && lower(view, i - 1) !== '(');

/** Cuts the text into units and these into segments, in one pass. */
export function unitsOf(view: View): Unit[] {
	const { sentences } = view.draft.document;
	const units: Unit[] = [];
	let first = 0;
	let before = -1;
	let paragraphBefore = -1;
	const close = (last: number) => {
		if (last <= first) return;
		const paragraph = sentences[view.tokens.sentence[first] ?? 0]?.paragraph ?? 0;
		const previous = paragraph === paragraphBefore ? before : -1;
		units.push({ first, last, paragraph, previous, segments: segmentsOf(view, first, last) });
		before = first;
		paragraphBefore = paragraph;
		first = last;
	};
	for (const sentence of sentences) {
		// an utterance ends its unit where nothing goes on with it
		for (let i = sentence.first; i < sentence.last; i += 1) {
			const quote = view.quotes[view.quoteOf[i] ?? -1];
			if (quote === undefined && lower(view, i) === ';') close(i + 1);
			if (quote === undefined || quote.last !== i) continue;
			const opens = view.quotes[view.quoteOf[i + 1] ?? -1]?.open === i + 1;
			if (opens || (quote.sentence && view.upper[i + 1] === 1)) close(i + 1);
		}
		// an opening mark belongs to what it opens
		let last = sentence.last;
		while (last > first && view.quotes[view.quoteOf[last - 1] ?? -1]?.open === last - 1) last -= 1;
		const held = view.quotes[view.quoteOf[last - 1] ?? -1];
		if (held === undefined || held.last === last - 1) close(goesOn(view, last) ? first : last);
	}
	close(view.tokens.count);
	return units;
}

/** A sentence that begins with the rest of an utterance's sentence ("« sagte sie"). */
const goesOn = (view: View, i: number) => view.quotes[view.quoteOf[i] ?? -1]?.last === i;

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
		if (relative && segment.lead !== '' && finite > head + 1 && final) return 'relative';
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
