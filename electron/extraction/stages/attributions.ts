import { continuation, goingOn, hearsay, type Thread } from '../attribution/continuation.ts';
import { type Cue, cuesOf } from '../attribution/cues.ts';
import { unsaid } from '../attribution/dialogue.ts';
import { type Found, type Range, spanOf } from '../attribution/found.ts';
import { nounCues } from '../attribution/nouns.ts';
import { pointingBack } from '../attribution/pointing.ts';
import { quotedParts } from '../attribution/quoted.ts';
import { anaphors, sourceMarkers, sourcePhrases } from '../attribution/sources.ts';
import { spoken } from '../attribution/spoken.ts';
import { type Unit, unitsOf, unitsWithin } from '../attribution/units.ts';
import { attribute } from '../attribution/verbs.ts';
import { type View, viewOf } from '../attribution/view.ts';
import type { Attribution, Draft } from '../draft.ts';

const NOBODY: Thread = {
	source: undefined,
	other: undefined,
	asked: false,
	before: undefined,
	paragraph: -1,
	direct: false,
	open: undefined,
	indirect: false,
};

/**
 * Finds who says what: utterances in quote marks, clauses and phrases that report speech, and sentences that go on reporting by their
 * mood alone. Data of the pack's section `attribution`; one pass over the text's units.
 */
export function attributions(draft: Draft): void {
	const view = viewOf(draft);
	if (view.lexicon.words.size === 0 && view.quotes.length === 0) return;
	let thread = NOBODY;
	for (const unit of unitsOf(view)) {
		const cues = cuesOf(view, unit);
		const back = cues.map((cue) => pointingBack(view, unit, cue)).find((one) => one !== undefined);
		const found: Found[] = back === undefined ? outright(view, unit, cues) : [back];
		const kept = settle(found).map((one) => withSubject(view, one, thread, unit));
		const goesOn =
			continuation(view, unit, kept, thread) ?? hearsay(view, unit, kept, thread) ?? goingOn(view, unit, kept, thread);
		if (goesOn !== undefined) kept.push(goesOn);
		const all = quotedParts(view, unit, kept, thread);
		for (const units of unitsWithin(view, unit)) all.push(...quotedBy(view.within ?? view, units));
		for (const one of all) draft.attributions.push(attributionOf(one));
		thread = next(view, thread, unit, all);
	}

	function attributionOf({ manner, act, content, source, cue, lemma, rule, negated }: Found): Attribution {
		const first = cue[0];
		const last = cue[cue.length - 1];
		return {
			manner,
			act,
			negated: negated === true,
			content: content.map((range) => spanOf(view, range)),
			...(source !== undefined && { source: spanOf(view, source) }),
			...(first !== undefined &&
				last !== undefined && {
					cue: spanOf(view, cue.length > 1 && last - first > 8 ? [first, first + 1] : [first, last + 1]),
				}),
			...(lemma !== undefined && { cueLemma: lemma }),
			rule,
			matched: cue.map((token) => spanOf(view, [token, token + 1])),
		};
	}
}

/** What the unit's phrases, verbs and nouns say of who says what in it. */
function outright(view: View, unit: Unit, cues: readonly Cue[]): Found[] {
	const told = cues.flatMap((cue) => attribute(view, unit, cue) ?? []);
	const phrases = [...sourcePhrases(view, unit), ...sourceMarkers(view, unit), ...anaphors(view, unit)];
	return [...phrases, ...told, ...nounCues(view, unit)].flatMap((one) => spoken(view, one) ?? []);
}

/** "Dijo que ...": a verb without a subject, where the language lets it be left out. */
function withSubject(view: View, one: Found, thread: Thread, { paragraph }: Unit): Found {
	const { dropsSubjects } = view.lexicon.traits;
	if (!dropsSubjects || one.source !== undefined || one.lemma === undefined || !one.main) return one;
	const source = paragraph - thread.paragraph <= 1 || thread.before !== undefined ? unsaid(view, thread) : undefined;
	return source === undefined ? one : { ...one, source };
}

/** What somebody tells of others inside his own words. */
function quotedBy(view: View, units: readonly Unit[]): Found[] {
	let thread = NOBODY;
	return units.flatMap((unit) => {
		const told = cuesOf(view, unit).flatMap((cue) => attribute(view, unit, cue) ?? []);
		const kept = settle([...sourcePhrases(view, unit), ...told, ...nounCues(view, unit)]);
		const all = quotedParts(view, unit, kept, thread);
		thread = next(view, thread, unit, all);
		return all.filter(stands).map((one) => ({ ...one, main: false }));
	});
}

/** Inside an utterance quoted words alone, or nobody's, are part of what it says, and so is a mere mention of speech that is no denial, demand or promise. */
const stands = ({ manner, act, rule, source }: Found) =>
	rule !== 'quoted-part' &&
	(manner !== 'direct' || source !== undefined) &&
	(manner !== 'reported' || act !== 'asserts' || rule === 'narrated');

/** Of attributions of the same content only the first stays; a mere report gives way to one with content in the same clause. */
function settle(found: readonly Found[]): Found[] {
	const seen = new Set<string>();
	const kept: Found[] = [];
	for (const one of found) {
		const key = one.content.map((range) => range.join('-')).join(' ');
		if (seen.has(key)) continue;
		seen.add(key);
		kept.push(one);
	}
	return kept;
}

function next(view: View, thread: Thread, unit: Unit, found: readonly Found[]): Thread {
	const last = found.findLast((one) => one.source !== undefined && one.main);
	const manners = {
		direct: last?.manner === 'direct',
		open: openAt(view, unit, last),
		indirect: found.some(({ manner }) => manner !== 'direct'),
		asked: asks(view, unit),
		before: unit.segments.some(({ quote }) => quote >= 0) || last !== undefined ? undefined : unit,
	};
	const turn = found.findLast((one) => one.main);
	if (turn?.turn === true && turn.source === undefined)
		return { ...thread, ...manners, source: undefined, other: thread.source, paragraph: unit.paragraph };
	if (last === undefined) return { ...thread, ...manners };
	const other = sameWords(view, last.source, thread.source) ? thread.other : thread.source;
	return { source: last.source, other, paragraph: unit.paragraph, ...manners };
}

/** Whether the unit ends in somebody's own words without quote marks, and how. */
function openAt(view: View, unit: Unit, last: Found | undefined): Thread['open'] {
	const range = last?.content.at(-1);
	if (last?.manner !== 'direct' || range === undefined || view.quoteOf[range[0]] !== -1) return undefined;
	return view.tokens.lower[unit.last - 1] === '?' ? 'asks' : 'tells';
}

/** The unit ends in an utterance that is a question. */
function asks(view: View, unit: Unit): boolean {
	const quote = view.quotes[view.quoteOf[unit.last - 1] ?? -1];
	return quote !== undefined && view.tokens.lower[quote.closed ? quote.last - 1 : quote.last] === '?';
}

const sameWords = (view: View, one: Range | undefined, other: Range | undefined) =>
	one !== undefined && other !== undefined && view.tokens.lower[one[1] - 1] === view.tokens.lower[other[1] - 1];
