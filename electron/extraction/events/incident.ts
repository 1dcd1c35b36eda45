import type { EventType } from '#domain/event-types.ts';
import type { When } from '#domain/reading.ts';
import { MORPH } from '../draft.ts';
import type { Happening } from './coreference.ts';
import type { Grammar } from './grammar.ts';
import { isSettled } from './narrated.ts';
import { leadOf } from './news.ts';
import { dayOf } from './scenes.ts';
import { timesOf } from './timing.ts';
import type { Told } from './told.ts';

/** Of one of these an article tells how it came about and what was done about it, all on its day. */
const INCIDENTS: ReadonlySet<EventType> = new Set([
	'attack',
	'accident',
	'disaster',
	'crime',
	'military-action',
	'arrest',
	'protest',
	'death',
	'release',
	'rescue',
	'coercion',
]);
/** What is done in the course of an incident. */
const DEEDS: ReadonlySet<EventType> = new Set([...INCIDENTS, 'withdrawal', 'cancellation', 'closure', 'discovery']);
/** What is said of it at once. */
const ANSWERS: ReadonlySet<EventType> = new Set(['support', 'rejection', 'criticism', 'statement']);

/**
 * The day of an incident for what is told as done in its course, wherever in the article: where headline and lead tell an incident with its
 * day, deeds without a date of their own are of that day, as long as no other date has come between. Always inferred.
 */
export function daysOfIncident(
	grammar: Grammar,
	happenings: readonly Happening[],
	known: ReadonlyMap<Happening, When>,
): Map<Happening, When> {
	const days = new Map(known);
	const incident = incidentOf(grammar, happenings, known);
	if (incident === undefined) return days;
	const until = nextDate(grammar, incident.told, incident.when);
	for (const happening of happenings) {
		if (days.has(happening) || happening.when !== undefined) continue;
		const deed = happening.tellings.some(
			(told) => grammar.start(told.candidate.token) < until && isDeed(grammar, told, incident.told),
		);
		if (deed) days.set(happening, incident.when);
	}
	return days;
}

function incidentOf(grammar: Grammar, happenings: readonly Happening[], known: ReadonlyMap<Happening, When>) {
	for (const happening of happenings) {
		const told = happening.tellings.find(
			({ sentence, candidate }) => sentence <= leadOf(grammar) + 1 && INCIDENTS.has(candidate.trigger.type),
		);
		const own = happening.when ?? known.get(happening);
		const when = own === undefined || told === undefined || !isSettled(told) ? undefined : dayOf(own);
		if (when !== undefined && told !== undefined) return { told, when };
	}
	return undefined;
}

/** Where the first date behind the lead stands that is not the incident's day. */
function nextDate(grammar: Grammar, told: Told, { edtf }: When): number {
	const from = grammar.start(told.candidate.token);
	const other = grammar.times.find(
		(time) =>
			time.start > from &&
			(time.type === 'DATE' || time.type === 'TIME') &&
			time.edtf !== null &&
			/^\d/.test(time.edtf) &&
			time.edtf.slice(0, 10) !== edtf,
	);
	return other?.start ?? Number.POSITIVE_INFINITY;
}

function isDeed(grammar: Grammar, told: Told, incident: Told): boolean {
	const { candidate, sentence } = told;
	if (!tellsOf(grammar, told)) return false;
	const { clause, chunks, verbs } = candidate.frame;
	const answers = ANSWERS.has(candidate.trigger.type) && !verbs.some((verb) => grammar.is('pastPerfect', verb));
	if (!DEEDS.has(candidate.trigger.type) && !answers) return false;
	if (!isSettled(told) || sentence < incident.sentence) return false;
	if (clause.quoted || clause.kind === 'relative' || timesOf(grammar, candidate.frame).length > 0) return false;
	// "have been killed so far", and what is told in the present
	if (verbs.some((verb) => grammar.is('openPast', verb)) || !verbs.some((verb) => isPastForm(grammar, verb)))
		return false;
	return !chunks.some(({ kind, head }) => kind === 'time' && grammar.time(head)?.type !== 'TIME');
}

/** A verb, or a noun that its clause says was done: "held a parade". */
const tellsOf = (grammar: Grammar, { candidate: { kind, chunk, frame } }: Told): boolean =>
	kind === 'verb' ||
	(chunk?.kind === 'noun' && frame.verbs.some((verb) => grammar.is('support', verb) || grammar.is('occurrence', verb)));

const isPastForm = (grammar: Grammar, verb: number): boolean =>
	((grammar.draft.tagging.morph[verb] ?? 0) & MORPH.past) !== 0 || grammar.is('perfect', verb);
