import type { Range } from './found.ts';
import { Word } from './lexicon.ts';
import { isTime, opensPhrase, phraseEnd } from './nominal.ts';
import type { Segment } from './segments.ts';
import { isSpeakable } from './speakable.ts';
import type { Unit } from './units.ts';
import { canBeVerb, is, isAdverbial, isFiniteVerb, isModifier, isNoun, isWord, lower, type View } from './view.ts';

/** Tokens of what a relative clause describes. */
const LONGEST = 8;
const SKIPPED = Word.adverb | Word.negation;

/** The first noun phrase from `from` on that can be a subject; prepositional and oblique phrases before it are passed over. */
export function phraseFrom(view: View, from: number, to: number): Range | undefined {
	let i = from;
	while (i < to) {
		if (is(view, i, SKIPPED) && !is(view, i, Word.pronoun)) i += 1;
		else if (is(view, i, Word.preposition) && !is(view, i, Word.determiner))
			i = Math.max(i + 1, phraseEnd(view, i + 1, to));
		else if (is(view, i, Word.oblique) && !is(view, i, Word.pronoun)) i = Math.max(i + 1, phraseEnd(view, i, to));
		else if (is(view, i, Word.pronoun) && !is(view, i, Word.determiner)) return [i, i + 1];
		else if (opensPhrase(view, i)) {
			const end = phraseEnd(view, i, to);
			if (end > i && !isTime(view, [i, end])) return [i, end];
			i = Math.max(i + 1, end);
		} else if (is(view, i, Word.pronoun)) return [i, i + 1];
		else i += 1;
	}
	return undefined;
}

/** The noun phrase directly at `from` (adverbs and reflexives passed over), when it can be a subject. */
export function phraseAt(view: View, from: number, to: number): Range | undefined {
	let i = from;
	while (i < to && is(view, i, SKIPPED) && !is(view, i, Word.pronoun)) i += 1;
	if (i >= to || (is(view, i, Word.oblique) && !is(view, i, Word.pronoun))) return undefined;
	if (is(view, i, Word.preposition) && !is(view, i, Word.determiner)) return undefined;
	if (is(view, i, Word.pronoun) && !is(view, i, Word.determiner)) return [i, i + 1];
	if (!opensPhrase(view, i) && !is(view, i, Word.pronoun)) return undefined;
	const end = phraseEnd(view, i, to);
	return end > i ? [i, end] : is(view, i, Word.pronoun) ? [i, i + 1] : undefined;
}

/** An apposition set off by commas behind a phrase that ends its segment, before segment `until`: the range widened over it. */
export function withApposition(view: View, unit: Unit, range: Range, until: number): Range {
	const at = unit.segments.findIndex((segment) => segment.from <= range[0] && range[0] < segment.to);
	const own = unit.segments[at];
	const next = at + 1 < until ? unit.segments[at + 1] : undefined;
	if (
		!view.tagged ||
		own === undefined ||
		next === undefined ||
		!endsWith(view, range, own) ||
		next.lead !== ',' ||
		next.quote >= 0
	)
		return range;
	if (next.kind !== 'fragment' || !opensPhrase(view, next.head)) return range;
	return phraseEnd(view, next.from, next.to) === next.to ? [range[0], next.to] : range;
}

/** The phrase ends its segment, or what hangs on it does ("El presidente en funciones, ..."). */
const endsWith = (view: View, range: Range, { to, kind }: Segment): boolean =>
	to === range[1] ||
	(view.draft.pack.events.traits.headFirst && kind === 'fragment' && is(view, range[1], Word.preposition));

/**
 * The subject of the main clause whose finite verb is token `finite`, at segment `at` of `unit`; inverted, it stands behind that verb
 * or, where the verbs stand together ("a dit le maire"), behind `verb`.
 */
