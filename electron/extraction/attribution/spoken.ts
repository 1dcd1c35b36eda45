import type { Found, Range } from './found.ts';
import { Word } from './lexicon.ts';
import { isTime } from './nominal.ts';
import { isSpeakable } from './speakable.ts';
import { phraseAt } from './subject.ts';
import { is, isNoun, isWord, type View } from './view.ts';

/** Acts whose nouns are only what was said; a plan, a demand or an offer may be a document that says something. */
const MERE: ReadonlySet<string> = new Set(['asserts', 'denies', 'speculates']);

/** The attribution with its source freed of an expression of time beside it; without a source it is no report of a speech act. */
export function spoken(view: View, found: Found): Found | undefined {
	if (found.source === undefined) return found;
	const [from] = found.source;
	let [, to] = found.source;
	while (to > from + 1 && view.timed[to - 1] === 1 && isTime(view, [to - 1, to])) to -= 1;
	const whole: Range = to === from + 1 || to === found.source[1] || isWord(view, to - 1) ? [from, to] : found.source;
	// what stands in a phrase of place is a document ("in its demand")
	const subject = !is(view, whole[0] - 1, Word.preposition) && !is(view, whole[0], Word.preposition);
	const source = subject && namesClaim(view, whole) ? nearer(view, whole, found.cue[0] ?? whole[1]) : whole;
	if (source === undefined) return found.manner === 'reported' ? undefined : { ...found, source };
	if (isSpeakable(view, source) && !isTime(view, source)) return { ...found, source };
	return found.manner === 'reported' ? undefined : { ...found, source: undefined };
}

/** "The denials", "die Vorwürfe": what was said is nobody who says something, unless it is a document too. */
function namesClaim(view: View, [from, to]: Range): boolean {
	for (let i = from; i < to; i += 1) {
		if (view.named[i] === 1) return false;
		if (isNoun(view, i) && !(i + 1 < to && isNoun(view, i + 1)))
			return is(view, i, Word.cueNoun) && !is(view, i, Word.sourceNoun) && MERE.has(view.entries[i]?.nounAct ?? '');
	}
	return false;
}

/** "The denials came after the Herald reported that ...": the phrase that stands right before the cue. */
function nearer(view: View, [, to]: Range, cue: number): Range | undefined {
	let last: Range | undefined;
	for (let i = to; i < cue; i += 1) {
		const phrase = phraseAt(view, i, cue);
		if (phrase === undefined) continue;
		last = phrase;
		i = Math.max(i, phrase[1] - 1);
	}
	return last !== undefined && last[1] === cue && !namesClaim(view, last) ? last : undefined;
}
