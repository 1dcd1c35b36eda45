import { granularity } from '#domain/edtf.ts';
import type { TemporalExpression, When } from '#domain/reading.ts';
import { kindOf } from '../order/marks.ts';
import { plusDays } from '../temporal/calendar.ts';
import { type Happening, related } from './coreference.ts';
import type { Grammar } from './grammar.ts';
import { isPast, isSettled } from './narrated.ts';
import { dayText } from './news.ts';
import { timesOf } from './timing.ts';
import type { Told } from './told.ts';

/** The day on which the text is at a point, and who told it last. */
interface Scene {
	readonly when: When;
	readonly told: Told;
	/** Persons who took part since it began. */
	readonly people: Set<string>;
	/** Who else acted in it, by the noun ("officers"). */
	readonly actors: Set<string>;
	/** Hour of the day that was told last. */
	readonly hour: number | undefined;
}

/** Sentences a scene lasts without a word of it. */
const LASTS = 3;
/** Sentences it lasts for one person. */
const LASTS_FOR_ONE = 6;

/**
 * The day of events that have no date of their own but are told as the next thing in a dated scene: in the past tense, right behind a dated
 * event, tied to it by a word of sequence ("anschließend", "then"), a time of day, a person or thing just named, or a deed of the same
 * kind. What goes back behind the scene (past perfect, "zuvor") and what leaves its time open ("has accused") gets none. Always inferred.
 */
export function daysOfScenes(
	grammar: Grammar,
	happenings: readonly Happening[],
	known: ReadonlyMap<Happening, When>,
): Map<Happening, When> {
	const tellings = happenings
		.flatMap((happening) => happening.tellings.map((told) => ({ happening, told })))
		.filter(({ told }) => !told.headline)
		.toSorted((a, b) => a.told.candidate.token - b.told.candidate.token);
	const days = new Map(known);
	const persons = new Set(grammar.draft.entities.filter(({ type }) => type === 'PER').map(({ id }) => id));
	let scene: Scene | undefined;
	let passed = 0;
	/** The last telling with a day of its own, wherever the text has gone since. */
	let dated: { readonly told: Told; readonly when: When } | undefined;
	for (const { happening, told } of tellings) {
		// another date in between: the text is elsewhere
		for (; (grammar.times[passed]?.start ?? Infinity) < grammar.start(told.candidate.token); passed += 1) {
			const time = grammar.times[passed];
			if (scene !== undefined && time !== undefined && isElsewhere(grammar, time, scene.when)) scene = undefined;
		}
		const own = told.when ?? happening.when ?? days.get(happening);
		if (own === undefined && dated !== undefined && pointsTo(grammar, told, dated.told)) {
			days.set(happening, dated.when);
			continue;
		}
		if (own !== undefined) {
			const at = isSettled(told) ? dayOf(own) : undefined;
			if (at !== undefined && told.when !== undefined) dated = { told, when: at };
			// plans, and dates of a noun in passing ("after the attack of May 3"), move nothing
			if (!isPast(grammar, told)) continue;
			const day = dayOf(own);
			scene =
				day === undefined
					? undefined
					: sceneOf(grammar, persons, scene?.when.edtf === day.edtf ? scene : undefined, day, told);
			continue;
		}
		if (scene === undefined || !isPast(grammar, told) || !goesOn(grammar, scene, told)) continue;
		const when = isAfterMidnight(grammar, scene, told) ? nextDay(scene.when) : scene.when;
		days.set(happening, when);
		scene = sceneOf(grammar, persons, scene, when, told);
	}
	return days;
}

/** "Bei dem Vorfall starben zwei Menschen": what happened in it has the day of the last thing of its kind that was dated. */
function pointsTo(grammar: Grammar, told: Told, before: Told): boolean {
	const { candidate } = told;
	const apart = told.sentence - before.sentence;
	if (candidate.kind !== 'verb' || !isSettled(told) || apart > LASTS) return false;
	if (timesOf(grammar, candidate.frame).length > 0 || hasOpenTime(grammar, told)) return false;
	return candidate.frame.chunks.some(({ kind, first, last, head }) => {
		if (kind !== 'prepositional' || last !== head + 1 || grammar.role(first) !== 'place') return false;
		const definite = grammar.is('definite', first) || (grammar.is('definite', first + 1) && head === first + 2);
		const trigger = definite ? grammar.lexicon.noun(grammar.lower(head))?.trigger : undefined;
		if (trigger === undefined || !HAPPENINGS.has(trigger.type)) return false;
		return trigger.type === 'other' || related(trigger.type, before.candidate.trigger.type);
	});
}

/** Of nouns of these an article speaks as of the one thing that happened. */
const HAPPENINGS: ReadonlySet<string> = new Set([
	'other',
	'accident',
	'disaster',
	'attack',
	'crime',
	'military-action',
]);

/** "He called the police at 7.30 pm. At half past midnight he was arrested": a clock that goes back has passed midnight. */
function isAfterMidnight(grammar: Grammar, { hour }: Scene, told: Told): boolean {
	const now = hourOf(grammar, told);
	return hour !== undefined && now !== undefined && hour >= EVENING && now < MORNING;
}

const EVENING = 18;
const MORNING = 6;

function nextDay(when: When): When {
	const [year = 0, month = 0, day = 0] = when.edtf.split('-').map(Number);
	const next = dayText(plusDays({ year, month, day }, 1));
	return { ...when, edtf: next, earliest: next, latest: next };
}

/** The hour a clause names. */
function hourOf(grammar: Grammar, { candidate }: Told): number | undefined {
	for (const { kind, head } of candidate.frame.chunks) {
		const time = kind === 'time' ? grammar.time(head) : undefined;
		const hour = /T(\d\d)/.exec(time?.value ?? '')?.[1];
		if (hour !== undefined) return Number(hour);
	}
	return undefined;
}