export function subjectOf(view: View, unit: Unit, at: number, finite: number, verb = finite): Range | undefined {
	const own = unit.segments[at];
	if (own === undefined) return undefined;
	const { verbSecond } = view.lexicon.traits;
	const { head } = own;
	if (view.lexicon.inverted.has(lower(view, finite))) return [finite, finite + 1];
	const behind = (verbSecond ? finite : Math.max(finite, verb)) + 1;
	const after = () => phraseFrom(view, behind, own.to);
	if (finite <= head) {
		// "..., suchte er": a pronoun right behind the verb is surer than what stood before
		const pronoun =
			verbSecond && is(view, behind, Word.pronoun) && !is(view, behind, Word.determiner | Word.demonstrative);
		const teller = tellerBehind(view, unit, at, verb, behind);
		if (teller !== undefined) return teller;
		const interrupted = pronoun ? undefined : resumed(view, unit, at);
		if (interrupted !== undefined) return interrupted;
		const joined = isJoined(view, own);
		if (!verbSecond && joined) return earlierSubject(view, unit, at);
		const direct = own.lead === '' && !verbSecond ? undefined : phraseAt(view, behind, own.to);
		if (direct !== undefined) return direct;
		if (!verbSecond) return undefined;
		if (joined) return earlierSubject(view, unit, at) ?? after();
		return after();
	}
	const name = view.named[head] === 1;
	const adverbial = is(view, head, Word.preposition | Word.subordinator | Word.adverb) || isAdverbial(view, head);
	if (verbSecond && adverbial && !name && !is(view, head, Word.pronoun)) return after();
	if (verbSecond && is(view, head, Word.oblique) && !is(view, head, Word.pronoun)) return after();
	if (verbSecond && head + 1 === finite && is(view, head, Word.demonstrative))
		return phraseAt(view, behind, own.to) ?? [head, head + 1];
	// "a charge they deny"
	const pronoun = finite - 1 > head && is(view, finite - 1, Word.pronoun) && !is(view, finite - 1, Word.determiner);
	if (!verbSecond && pronoun && !is(view, finite - 1, Word.oblique | Word.relative)) return [finite - 1, finite];
	const before = prefield(view, own, finite);
	if (verbSecond && before !== undefined && tellsOfClaim(view, before)) {
		const teller = phraseAt(view, behind, own.to);
		if (teller !== undefined && isSomebody(view, teller)) return teller;
	}
	if (before !== undefined && !isTime(view, before)) return before;
	return verbSecond ? after() : resumed(view, unit, at);
}

/**
 * ", ont indiqué les pompiers": behind a verb that opens its clause and takes what is said, not people, a name or a source is surer than what stood
 * before, if a clause did.
 */
function tellerBehind(view: View, unit: Unit, at: number, verb: number, behind: number): Range | undefined {
	const own = unit.segments[at];
	if (own === undefined || own.lead === '' || !view.draft.pack.events.traits.headFirst) return undefined;
	const content = view.entries[verb]?.cues.some(({ verb: { frames } }) => frames.has('clause') || frames.has('bare'));
	if (content !== true || !unit.segments.slice(0, at).some(({ kind }) => TOLD.has(kind))) return undefined;
	const phrase = phraseAt(view, behind, own.to);
	if (phrase === undefined || tellsOfClaim(view, phrase)) return undefined;
	for (let i = phrase[0]; i < phrase[1]; i += 1) if (view.named[i] === 1 || is(view, i, Word.sourceNoun)) return phrase;
	return undefined;
}

const TOLD: ReadonlySet<string> = new Set(['main', 'quote', 'content']);

/** "X, der ..., sagte": the verb goes on with what stood before the interruption. */
function resumed(view: View, unit: Unit, at: number): Range | undefined {
	const lead = unit.segments[at]?.lead;
	if (lead !== ',' && lead !== '–' && lead !== '—') return undefined;
	for (let s = at - 1; s >= 0; s -= 1) {
		const before = unit.segments[s];
		if (before === undefined) return undefined;
		const kind = before.kind;
		if (kind === 'relative' || kind === 'infinitive' || (kind === 'subordinate' && s > 0)) continue;
		if (kind !== 'fragment') return undefined;
		// "the king, through his lawyer, said"
		if (
			s > 0 &&
			before.lead === ',' &&
			is(view, before.head, Word.preposition) &&
			unit.segments[s - 1]?.kind === 'fragment'
		)
			continue;
		if (s > 0 && (unit.segments[s - 1] ?? before).kind !== 'main') continue;
		const head = before.head;
		if (!opensPhrase(view, head) && !is(view, head, Word.adverb | Word.pronoun)) return undefined;
		if (is(view, head, Word.oblique)) return undefined;
		return prefield(view, before, before.to);
	}
	return undefined;
}

