import { bounds, granularity } from '#domain/edtf.ts';
import type { TemporalExpression, When } from '#domain/reading.ts';
import { MORPH } from '../draft.ts';
import { kindOf, markBefore } from '../order/marks.ts';
import type { Candidate } from './candidates.ts';
import type { Chunk } from './chunks.ts';
import type { Clause } from './clauses.ts';
import type { ClauseFrame } from './frame.ts';
import type { Grammar } from './grammar.ts';

/** A time of a clause and whose it is: the token it hangs on, or -1 for the clause as a whole. */
export interface ClauseTime {
	readonly time: TemporalExpression;
	readonly owner: number;
	readonly until: boolean;
}

/** The dates of a clause. Durations and sets are none. */
export function timesOf(grammar: Grammar, frame: ClauseFrame): ClauseTime[] {
	const found: ClauseTime[] = [];
	for (const [at, chunk] of frame.chunks.entries()) {
		if (chunk.kind !== 'time') continue;
		const time = grammar.time(chunk.head);
		if (
			time === undefined ||
			time.edtf === null ||
			isUnknown(time.edtf) ||
			(time.type !== 'DATE' && time.type !== 'TIME')
		)
			continue;
		const preposition = chunk.preposition ?? '';
		const next = frame.chunks[at + 1];
		const noun = next !== undefined && isAttributive(grammar, chunk, next) ? next : undefined;
		const until = noun === undefined && (grammar.section.untilMarkers.includes(preposition) || isBound(grammar, chunk));
		found.push({ time, owner: noun?.head ?? ownerOf(grammar, frame, chunk, at), until });
	}
	return found;
}

/** "before Friday", "since 2016": a limit, not the day. */
function isBound(grammar: Grammar, { preposition }: Chunk): boolean {
	const kind = preposition === undefined ? undefined : kindOf(grammar.draft.pack.order.prepositions, preposition);
	return kind === 'before' || kind === 'after';
}

/** A date of which nothing is known ("that night", of no day told). */
const isUnknown = (edtf: string) => /^X+(-XX)*$/.test(edtf.slice(0, 10));

/** "Bericht vom März" is the report's date; "said Friday" the saying's. */
function ownerOf(grammar: Grammar, frame: ClauseFrame, chunk: Chunk, at: number): number {
	const previous = frame.chunks[at - 1];
	if (previous === undefined || previous.last !== chunk.first) return -1;
	const nominal = previous.kind === 'noun' || previous.kind === 'prepositional';
	if (isInFront(grammar, frame, previous, chunk)) return previous.head;
	const preposition = chunk.preposition ?? '';
	const tied = nominal && grammar.section.dateOf.includes(preposition) && isDateable(grammar, previous, chunk);
	// "the talks in July" are of July, but "visited Paris in July" is the visit's date
	if (tied && grammar.name(previous.head) === undefined) return previous.head;
	// "berichtete am Montag über den Start am Freitag": the second date is the noun's
	const second = frame.chunks.some((other, i) => i < at && other.kind === 'time');
	if (nominal && second && grammar.lexicon.noun(grammar.lower(previous.head)) !== undefined) return previous.head;
	if (previous.kind === 'verb' && chunk.preposition === undefined && !grammar.section.traits.verbSecond)
		return previous.head;
	return -1;
}

/** "Nach den Wahlen im März waren ...": before the verb in second place stands one phrase, so that its date is its noun's. */
function isInFront(grammar: Grammar, { clause, verbs }: ClauseFrame, previous: Chunk, chunk: Chunk): boolean {
	if (!grammar.section.traits.verbSecond || clause.kind !== 'main' || previous.kind !== 'prepositional') return false;
	if (previous.first !== clause.parts[0]?.[0] || verbs[0] !== chunk.last) return false;
	return grammar.lexicon.noun(grammar.lower(previous.head)) !== undefined;
}

/** The date between the determiner and the noun of the phrase at `at`. */
export function attributiveDate(grammar: Grammar, frame: ClauseFrame, at: number): Chunk | undefined {
	const chunk = frame.chunks[at - 1];
	const noun = frame.chunks[at];
	const dated = chunk?.kind === 'time' && noun !== undefined && isAttributive(grammar, chunk, noun);
	return dated ? chunk : undefined;
}

/** "the September 11, 2001 attacks", "an October 11 presentation": a date between a determiner and its noun. */
function isAttributive(grammar: Grammar, chunk: Chunk, next: Chunk): boolean {
	if (grammar.section.traits.verbSecond || next.kind !== 'noun' || next.first !== chunk.last) return false;
	if (grammar.isDeterminer(next.first) || grammar.name(next.head) !== undefined) return false;
	for (let i = chunk.first; i < chunk.head; i += 1) if (grammar.isDeterminer(i)) return true;
	return false;
}

