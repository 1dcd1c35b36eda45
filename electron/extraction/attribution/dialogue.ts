import { factsOf } from '../names/facts.ts';
import { namesLexicon } from '../names/lexicon.ts';
import type { Thread } from './continuation.ts';
import type { Range } from './found.ts';
import { Form, Word } from './lexicon.ts';
import { opensPhrase, phraseEnd } from './nominal.ts';
import type { QuoteSpan } from './quotes.ts';
import { phraseAt, subjectOf } from './subject.ts';
import type { Unit } from './units.ts';
import { is, isFiniteVerb, isWord, lower, type View } from './view.ts';

/** Who speaks in an utterance without a cue; `turn` when it is another than who spoke last. */
export interface Turn {
	readonly source: Range | undefined;
	readonly turn: boolean;
}

/** Tokens of a speaker's label. */
const LONGEST_LABEL = 6;
const DASHES = new Set(['–', '—', '-', '--']);

/** The speaker of an utterance whom its own sentence names, though no verb of speech does: by a label, behind it or before a colon. */
export function namedBeside(view: View, unit: Unit, quote: QuoteSpan): Turn | undefined {
	const source = labelOf(view, unit, quote) ?? inquitOf(view, unit, quote) ?? beforeColon(view, unit, quote);
	return source === undefined ? undefined : { source, turn: true };
}

/** The speaker of an utterance that nothing in its sentence claims, by its place right behind another utterance, or the sentence before it. */
export function turnOf(view: View, unit: Unit, quote: QuoteSpan, thread: Thread): Turn | undefined {
	if (follows(view, unit, quote)) return { source: thread.other, turn: true };
	const actor = thread.before === undefined ? undefined : actorOf(view, thread.before);
	const near = thread.before?.paragraph === unit.paragraph && unit.first === quote.open;
	return near && actor !== undefined ? { source: actor, turn: true } : undefined;
}

/** "Sie: „...“": nothing but a pronoun, a name or a noun phrase, and a colon. */
function labelOf(view: View, unit: Unit, { open }: QuoteSpan): Range | undefined {
	const colon = open - 1;
	if (colon <= unit.first || lower(view, colon) !== ':' || colon - unit.first > LONGEST_LABEL) return undefined;
	if (is(view, unit.first, Word.pronoun) && colon === unit.first + 1) return [unit.first, colon];
	if (!opensPhrase(view, unit.first) || phraseEnd(view, unit.first, colon) !== colon) return undefined;
	return isPerson(view, [unit.first, colon]) ? [unit.first, colon] : undefined;
}

/** "„Später“, hauchte sie": whatever the verb right behind an utterance, its subject speaks. */
function inquitOf(view: View, unit: Unit, { last, closed }: QuoteSpan): Range | undefined {
	const verb = lower(view, last + 1) === ',' ? last + 2 : last + 1;
	if (!closed || verb >= unit.last || view.upper[verb] === 1) return undefined;
	const to = unit.segments.find((segment) => segment.from <= verb && verb < segment.to)?.to;
	if (to === undefined) return undefined;
	if (view.lexicon.traits.verbSecond) {
		const subject = isFiniteVerb(view, verb) ? phraseAt(view, verb + 1, to) : undefined;
		return subject !== undefined && isPerson(view, subject) ? subject : undefined;
	}
	const subject = phraseAt(view, verb, to);
	const told = subject !== undefined && isPerson(view, subject) && isFiniteVerb(view, subject[1]);
	return told && lower(view, last - 1) === ',' ? subject : undefined;
}

/** "Der Kutscher gähnte und sang: „...“": whatever the verb before a colon, its subject speaks. */
function beforeColon(view: View, unit: Unit, { open }: QuoteSpan): Range | undefined {
	if (lower(view, open - 1) !== ':') return undefined;
	const at = unit.segments.findIndex(({ from }) => from === open);
	for (let s = at - 1; s >= 0; s -= 1) {
		const segment = unit.segments[s];
		if (segment === undefined || segment.quote >= 0) return undefined;
		if (segment.kind !== 'main') continue;
		const subject = subjectOf(view, unit, s, segment.finite);
		if (subject !== undefined) return isPerson(view, subject) ? subject : undefined;
	}
	return undefined;
}

/** Who is meant where a verb of speech has no subject: who acted in the sentence before, else who spoke last. */
export const unsaid = (view: View, { before, source }: Thread): Range | undefined =>
	(before === undefined ? undefined : actorOf(view, before)) ?? source;

/** Who says an utterance, told inside its marks between dashes, and what is left of it. */
interface Interposed {
	readonly source: Range;
	readonly cue: number;
	readonly content: readonly Range[];
}

/** "»Ja, – sagte er, – wir kommen.«": a verb of speech and its subject between dashes inside the marks. */
export function interposed(view: View, { open, last }: QuoteSpan): Interposed | undefined {
	for (let i = open + 2; i < last - 1; i += 1) {
		if (!DASHES.has(lower(view, i)) || view.upper[i + 1] === 1) continue;
		const verb = i + 1;
		const speaks = view.entries[verb]?.cues.some(
			({ verb: { frames }, form, split }) => (form & Form.finite) !== 0 && !split && frames.has('speech'),
		);
		const subject = speaks === true ? phraseAt(view, verb + 1, Math.min(last, verb + LONGEST_LABEL + 2)) : undefined;
		if (subject === undefined) continue;
		let end = subject[1];
		while (end < last && end < subject[1] + 2 && (lower(view, end) === ',' || lower(view, end) === '.')) end += 1;
		const before: Range = [open, lower(view, i - 1) === ',' ? i - 1 : i];
		if (end >= last) return { source: subject, cue: verb, content: [before] };
		if (DASHES.has(lower(view, end))) return { source: subject, cue: verb, content: [before, [end + 1, last + 1]] };
	}
	return undefined;
}

/** Another utterance ends right before, in the same paragraph, or with nothing but a dash between. */
function follows(view: View, unit: Unit, { open }: QuoteSpan): boolean {
	if (unit.previous < 0) return false;
	// "« sagte er. –» Nein «"
	if (unit.first === open - 1 && DASHES.has(lower(view, unit.first))) return true;
	if (unit.first !== open) return false;
	const last = isWord(view, open - 1) || view.quoteOf[open - 1] !== -1 ? open - 1 : open - 2;
	const before = view.quotes[view.quoteOf[last] ?? -1];
	return before?.closed === true && before.last === last;
}

/** The person who is the subject of a sentence's first main clause. */
function actorOf(view: View, unit: Unit): Range | undefined {
	const at = unit.segments.findIndex(({ kind }) => kind === 'main');
	const segment = unit.segments[at];
	if (segment === undefined || segment.finite < 0) return undefined;
	const subject = subjectOf(view, unit, at, segment.finite);
	return subject !== undefined && isPerson(view, subject) ? subject : undefined;
}

/** A personal pronoun, a name, or a noun that says what a person is. */
export function isPerson(view: View, [from, to]: Range): boolean {
	if (to === from + 1 && is(view, from, Word.pronoun))
		return (
			!is(view, from, Word.generic | Word.demonstrative | Word.relative) && !view.lexicon.neuters.has(lower(view, from))
		);
	const lexicon = namesLexicon(view.draft.pack);
	for (let i = from; i < to; i += 1) {
		if (view.named[i] === 1) return true;
		if (view.upper[i] === 1 && factsOf(lexicon, lower(view, i)).role !== undefined) return true;
	}
	return false;
}