/** The phrase before the finite verb, without adverbs at its edges. */
function prefield(view: View, segment: Segment, finite: number): Range | undefined {
	let from = segment.head;
	while (from < finite && is(view, from, Word.adverb) && !is(view, from, Word.determiner)) from += 1;
	let to = finite;
	while (to > from && (is(view, to - 1, Word.adverb | Word.negation) || !isWord(view, to - 1)) && !closes(view, to - 1))
		to -= 1;
	if (to <= from) return undefined;
	if (view.lexicon.traits.verbSecond) {
		const start = behindClause(view, from, to);
		return start < to && isSpeakable(view, [start, to]) ? [start, to] : undefined;
	}
	const found = lastPhrase(view, clauseStart(view, from, to), to) ?? antecedent(view, from, to);
	const relative = found !== undefined && found[1] === found[0] + 1 && is(view, found[0], Word.relative);
	return relative ? [described(view, found[0]), found[1]] : found;
}

/** "a person who asked not to be named said", "two people briefed on the talks said": what a clause or a participle describes. */
function antecedent(view: View, from: number, to: number): Range | undefined {
	for (let i = from + 1; i < to; i += 1) {
		const relative = is(view, i, Word.relative);
		if (!relative && !isFiniteVerb(view, i)) continue;
		return isNoun(view, i - 1) ? lastPhrase(view, from, i) : undefined;
	}
	return undefined;
}

/** "Sie kamen und es ...": behind the coordinator that joins a clause before; `to` where a clause stands there without one. */
function behindClause(view: View, from: number, to: number): number {
	for (let i = to - 1; i > from; i -= 1) {
		if (!is(view, i, Word.finiteHelper) || view.upper[i] === 1 || lower(view, i) === 'sein') continue;
		for (let k = to - 1; k > i; k -= 1) if (is(view, k, Word.coordinator)) return k + 1;
		return to;
	}
	return from;
}

/** "Die Vorwürfe wies X zurück": a noun for what is said heads the phrase. */
function tellsOfClaim(view: View, [from, to]: Range): boolean {
	for (let i = from; i < to; i += 1) {
		if (view.named[i] === 1) return false;
		if (is(view, i, Word.cueNoun)) return true;
		if (!is(view, i, Word.determiner) && isNoun(view, i)) return false;
	}
	return false;
}

/** A name or a pronoun begins the phrase. */
const isSomebody = (view: View, [from]: Range) =>
	view.named[from] === 1 || (is(view, from, Word.pronoun) && !is(view, from, Word.determiner));

const closes = (view: View, i: number) => lower(view, i) === ')' || view.lexicon.closers.has(lower(view, i));

/** Behind the last finite verb, complementiser or subordinator before `to`, where a clause within the segment begins. */
function clauseStart(view: View, from: number, to: number): number {
	const opening = Word.complementiser | Word.subordinator | Word.interrogative;
	for (let i = to - 1; i > from; i -= 1) {
		if (is(view, i, Word.preposition)) continue;
		if (is(view, i, Word.relative)) return i;
		if (isFiniteVerb(view, i) || is(view, i, opening)) return i + 1;
	}
	return from;
}

/** Where the verb need not stand second, the subject is the phrase next before it. */
function lastPhrase(view: View, from: number, to: number): Range | undefined {
	let found: Range | undefined;
	for (let i = from; i < to; ) {
		if (is(view, i, Word.preposition) && !is(view, i, Word.pronoun)) {
			i = Math.max(i + 1, phraseEnd(view, i + 1, to));
			continue;
		}
		const end = opensPhrase(view, i) || is(view, i, Word.pronoun) ? phraseEnd(view, i, to) : i;
		if (end > i) {
			if (!isTime(view, [i, end])) found ??= [i, end];
			i = end;
		} else i += 1;
	}
	return found;
}