/** "the talks in July" are of July; "killed in the capital in July" is the killing's date. */
const isDateable = (grammar: Grammar, { head }: Chunk, { first }: Chunk) =>
	grammar.role(first) !== 'place' || grammar.lexicon.noun(grammar.lower(head)) !== undefined;

/**
 * When an event happened: by a date on its own word, else by its clause, else carried over. A date is carried within the sentence between
 * clauses that tell of the same moment ("als", "while", coordination), and from a telling to what is told only if it is a month or
 * longer: what was said on a Tuesday did not happen on a Tuesday.
 */
export function whenOf(
	grammar: Grammar,
	candidate: Candidate,
	frames: readonly ClauseFrame[],
	planned: boolean,
): When | undefined {
	const own = timesOf(grammar, candidate.frame).filter((t) => (planned || !t.until) && !isHosts(grammar, candidate, t));
	const mine = own.find((t) => t.owner === candidate.token || isInPhrase(candidate, t));
	if (mine !== undefined) return stated(mine.time);
	// "berichtete die Zeitung in ihrer Ausgabe vom 7. April"
	const telling = candidate.trigger.needs?.dated === true;
	const free = own.filter(
		(t) => telling || t.owner < 0 || (candidate.kind === 'verb' && isAuxiliaryOf(grammar, candidate, t.owner)),
	);
	const share = shareIn(grammar, candidate);
	if (share === 'never') return undefined;
	const setting = own.filter((t) => t.owner >= 0 && isSetting(grammar, candidate, t.owner));
	const nearest = share === 'none' ? undefined : nearestTo(grammar, candidate, free.length > 0 ? free : setting);
	if (nearest !== undefined) return share === 'moment' ? inferred(nearest.time) : stated(nearest.time);
	return carried(grammar, candidate, frames) ?? begun(grammar, candidate);
}

/** "wurde auf der Versammlung am Freitag gewählt": the date of what a deed happened at is the deed's. */
function isSetting(grammar: Grammar, { kind, frame }: Candidate, owner: number): boolean {
	const chunk = frame.chunks.find(({ first, last }) => owner >= first && owner < last);
	if (kind !== 'verb' || chunk?.kind !== 'prepositional' || chunk.head !== owner) return false;
	if (!grammar.isDeterminer(chunk.first + 1) && !grammar.is('definite', chunk.first)) return false;
	return (
		grammar.role(chunk.first) === 'place' || markBefore(grammar, grammar.draft.pack.order, chunk)?.kind === 'during'
	);
}

/** "Seit Sonntag hatte er sich verschanzt": what went on since then began then. */
function begun(grammar: Grammar, { kind, frame, token }: Candidate): When | undefined {
	if (kind !== 'verb' || !grammar.section.traits.verbSecond) return undefined;
	if (!frame.verbs.some((verb) => verb !== token && grammar.is('pastPerfect', verb))) return undefined;
	const since = frame.chunks.find(
		({ kind: phrase, preposition }) => phrase === 'time' && grammar.section.sinceMarkers.includes(preposition ?? ''),
	);
	const time = since === undefined ? undefined : grammar.time(since.head);
	return time?.type === 'DATE' || time?.type === 'TIME' ? inferred(time) : undefined;
}

/** "On Monday he urged them to withdraw": a date before an infinitive is that of the verb it hangs on. */
function isHosts(grammar: Grammar, { kind, token, frame }: Candidate, { time }: ClauseTime): boolean {
	if (kind !== 'verb' || grammar.section.traits.verbSecond || !grammar.is('infinitiveMarker', token - 1)) return false;
	const host = frame.verbs.findLast((verb) => verb < token);
	if (host === undefined || grammar.is('auxiliary', host)) return false;
	return time.start < grammar.start(token);
}

/** Whether a date of the clause hangs on the trigger's own word. */
export function hasOwnDate(grammar: Grammar, candidate: Candidate): boolean {
	return (
		candidate.kind === 'noun' &&
		timesOf(grammar, candidate.frame).some((t) => t.owner === candidate.token || isInPhrase(candidate, t))
	);
}

function isInPhrase({ chunk }: Candidate, { owner }: ClauseTime): boolean {
	return owner >= 0 && chunk !== undefined && owner >= chunk.first && owner < chunk.last;
}

/**
 * What a clause's date says of a noun in it. The clause's own event has the date; so has what it happened at ("bei dem Unfall"); but what
 * was condemned on Friday, or came before it, did not happen on Friday.
 */
