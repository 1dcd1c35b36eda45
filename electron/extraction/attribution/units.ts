import { type Segment, segmentsOf } from './segments.ts';
import { lower, type View } from './view.ts';

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

/** The sentences of the utterances in a unit, as units of their own: who is quoted may quote others. */
export function unitsWithin(view: View, { segments, paragraph }: Unit): Unit[] {
	const units: Unit[] = [];
	for (const segment of segments) {
		if (segment.quote < 0) continue;
		let first = segment.from + 1;
		while (first < segment.to) {
			const sentence = view.tokens.sentence[first] ?? 0;
			const last = Math.min(segment.to - 1, view.draft.document.sentences[sentence]?.last ?? segment.to);
			if (last <= first) break;
			units.push({ first, last, paragraph, previous: -1, segments: segmentsOf(view, first, last) });
			first = last;
		}
	}
	return units;
}

/** A sentence that begins with the rest of an utterance's sentence ("« sagte sie"). */
const goesOn = (view: View, i: number) => view.quotes[view.quoteOf[i] ?? -1]?.last === i;