/** A coordinator opens the clause, whose finite verb stands first in it. */
const isJoined = (view: View, { from, head, finite }: Segment) =>
	finite <= head && (is(view, from - 1, Word.coordinator) || head > from);

/** "Er kam, nahm den Hut und ging": a verb right behind a comma and a main clause shares that clause's subject, unless a pronoun follows it. */
function goesOn(view: View, { segments }: Unit, at: number): boolean {
	const own = segments[at];
	if (!view.lexicon.traits.verbSecond || own === undefined || own.lead !== ',' || own.finite > own.head) return false;
	if (segments[at - 1]?.kind !== 'main' || (view.entries[own.finite]?.cues.length ?? 0) > 0) return false;
	return !is(view, own.finite + 1, Word.pronoun) || is(view, own.finite + 1, Word.determiner);
}

/** The subject of the clause a coordinated verb or a participle shares it with. */
export function earlierSubject(view: View, unit: Unit, at: number): Range | undefined {
	for (let s = at - 1; s >= 0; s -= 1) {
		const segment = unit.segments[s];
		if (segment === undefined) return undefined;
		if (segment.kind !== 'main' || goesOn(view, unit, s)) continue;
		const subject = subjectOf(view, unit, s, segment.finite);
		// a joined clause has looked further back already
		if (subject !== undefined || isJoined(view, segment)) return subject;
	}
	return undefined;
}

/** The subject of a subordinate clause that begins at token `head` and ends with its verb. */
export function subordinateSubject(view: View, head: number, to: number): Range | undefined {
	const first = is(view, head, Word.preposition) ? head + 1 : head;
	if (is(view, first, Word.relative) && !is(view, first, Word.subordinator)) {
		if (first !== head || is(view, first, Word.oblique)) return phraseFrom(view, first + 1, to);
		const next = first + 1;
		if (is(view, next, Word.pronoun) && !is(view, next, Word.determiner)) return [next, next + 1];
		const from = described(view, first);
		return (from === first ? antecedentBefore(view, first) : undefined) ?? [from, first + 1];
	}
	return phraseFrom(view, head + 1, to);
}

/** "hat Erkenntnisse veröffentlicht, die ...": the noun phrase before the mark, or before the verbs that end the clause above. */
function antecedentBefore(view: View, relative: number): Range | undefined {
	if (lower(view, relative - 1) !== ',') return undefined;
	const isVerb = (i: number) => isFiniteVerb(view, i) || (view.tagged && view.upper[i] !== 1 && canBeVerb(view, i));
	let to = relative - 1;
	// "legte einen Bericht vor, der ..."
	if (is(view, to - 1, Word.preposition)) to -= 1;
	while (to > relative - 4 && isVerb(to - 1)) to -= 1;
	const from = described(view, to);
	return from < to && isNoun(view, to - 1) && !isTime(view, [from, to]) ? [from, to] : undefined;
}

/** Where the phrase begins that a relative pronoun without a mark before it describes ("an officer who said ..."). */
function described(view: View, relative: number): number {
	let from = relative;
	while (from > 0 && from > relative - LONGEST && inPhrase(view, from - 1)) from -= 1;
	return from;
}

const inPhrase = (view: View, i: number) =>
	isNoun(view, i) ||
	is(view, i, Word.determiner) ||
	(isWord(view, i) && isModifier(view, i) && !isFiniteVerb(view, i) && !is(view, i, Word.adverb));

/** The noun phrase of the first of the `wanted` prepositions between two tokens. */
export function prepositional(view: View, from: number, to: number, wanted: number): Range | undefined {
	for (let i = from; i < to; i += 1) {
		if (!is(view, i, wanted)) continue;
		const end = phraseEnd(view, i + 1, view.tokens.count);
		if (end > i + 1) return [i + 1, end];
	}
	return undefined;
}