/** The scene with one more telling; its people are kept in one set, so that a long scene costs no more than its tellings. */
function sceneOf(
	grammar: Grammar,
	persons: ReadonlySet<string>,
	before: Scene | undefined,
	when: When,
	told: Told,
): Scene {
	const people = before?.people ?? new Set<string>();
	const actors = before?.actors ?? new Set<string>();
	for (const { entity } of told.participants) if (persons.has(entity)) people.add(entity);
	const actor = actorOf(grammar, told);
	if (actor !== undefined) actors.add(actor);
	return { when, told, people, actors, hour: hourOf(grammar, told) ?? before?.hour };
}

/** The noun of a subject that acts without a name: "officers", "die Polizei". */
function actorOf(grammar: Grammar, { cast: { subject } }: Told): string | undefined {
	return subject?.kind === 'noun' && subject.names.length === 0 && grammar.is('actor', subject.head)
		? grammar.lower(subject.head)
		: undefined;
}

/** A date that is neither the scene's day nor a time of it; what is still to come moves nothing. */
const isElsewhere = (grammar: Grammar, { type, edtf }: TemporalExpression, { edtf: day }: When) =>
	type === 'DATE' &&
	edtf !== null &&
	edtf.slice(0, 10) !== day &&
	/^\d/.test(edtf) &&
	edtf.slice(0, 10) <= (grammar.draft.published ?? '9');

/** A single day, inferred; a time of day is its day. */
export function dayOf({ edtf, time }: When): When | undefined {
	const unit = granularity(edtf);
	if (unit !== 'day' && unit !== 'minute') return undefined;
	const day = edtf.slice(0, 10);
	if (!/^\d{4}-\d\d-\d\d$/.test(day) || edtf.includes('/')) return undefined;
	return { edtf: day, basis: 'inferred', ...(time !== undefined && { time }), earliest: day, latest: day };
}

function goesOn(grammar: Grammar, scene: Scene, told: Told): boolean {
	const { candidate } = told;
	const before = scene.told;
	const apart = told.sentence - before.sentence;
	if (apart > LASTS_FOR_ONE || (apart === 0 && !isSecondDeed(told, before))) return false;
	if (apart === 0) return true;
	if (timesOf(grammar, candidate.frame).length > 0 || hasOpenTime(grammar, told)) return false;
	const tie = adverbOf(grammar, told);
	if (tie === 'before') return false;
	// "Gegen 0.30 Uhr": a clock alone goes on
	if (isSamePerson(scene, told) || hourOf(grammar, told) !== undefined) return true;
	if (apart > LASTS) return false;
	if (tie !== undefined) return true;
	const actor = actorOf(grammar, told);
	if (actor !== undefined && scene.actors.has(actor) && isDeed(told)) return true;
	const near = told.paragraph === before.paragraph;
	if (isDeed(told) && candidate.trigger.type === before.candidate.trigger.type) return true;
	const shared = told.participants.some((p) => before.participants.some((q) => q.entity === p.entity));
	// news has a paragraph for each sentence
	if (apart === 1 && isDeed(told) && isDeed(before) && standsAlone(told)) return true;
	if (!near) return false;
	return shared || isPointing(grammar, told) || (isDeed(told) && standsAlone(told));
}

/** A main clause that goes on from no subordinate one ("when officers found her and arrested him"). */
const standsAlone = ({ candidate: { frame } }: Told): boolean =>
	frame.clause.kind === 'main' && (frame.host === undefined || frame.host.clause.kind === 'main');

/** "Esper met officials and visited a prison": a second verb of one subject. */
const isSecondDeed = ({ candidate, cast }: Told, before: Told): boolean =>
	candidate.kind === 'verb' &&
	before.candidate.kind === 'verb' &&
	candidate.frame.clause.kind === 'main' &&
	cast.subject !== undefined &&
	cast.subject === before.cast.subject;

/** The next paragraph goes on about the same person. */
function isSamePerson({ people }: Scene, { participants }: Told): boolean {
	const doer = participants.find(({ role }) => role === 'agent' || role === 'partner');
	return doer !== undefined && people.has(doer.entity);
}

/** What is done at a moment, not a view that is held. */
const isDeed = ({ candidate }: Told) => DEEDS.has(candidate.trigger.type);
const DEEDS: ReadonlySet<string> = new Set([
	'arrest',
	'attack',
	'accident',
	'visit',
	'talks',
	'coercion',
	'military-action',
	'protest',
	'release',
	'rescue',
	'death',
	'closure',
	'disaster',
	'trial',
	'investigation',
]);

/** "Er", "der Mann", "the suspect": somebody just spoken of. */
function isPointing(grammar: Grammar, { cast, definite }: Told): boolean {
	if (definite) return true;
	return cast.subject?.kind === 'pronoun' && grammar.section.personal.includes(grammar.lower(cast.subject.head));
}

/** A date that is no day ("in den Jahren zuvor"), or one that waits for another. */
function hasOpenTime(grammar: Grammar, { candidate }: Told): boolean {
	return candidate.frame.chunks.some(({ kind, head }) => {
		const time = kind === 'time' ? grammar.time(head) : undefined;
		return time !== undefined && (time.type === 'DATE' || time.type === 'SET');
	});
}

/** A word of sequence in its clause. */
function adverbOf(grammar: Grammar, { candidate }: Told) {
	const { adverbs } = grammar.draft.pack.order;
	for (const [first, last] of candidate.frame.clause.parts) {
		for (let i = first; i < last; i += 1) {
			const kind = kindOf(adverbs, grammar.lower(i));
			if (kind !== undefined) return kind;
		}
	}
	return undefined;
}
