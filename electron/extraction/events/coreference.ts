import type { EventType } from '#domain/event-types.ts';
import type { When } from '#domain/reading.ts';
import { UNLISTED } from './candidates.ts';
import { isSettled } from './narrated.ts';
import type { Told } from './told.ts';

/** Types under which one happening may be told. */
const FAMILIES: readonly (readonly EventType[])[] = [
	['attack', 'military-action', 'crime'],
	['accident', 'disaster', 'death'],
	['attack', 'death'],
	['talks', 'visit'],
	['agreement', 'offer', 'concession', 'cooperation'],
	['transfer', 'business'],
	['report', 'leak', 'statement'],
	['accusation', 'criticism', 'lawsuit'],
	['request', 'demand'],
	['trial', 'verdict'],
	['appointment', 'election'],
	['cancellation', 'sanction', 'expulsion'],
	['withdrawal', 'release'],
	['legislation', 'agreement'],
];

/** Whether one happening may be told under both. */
export const related = (a: EventType, b: EventType) =>
	a === b || FAMILIES.some((family) => family.includes(a) && family.includes(b));

/** One happening and all the passages that tell it. The first is the one that says most. */
export interface Happening {
	readonly tellings: Told[];
	/** The first date that a telling gives: kept, as a happening may be told a hundred thousand times. */
	when: When | undefined;
}

/** How far back a mention that only points ("der Besuch") may reach, in sentences. */
const REACH = 12;
/** First and last tellings of a happening that a new one is compared with. */
const MOST_TOLD = 4;
/** Earlier happenings that are looked at for each new telling, latest first. */
const MOST_COMPARED = 40;

/** Groups tellings, given in reading order, into happenings. */
export function happeningsOf(tellings: readonly Told[]): Happening[] {
	const happenings: Happening[] = [];
	for (const told of tellings) {
		let same: Happening | undefined;
		for (
			let i = happenings.length - 1;
			i >= Math.max(0, happenings.length - MOST_COMPARED) && same === undefined;
			i -= 1
		) {
			const happening = happenings[i];
			if (happening !== undefined && isSame(happening, told)) same = happening;
		}
		if (same === undefined) happenings.push({ tellings: [told], when: told.when });
		else {
			same.tellings.push(told);
			same.when ??= told.when;
		}
	}
	return happenings;
}

function isSame({ tellings }: Happening, told: Told): boolean {
	const known =
		tellings.length > 2 * MOST_TOLD ? [...tellings.slice(0, MOST_TOLD), ...tellings.slice(-MOST_TOLD)] : tellings;
	if (!known.some((other) => isCompatible(other, told))) return false;
	return known.every((other) => !contradicts(other, told));
}

function isCompatible(one: Told, two: Told): boolean {
	const { trigger } = one.candidate;
	const other = two.candidate.trigger;
	if (isOneClaim(one, two)) return true;
	if (one.headline && two.sentence - one.sentence <= LEAD && isRetold(one, two)) return true;
	if (isTheOne(one, two)) return true;
	if (trigger.type === 'other' || !related(trigger.type, other.type)) return false;
	const sameWord =
		trigger.rule === other.rule || (trigger.noun !== undefined && trigger.noun === other.noun) || sharedStem(one, two);
	const shared = one.participants.filter((p) => two.participants.some((q) => q.entity === p.entity)).length;
	if (!two.definite && (isOtherNumber(one, two) || (two.ownDate && one.when === undefined))) return false;
	const bare = two.participants.length === 0 || one.participants.length === 0;
	const apart = two.sentence - one.sentence;
	const aside = two.candidate.kind === 'noun' && two.candidate.chunk?.kind !== 'noun';
	if (one.headline && aside) return sameWord && (shared > 0 || bare);
	if (one.headline) return shared > 0 || (sameWord && bare) || (trigger.type === other.type && bare && apart <= 3);
	if (one.sentence === two.sentence && one.candidate.frame === two.candidate.frame) {
		// "unterzeichneten ein Abkommen": verb and object tell one thing
		return trigger.type === other.type && isArgument(one, two);
	}
	if (two.definite && apart <= REACH && (two.candidate.kind === 'noun' || isPrivate(trigger.type)))
		return sameWord || trigger.type === other.type ? shared > 0 || bare : false;
	if (shared >= 2 && trigger.type === other.type) return true;
	if (shared >= 1 && sameWord) return true;
	if (sameDay(one.when, two.when) && trigger.type === other.type && (shared > 0 || (bare && sameWord))) return true;
	return false;
}

/** Sentences below the headline that tell again what it tells. */
const LEAD = 3;

/** The lead tells the headline's event again: the same word, or enough other words in common. */
function isRetold({ candidate: one, words }: Told, { candidate: two, words: others }: Told): boolean {
	if (one.trigger.rule === two.trigger.rule && one.trigger.type !== 'other') return true;
	// "geräumt nach Drohung": an aside of the headline is not what the lead tells
	if (one.kind === 'noun' && one.chunk?.kind !== 'noun') return false;
	let shared = 0;
	for (const word of words) if (others.has(word)) shared += 1;
	if (two.kind === 'noun' && two.chunk?.kind !== 'noun') return false;
	const free = one.trigger.type === 'other' || two.trigger.type === 'other';
	return shared >= (related(one.trigger.type, two.trigger.type) ? 1 : free ? 2 : 3);
}

