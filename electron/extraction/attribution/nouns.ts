import { contentFrom, contentInside } from './content.ts';
import type { Found, Range } from './found.ts';
import { Word } from './lexicon.ts';
import { owns, phraseEnd } from './nominal.ts';
import type { Segment } from './segments.ts';
import { subjectOf, subordinateSubject } from './subject.ts';
import type { Unit } from './units.ts';
import { is, isFiniteVerb, isNoun, type View } from './view.ts';

/** Words that may stand between a noun and the clause it takes: its attributes, the verbs of its clause. */
const GAP = 8;

/** Noun cues taken in one unit: no sentence has more. */
const MOST = 8;

/** "die Behauptung, dass ...", "der Ansicht sein, dass ...": a noun takes what is said as its clause. */
export function nounCues(view: View, unit: Unit): Found[] {
	const found: Found[] = [];
	unit.segments.forEach((segment, index) => {
		if (segment.quote >= 0 || found.length >= MOST) return;
		for (
			let i = segment.to - 1;
			i >= segment.from && (i >= segment.to - GAP || !view.lexicon.traits.verbSecond);
			i -= 1
		) {
			if (!is(view, i, Word.cueNoun) || !(isNoun(view, i) || is(view, i - 1, Word.determiner))) continue;
			const content =
				is(view, i + 1, Word.complementiser) && i + 1 < segment.to
					? contentInside(view, unit, index, i + 1)
					: contentFrom(view, unit, index + 1);
			if (content === undefined) return;
			const source = holder(view, unit, index, segment, i);
			// "It raises the question: Who pays?": nobody says it
			if (content.manner === 'direct' && source === undefined) return;
			found.push({
				...ended(view, segment, i, content),
				act: view.entries[i]?.nounAct ?? 'asserts',
				source,
				cue: [i],
				lemma: view.tokens.lower[i] ?? '',
				main: segment.kind === 'main',
			});
			return;
		}
	});
	return found;
}

/** "His claim that the votes were stolen has been rejected": the noun's own verb ends the clause that it takes. */
function ended<Told extends { readonly content: readonly Range[] }>(
	view: View,
	{ from, to, finite }: Segment,
	noun: number,
	told: Told,
): Told {
	const only = told.content[0];
	const opens = !view.lexicon.traits.verbSecond && told.content.length === 1 && finite > noun;
	if (!opens || only === undefined || only[0] !== noun + 1 || from > noun) return told;
	let verb = finite;
	for (let i = finite + 1; i < to; i += 1) if (isFiniteVerb(view, i)) verb = i;
	const auxiliary = verb > 0 && is(view, verb - 1, Word.auxiliary | Word.modal);
	const end = auxiliary && isFiniteVerb(view, verb - 1) ? verb - 1 : verb;
	return end > finite + 1 && end < only[1] ? { ...told, content: [[only[0], end]] } : told;
}

/** Whose claim or belief it is: the noun's genitive, its possessive, else the subject of its clause. */
function holder(view: View, unit: Unit, index: number, segment: Segment, noun: number): Range | undefined {
	const next = noun + 1;
	if (next < segment.to && is(view, next, Word.genitive | Word.agent)) {
		const from = is(view, next, Word.agent) ? next + 1 : next;
		const end = phraseEnd(view, from, segment.to);
		if (end > from) return [from, end];
	}
	if (owns(view, noun - 1)) {
		let from = noun - 1;
		while (from > segment.from && (isNoun(view, from - 1) || is(view, from - 1, Word.determiner))) from -= 1;
		return [from, noun];
	}
	if (!view.lexicon.traits.verbSecond && segment.finite > noun && is(view, noun - 1, Word.possessive))
		return [noun - 1, noun];
	const kind = segment.kind;
	const finite = segment.finite;
	const subject =
		finite < 0
			? undefined
			: kind === 'main'
				? subjectOf(view, unit, index, finite)
				: subordinateSubject(view, segment.from, finite);
	if (subject !== undefined && (noun < subject[0] || noun >= subject[1]))
		return is(view, subject[0], Word.generic) && subject[1] - subject[0] === 1 ? undefined : subject;
	for (let i = noun - 1; i >= segment.from && i > noun - 4; i -= 1) if (is(view, i, Word.possessive)) return [i, i + 1];
	return undefined;
}
