import { MORPH } from '../draft.ts';
import { kindOf, markBefore } from '../order/marks.ts';
import { type Candidate, UNLISTED } from './candidates.ts';
import type { Grammar } from './grammar.ts';
import type { Told } from './told.ts';

/** From this worth on an event is kept. */
const ENOUGH = 1.75;
/** What is told again matters more. */
const RETOLD = 0.5;

/** Whether a happening deserves its place: the worth of its best telling, and some for every other one. */
export function isWorthKeeping({ tellings }: { readonly tellings: readonly Pick<Told, 'worth'>[] }): boolean {
	const best = tellings.reduce((most, { worth }) => Math.max(most, worth), Number.NEGATIVE_INFINITY);
	return best + RETOLD * Math.min(2, tellings.length - 1) >= ENOUGH;
}

/**
 * How much speaks for an event: its trigger's strength, its own date, named participants, a place, an early position; against it:
 * generality, habit, mere possibility, and an aside in somebody else's clause.
 */
export function worthOf(grammar: Grammar, told: Omit<Told, 'worth'>): number {
	const { candidate, cast } = told;
	const { trigger, kind, frame } = candidate;
	let worth = trigger.strength;
	const names = told.participants.length;
	worth += Math.min(names, 2) * 0.75;
	if (told.when !== undefined) worth += told.when.basis === 'stated' ? 1.25 : 0.5;
	if (told.place !== undefined) worth += 0.5;
	if (told.headline) worth += 1;
	else if (told.sentence <= 2) worth += 0.5;
	if (kind === 'verb') {
		worth += 0.5;
		if (cast.subject !== undefined && cast.subject.kind === 'noun') worth += 0.25;
		if (isPresent(candidate.morph) && told.when === undefined && !told.headline && told.factuality === 'asserted')
			worth -= 0.75;
	} else {
		const occurs = frame.verbs.some((verb) => grammar.is('occurrence', verb) || grammar.is('support', verb));
		if (arises(grammar, candidate)) worth += 1;
		else if ((occurs || isPlanned(grammar, candidate)) && candidate.chunk?.kind === 'noun') worth += 1.25;
		else if (candidate.chunk?.kind === 'prepositional')
			worth -= told.place !== undefined || told.when !== undefined || isSpoken(grammar, candidate) ? 0.25 : 0.75;
		else if (!ordersHost(grammar, candidate)) worth -= names === 0 && told.when === undefined ? 0.75 : 0.25;
		if (candidate.chunk !== undefined && candidate.chunk.head !== candidate.token) worth -= 0.5;
		if (candidate.plural && !told.definite && names === 0) worth -= 1;
	}
	if (trigger === UNLISTED && told.when === undefined) worth -= 0.75;
	if (told.ownDate) worth += 1;
	if (told.definite && ordersHost(grammar, candidate)) worth += 0.5;
	if (kind === 'verb' && isPlaced(grammar, candidate)) worth += 0.5;
	if (kind === 'verb' && isBareInfinitive(grammar, told.candidate)) worth -= 2;
	if (kind === 'verb' && (isDateline(told) || isLabel(grammar, candidate))) worth -= 3;
	if (told.factuality === 'hypothetical') worth -= 1.25;
	if (told.factuality === 'negated') worth -= told.when === undefined ? 2 : 0.5;
	if (isHabit(grammar, frame.clause.parts)) worth -= 2;
	if (frame.clause.quoted) worth -= 1.25;
	if (frame.clause.kind === 'relative') worth -= 0.25;
	return worth;
}

/** "..., um den Krieg zu beenden", "to end the war": an aim, no event of its own. */
function isBareInfinitive(grammar: Grammar, { morph, frame, token }: Candidate): boolean {
	if ((morph & MORPH.infinitive) === 0 || (morph & MORPH.participle) !== 0) return false;
	return grammar.section.traits.verbSecond
		? !frame.verbs.some((verb) => verb !== token && grammar.isFinite(verb))
		: grammar.is('infinitiveMarker', token - 1);
}

/** "Published Monday, 3 May": a verb and dates, and nobody. */
const isDateline = ({ candidate, cast }: Omit<Told, 'worth'>) =>
	cast.subject === undefined &&
	candidate.frame.chunks.some(({ kind }) => kind === 'time') &&
	!candidate.frame.chunks.some(({ kind }) => kind === 'noun' || kind === 'prepositional' || kind === 'pronoun');

/** "Updated: 9 May 2013 11:25 GMT", "Published on: ...": a label. */
const isLabel = (grammar: Grammar, { token }: Candidate) =>
	grammar.isSentenceStart(token) && (grammar.lower(token + 1) === ':' || grammar.lower(token + 2) === ':');

/** "plant die Einführung einer Steuer": the noun is what the clause plans, with no other verb. */
const isPlanned = (grammar: Grammar, { frame }: Candidate) =>
	frame.verbs.length > 0 &&
	frame.verbs.every((verb) => grammar.is('auxiliary', verb)) &&
	frame.verbs.some((verb) => grammar.is('intention', verb) && grammar.isFinite(verb));

/** "2019 kam es zu Protesten": what the clause says came about. */
function arises(grammar: Grammar, { chunk, frame }: Candidate): boolean {
	const { arising } = grammar.section;
	const verbs = Object.hasOwn(arising, chunk?.preposition ?? '') ? arising[chunk?.preposition ?? ''] : undefined;
	if (
		verbs === undefined ||
		!frame.chunks.some(({ first }) => grammar.section.expletives.includes(grammar.lower(first)))
	)
		return false;
	return frame.verbs.some((verb) => verbs.includes(grammar.lower(verb)));
}

/** "In einem Interview sagte er": a speech or interview that the clause is told in. */
const isSpoken = (grammar: Grammar, { trigger, frame }: Candidate) =>
	trigger.type === 'statement' && trigger.strength > 0 && frame.verbs.some((verb) => grammar.isUneventful(verb));

/** "after the visit": it dates something else, so it is worth knowing. */
const ordersHost = (grammar: Grammar, { chunk }: Candidate) =>
	chunk !== undefined && markBefore(grammar, grammar.draft.pack.order, chunk) !== undefined;

/** "Nachdem Schüsse fielen, zogen sie sich zurück": two clauses that a connective sets one after the other. */
function isPlaced(grammar: Grammar, { frame: { clause, host } }: Candidate): boolean {
	const { openers } = grammar.draft.pack.order;
	const follows = clause.kind === 'main' && host?.clause.kind === 'subordinate';
	const opener = clause.kind === 'subordinate' ? clause.opener : follows ? host.clause.opener : undefined;
	const kind = kindOf(openers, opener ?? '');
	return kind === 'after' || kind === 'before';
}

const isPresent = (morph: number) => (morph & MORPH.finite) !== 0 && (morph & (MORPH.past | MORPH.participle)) === 0;

function isHabit(grammar: Grammar, parts: readonly (readonly [number, number])[]): boolean {
	return parts.some(([first, last]) => {
		for (let i = first; i < last; i += 1) if (grammar.is('habit', i)) return true;
		return false;
	});
}