/** What happened, and what it did to people. */
const CAUSES = new Set<EventType>(['attack', 'military-action', 'accident', 'disaster', 'crime', 'protest']);
/** What people suffer in it. */
const EFFECT_OF_IT = new Set<EventType>(['death', 'attack']);
const EFFECTS = new Set<EventType>(['death', 'attack', 'disaster', 'accident']);

/** The blow an article opens with is meant where it goes on: "the helicopter crashed", "the man died". */
function isTheOne(one: Told, two: Told): boolean {
	if (!one.top || !two.definite || two.ownDate || two.sentence - one.sentence > REACH) return false;
	if (two.candidate.kind === 'noun' || isSettled(one) !== isSettled(two)) return false;
	return BLOWS.has(one.candidate.trigger.type) && BLOWS.has(two.candidate.trigger.type);
}

const BLOWS = new Set<EventType>(['death', 'attack', 'accident', 'disaster', 'crime', 'military-action']);

/** "The attack killed three": noun and verb of one clause; "shot and killed": two verbs with one subject. */
function isOneClaim(one: Told, two: Told): boolean {
	if (one.sentence !== two.sentence) return false;
	// "dropped its investigation": the noun is what makes the verb tell
	if (one.candidate.frame === two.candidate.frame && (wants(one, two) || wants(two, one))) return true;
	const [noun, verb] = one.candidate.kind === 'noun' ? [one, two] : [two, one];
	if (noun.candidate.kind === 'noun' && verb.candidate.kind === 'verb') {
		// "ein Taifun, der den Norden heimsuchte": the verb says no more than that it happened
		if (verb.candidate.trigger === UNLISTED && verb.cast.subject === noun.candidate.chunk) return true;
		const cause = CAUSES.has(noun.candidate.trigger.type) && EFFECTS.has(verb.candidate.trigger.type);
		// "a stabbing that killed a passenger"
		if (cause && verb.cast.subject === noun.candidate.chunk) return true;
		if (!cause || noun.candidate.frame !== verb.candidate.frame) return false;
		// "three died in the crash"
		const inIt = noun.candidate.chunk?.kind === 'prepositional' && EFFECT_OF_IT.has(verb.candidate.trigger.type);
		return inIt && noun.inPlace;
	}
	const same = one.candidate.trigger.type === two.candidate.trigger.type && one.candidate.trigger.type !== 'other';
	return (
		same && one.candidate.kind === 'verb' && one.cast.subject !== undefined && one.cast.subject === two.cast.subject
	);
}

/** Of these an article seldom tells two between parties it leaves unnamed. */
const isPrivate = (type: EventType) =>
	type === 'letter' || type === 'visit' || type === 'talks' || type === 'agreement';

const isOtherNumber = (one: Told, two: Told) =>
	one.candidate.kind === 'noun' && two.candidate.kind === 'noun' && one.candidate.plural !== two.candidate.plural;

const isArgument = (one: Told, two: Told) =>
	one.cast.object === two.candidate.chunk ||
	two.cast.object === one.candidate.chunk ||
	one.cast.subject === two.candidate.chunk ||
	two.cast.subject === one.candidate.chunk ||
	wants(one, two) ||
	wants(two, one);

/** The verb is a trigger only beside that noun: "Briefe austauschen". */
export const wants = ({ candidate: verb }: Told, { candidate: noun }: Told) =>
	[noun.trigger.noun, noun.trigger.plural].some((word) => word && verb.trigger.needs?.words.has(word.toLowerCase()));

/** "Waffenlieferung" and "Lieferung", "Reise" and "Auslandsreise". */
function sharedStem(one: Told, two: Told): boolean {
	const a = one.candidate.trigger.noun;
	return (
		one.candidate.kind === 'noun' &&
		two.candidate.kind === 'noun' &&
		a !== undefined &&
		a === two.candidate.trigger.noun
	);
}

const sameDay = (a: When | undefined, b: When | undefined) => a !== undefined && b !== undefined && a.edtf === b.edtf;

function contradicts(one: Told, two: Told): boolean {
	if (one.when !== undefined && two.when !== undefined && isApart(one.when, two.when)) return true;
	// "has dropped the case" is not what was dropped years ago
	if ((one.news && two.old) || (two.news && one.old)) return true;
	// a headline has its own names for people and states
	if (one.headline) return false;
	if (one.place !== undefined && two.place !== undefined && one.place !== two.place) {
		// a second place is often the first one named more closely; only visits are told by it
		if (one.candidate.trigger.type === 'visit') return true;
	}
	const agents = (told: Told, role: string) => told.participants.filter((p) => p.role === role).map((p) => p.entity);
	for (const role of ['agent', 'patient']) {
		const mine = agents(one, role);
		const theirs = agents(two, role);
		if (mine.length > 0 && theirs.length > 0 && !mine.some((id) => theirs.includes(id))) return true;
	}
	return (
		(one.factuality === 'planned') !== (two.factuality === 'planned') &&
		one.when?.edtf !== two.when?.edtf &&
		!two.definite
	);
}

function isApart(a: When, b: When): boolean {
	if (a.edtf === b.edtf) return false;
	if (a.earliest === undefined || b.earliest === undefined || a.latest === undefined || b.latest === undefined)
		return true;
	return a.latest < b.earliest || b.latest < a.earliest;
}
