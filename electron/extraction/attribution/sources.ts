import { around } from './content.ts';
import { type Found, type Range, without } from './found.ts';
import { Word } from './lexicon.ts';
import { phraseEnd } from './nominal.ts';
import type { Segment } from './segments.ts';
import { withApposition } from './subject.ts';
import type { Unit } from './units.ts';
import { is, isFiniteVerb, isNoun, isWord, lower, type View } from './view.ts';

/** Source phrases taken in one unit: no sentence has more. */
const MOST = 8;
/** A name may stand in the genitive. */
const GENITIVE = /[sxzß'’]$/;

/** "laut X", "nach Angaben von X", "X zufolge", "according to X": the source stands in a phrase, what is said around it. */
export function sourcePhrases(view: View, unit: Unit): Found[] {
	const found: Found[] = [];
	unit.segments.forEach((segment, index) => {
		if (segment.quote >= 0) return;
		for (let i = segment.from; i < segment.to && found.length < MOST; i += 1) {
			const phrase = sourcePhrase(view, segment, i);
			if (phrase === undefined) continue;
			const { cue, source, whole } = phrase;
			const content = contentAround(view, unit, index, whole);
			if (content.length > 0)
				found.push({
					manner: 'indirect',
					act: 'asserts',
					content,
					source: withApposition(view, unit, source, alone(unit, index, whole) ? index + 1 : unit.segments.length),
					cue,
					rule: 'source-phrase',
					main: segment.kind !== 'relative',
				});
			i = whole[1] - 1;
		}
	});
	return found;
}

/** "По данным полиции, ...": the phrase opens its sentence, and what follows its comma is all that is said. */
const alone = (unit: Unit, index: number, whole: Range) =>
	index === 0 && whole[0] === unit.first && unit.segments.length === 2;

function sourcePhrase(
	view: View,
	segment: Segment,
	i: number,
): { cue: number[]; source: Range; whole: Range } | undefined {
	for (const { words, before, needsNoun, notAfter } of view.entries[i]?.adpositions ?? []) {
		if (notAfter.has(lower(view, i - 1))) continue;
		if (words.some((word, n) => lower(view, i + n) !== word)) continue;
		const next = i + words.length;
		const cue = words.map((_, n) => i + n);
		if (before) {
			const end = phraseEnd(view, next, segment.to);
			if (end <= next || (is(view, next, Word.pronoun) && end === next + 1 && !is(view, next, Word.determiner)))
				continue;
			const noun = sourceNounIn(view, next, end);
			if (needsNoun && noun < 0) continue;
			const last = noun >= 0 && parted(view, noun + 1, end) ? noun + 1 : end;
			return { cue, source: [next, last], whole: [i, attributes(view, segment, last)] };
		}
		const from = phraseStart(view, segment.from, i);
		if (from < i && (!needsNoun || sourceNounIn(view, from, i) >= 0))
			return { cue, source: [from, i], whole: [from, next] };
	}
	return undefined;
}

/** "two people familiar with the talks, ...": where the verb need not stand second, what is left of a segment without a verb describes the source. */
function attributes(view: View, { to }: Segment, from: number): number {
	if (view.lexicon.traits.verbSecond) return from;
	for (let i = from; i < to; i += 1) if (isFiniteVerb(view, i) || view.quoteOf[i] !== -1) return from;
	return to;
}

/** The source noun that heads a phrase, -1 when there is none. */
function sourceNounIn(view: View, from: number, to: number): number {
	for (let i = from; i < to && i < from + 5; i += 1) {
		if (is(view, i, Word.sourceNoun)) return i;
		const word = lower(view, i);
		// compounds: "Polizeiangaben", "Reuters-Bericht"
		for (let cut = 2; view.lexicon.traits.nounsCapitalised && cut < word.length - 4; cut += 1)
			if (sourceWord(view, word.slice(cut))) return i;
		if (isNoun(view, i) && i + 1 < to && !isNoun(view, i + 1)) return -1;
	}
	return -1;
}

/** "nach amerikanischen Angaben Briefe": a bare noun behind a source noun is no part of it, unless it is a name in the genitive. */
function parted(view: View, at: number, to: number): boolean {
	if (!view.lexicon.traits.nounsCapitalised || at >= to || !isNoun(view, at)) return false;
	let last = at;
	while (last + 1 < to && view.named[last + 1] === 1) last += 1;
	return view.named[at] !== 1 || !GENITIVE.test(lower(view, last));
}

const sourceWord = (view: View, word: string) => ((view.lexicon.words.get(word)?.bits ?? 0) & Word.sourceNoun) !== 0;

/** The noun phrase that ends before token `to`. */
function phraseStart(view: View, least: number, to: number): number {
	for (let from = least; from < to; from += 1) {
		if (is(view, from, Word.preposition) && !is(view, from, Word.determiner)) continue;
		// "die seiner Meinung nach wachsenden Gefahren": one article too many
		const doubled = is(view, from, Word.determiner) && is(view, from + 1, Word.determiner) && from + 2 < to;
		if (!doubled && phraseEnd(view, from, to) === to) return from;
	}
	return to;
}

/** What a source phrase at `whole` vouches for: its sentence, or its clause where that is subordinate. */
function contentAround(view: View, unit: Unit, index: number, whole: Range): Range[] {
	const own = unit.segments[index];
	if (own === undefined) return [];
	const kind = own.kind;
	if (kind === 'relative' || kind === 'subordinate') return without([own.from, own.to], whole);
	if (kind === 'fragment' && index > 0 && own.from === whole[0] && own.to - whole[1] <= 1)
		return around(unit, index, index);
	const first = unit.segments[0];
	const last = unit.segments[unit.segments.length - 1];
	if (first === undefined || last === undefined) return [];
	let from = first.from;
	let to = last.to;
	for (let s = index + 1; s < unit.segments.length; s += 1) {
		const segment = unit.segments[s];
		if (segment === undefined) break;
		if (segment.lead === ';') {
			to = segment.from - 1;
			break;
		}
	}
	for (let s = index; s > 0; s -= 1)
		if (unit.segments[s]?.lead === ';') {
			from = unit.segments[s]?.from ?? from;
			break;
		}
	// an apposition to the source is not part of what is said
	let behind = whole[1];
	const next = unit.segments[index + 1];
	if (
		view.tagged &&
		next !== undefined &&
		own.to === whole[1] &&
		(next.kind === 'fragment' || next.kind === 'relative') &&
		unit.segments[index + 2] !== undefined
	)
		behind = next.to;
	while (behind < to && !isFiniteVerb(view, behind) && lower(view, behind) === ',') behind += 1;
	return without([from, to], [whole[0], behind]);
}

/** ", so X": a marker and a noun phrase after what is said. */
export function sourceMarkers(view: View, unit: Unit): Found[] {
	const found: Found[] = [];
	unit.segments.forEach((segment, index) => {
		if (segment.quote >= 0 || index === 0 || !is(view, segment.from, Word.sourceMarker)) return;
		if (segment.lead !== ',' && segment.lead !== '“' && segment.lead !== '–') return;
		const end = phraseEnd(view, segment.from + 1, segment.to);
		if (
			end <= segment.from + 1 ||
			(end < segment.to && !is(view, end, Word.preposition | Word.attributive) && isWord(view, end))
		)
			return;
		for (let i = end; i < segment.to; i += 1) if (isFiniteVerb(view, i)) return;
		const before = unit.segments[index - 1];
		const direct = before !== undefined && before.quote >= 0;
		const content = direct ? [[before.from, before.to] as const] : around(unit, index, index);
		if (content.length === 0) return;
		const source = withApposition(view, unit, [segment.from + 1, end], unit.segments.length);
		found.push({
			manner: direct ? 'direct' : 'indirect',
			act: 'asserts',
			content,
			source,
			cue: [segment.from],
			rule: 'source-marker',
			main: true,
		});
	});
	return found;
}

/** "Demnach ...": what follows is said by a source told before. */
export function anaphors(view: View, unit: Unit): Found[] {
	const found: Found[] = [];
	for (const segment of unit.segments.slice(0, 1)) {
		for (let i = segment.from; i < segment.to && i < segment.from + 4; i += 1) {
			if (!is(view, i, Word.anaphoric)) continue;
			const content = without([unit.first, unit.last], [i, i + 1]);
			found.push({
				manner: 'indirect',
				act: 'asserts',
				content,
				source: [i, i + 1],
				cue: [i],
				rule: 'anaphoric-source',
				main: false,
			});
			break;
		}
	}
	return found;
}