function shareIn(grammar: Grammar, { kind, chunk, frame }: Candidate): 'whole' | 'moment' | 'none' | 'never' {
	if (kind === 'verb' || chunk === undefined) return 'whole';
	const placed = markBefore(grammar, grammar.draft.pack.order, chunk)?.kind;
	if (placed === 'before' || placed === 'after') return 'never';
	const another = frame.verbs.some((verb) => !grammar.is('auxiliary', verb) || grammar.is('otherVerb', verb));
	if (!another) return 'whole';
	if (placed === 'during' || grammar.role(chunk.first) === 'place') return 'moment';
	return chunk === frame.chunks.find((other) => other.kind === 'noun' || other.kind === 'pronoun') ? 'whole' : 'none';
}

const isAuxiliaryOf = (grammar: Grammar, { token }: Candidate, owner: number) =>
	owner === token || (grammar.is('auxiliary', owner) && Math.abs(owner - token) <= 4);

/** Days before spans of days: "am Freitag gegen 10 Uhr" is the Friday. */
function nearestTo(
	grammar: Grammar,
	{ token, frame }: Candidate,
	times: readonly ClauseTime[],
): ClauseTime | undefined {
	const dates = times.filter((t) => t.time.type === 'DATE');
	const pool = dates.length > 0 ? dates : times;
	// "fand am Freitag zum Gedenken an den 4. Juni eine Feier statt": the one next to the verb in second place
	const { verbSecond } = grammar.section.traits;
	const finite = verbSecond ? frame.verbs.find((verb) => grammar.isFinite(verb)) : undefined;
	const at = grammar.start(frame.clause.kind === 'main' ? (finite ?? token) : token);
	return pool.toSorted((a, b) => Math.abs(a.time.start - at) - Math.abs(b.time.start - at))[0];
}

function carried(grammar: Grammar, candidate: Candidate, frames: readonly ClauseFrame[]): When | undefined {
	const { clause, index } = candidate.frame;
	for (const frame of frames) {
		if (frame === candidate.frame || frame.clause.kind === 'relative') continue;
		const earlier = frame.index < index;
		const link = earlier ? clause : frame.clause;
		const times = timesOf(grammar, frame).filter((t) => t.owner < 0 && !t.until);
		const [first] = times;
		if (first === undefined) continue;
		const opener = link.opener;
		const sameMoment = opener !== undefined && grammar.section.sameMoment.includes(opener);
		if (sameMoment) return inferred(first.time);
		if (earlier && frame === candidate.frame.host && isSecondHalf(grammar, clause, frame, first.time))
			return inferred(first.time);
		if (earlier && frame === candidate.frame.host && isAttempt(grammar, candidate, frame)) return stated(first.time);
		if (earlier && isCoarse(first.time) && tells(grammar, frame)) return inferred(first.time);
	}
	return undefined;
}

/** "1985 verkaufte er das Haus und zog fort": a date in front of the verb of the first half counts for the second. */
function isSecondHalf(grammar: Grammar, clause: Clause, frame: ClauseFrame, time: TemporalExpression): boolean {
	const start = clause.parts[0]?.[0] ?? 0;
	const verb = frame.verbs[0];
	if (clause.kind !== 'main' || frame.clause.kind !== 'main' || verb === undefined || tells(grammar, frame))
		return false;
	return grammar.is('coordinator', start) && time.end <= grammar.start(verb);
}

/** "Am 3. Mai versuchten sie, das Haus zu stürmen": the trying has the day of what was tried. */
const isAttempt = (grammar: Grammar, { morph }: Candidate, host: ClauseFrame) =>
	(morph & MORPH.infinitive) !== 0 && host.verbs.some((verb) => grammar.is('attempt', verb));

/** A clause of saying or holding, on which what is told hangs. */
const tells = (grammar: Grammar, frame: ClauseFrame) =>
	frame.verbs.some(
		(verb) => grammar.isUneventful(verb) && !grammar.is('passive', verb) && !grammar.is('perfect', verb),
	);

function isCoarse(time: TemporalExpression): boolean {
	const unit = time.edtf === null ? undefined : granularity(time.edtf);
	return unit !== 'day' && unit !== 'minute';
}

const stated = (time: TemporalExpression): When | undefined => whenFrom(time, 'stated');
const inferred = (time: TemporalExpression): When | undefined => whenFrom(time, 'inferred');

/** A date as an event carries it, with the first and last day it allows. */
export function whenFrom(time: TemporalExpression, basis: When['basis']): When | undefined {
	if (time.edtf === null) return undefined;
	const { earliest, latest } = bounds(time.edtf) ?? {};
	return {
		edtf: time.edtf,
		basis,
		time: time.id,
		...(earliest !== undefined && { earliest }),
		...(latest !== undefined && { latest }),
	};
}
