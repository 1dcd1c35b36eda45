import { Form } from './lexicon.ts';
import { opensPhrase } from './nominal.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { isWord, lower, type View } from './view.ts';

/** One or several sentences held together by a quotation. */
export interface Unit {
	readonly first: number;
	readonly last: number;
	readonly paragraph: number;
	/** First token of the unit before it in its paragraph, -1 when it is the first. */
	readonly previous: number;
	readonly segments: readonly Segment[];
}

/** No sentence has more segments than this; what has, is cut so that it costs no more than its length. */
const MOST = 60;
const DASHES = new Set(['–', '—', '-', '--']);
/** Tokens of who says what was said ("Justice Minister Jane Doe said"). */
const LONGEST_TAG = 8;

/** Cuts the text into units and these into segments, in one pass. */
export const unitsOf = (view: View): Unit[] => unitsBetween(view, 0, view.tokens.count);

function unitsBetween(view: View, start: number, end: number): Unit[] {
	const { sentences } = view.draft.document;
	const units: Unit[] = [];
	let first = start;
	let before = -1;
	let paragraphBefore = -1;
	const close = (last: number) => {
		if (last <= first) return;
		const paragraph = sentences[view.tokens.sentence[first] ?? 0]?.paragraph ?? 0;
		const previous = paragraph === paragraphBefore ? before : -1;
		const segments = segmentsOf(view, first, last);
		for (let s = 0; s < segments.length; s += MOST) {
			const part = segments.slice(s, s + MOST);
			const from = s === 0 ? first : (part[0]?.from ?? first);
			const to = segments[s + MOST]?.from ?? last;
			units.push({ first: from, last: to, paragraph, previous, segments: part });
		}
		before = first;
		paragraphBefore = paragraph;
		first = last;
	};
	for (let s = view.tokens.sentence[start] ?? 0; s < sentences.length; s += 1) {
		const sentence = sentences[s];
		if (sentence === undefined || sentence.first >= end) break;
		const stop = Math.min(sentence.last, end);
		// an utterance ends its unit where nothing goes on with it
		for (let i = Math.max(sentence.first, start); i < stop; i += 1) {
			const quote = view.quotes[view.quoteOf[i] ?? -1];
			if (quote === undefined && lower(view, i) === ';') close(i + 1);
			if (quote === undefined || quote.last !== i) continue;
			// "« –» Wo?«": a dash between two speakers
			if (DASHES.has(lower(view, i + 1)) && opensAt(view, i + 2)) close(i + 2);
			else if (
				opensAt(view, i + 1) ||
				(quote.sentence && !quote.comma && view.upper[i + 1] === 1 && !goesOn(view, i + 1))
			)
				close(i + 1);
		}
		// an opening mark belongs to what it opens
		let last = stop;
		while (last > first && view.quotes[view.quoteOf[last - 1] ?? -1]?.open === last - 1) last -= 1;
		const held = view.quotes[view.quoteOf[last - 1] ?? -1];
		if (held === undefined || held.last === last - 1) close(goesOn(view, last) ? first : last);
	}
	close(end);
	return units;
}

/** The units inside each utterance of a unit: who is quoted may quote others. */
export function unitsWithin(view: View, { segments }: Unit): Unit[][] {
	const inside = view.within;
	if (inside === undefined) return [];
	return segments.flatMap(({ quote, from, to }) => {
		const closed = view.quotes[quote]?.closed === true;
		return quote < 0 ? [] : [unitsBetween(inside, from + 1, closed ? to - 1 : to)];
	});
}

const opensAt = (view: View, i: number) => view.quotes[view.quoteOf[i] ?? -1]?.open === i;

/** What stands at token `i` belongs to the utterance before: its closing mark ("« sagte sie"), or who says it ("“Why?” Smith asked."). */
const goesOn = (view: View, i: number) =>
	view.quotes[view.quoteOf[i] ?? -1]?.last === i ||
	(view.quotes[view.quoteOf[i - 1] ?? -1]?.last === i - 1 && (saysIt(view, i) || parted(view, i)));

/** ", preguntó el juez", "— спросил судья": a mark and a verb in a small letter. */
const parted = (view: View, i: number) =>
	(lower(view, i) === ',' || DASHES.has(lower(view, i))) &&
	view.upper[i + 1] === 0 &&
	(view.entries[i + 1]?.cues.some(({ form }) => (form & Form.finite) !== 0) ?? false);

/** A phrase and its verb of speech are all that stands up to a mark. */
function saysIt(view: View, from: number): boolean {
	if (view.lexicon.traits.verbSecond || !opensPhrase(view, from)) return false;
	for (let i = from + 1; i < from + LONGEST_TAG && isWord(view, i); i += 1) {
		const speaks = view.entries[i]?.cues.some(
			({ verb, form }) => (form & Form.finite) !== 0 && verb.frames.has('speech'),
		);
		if (speaks === true && !isWord(view, i + 1) && view.upper[i] !== 1) return true;
	}
	return false;
}
