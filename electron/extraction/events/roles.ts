import type { EventType } from '#domain/event-types.ts';
import type { Participant, ParticipantRole } from '#domain/reading.ts';
import { MORPH } from '../draft.ts';
import { kindOf } from '../order/marks.ts';
import type { Candidate } from './candidates.ts';
import { type Chunk, relativeOpener } from './chunks.ts';
import type { ClauseFrame } from './frame.ts';
import type { Grammar, NameMention } from './grammar.ts';
import type { Needs } from './lexicon.ts';
import { agrees, canBeSubject } from './subjects.ts';

/** Who takes part, where, and which phrases said so. */
export interface Cast {
	readonly participants: readonly Participant[];
	readonly place: string | undefined;
	/** The phrase of the subject, whether or not it holds a name. */
	readonly subject: Chunk | undefined;
	/** Who the subject is, where its phrase does not say: "he", "the chairman, John Doe,". */
	readonly named?: NameMention | undefined;
	readonly object: Chunk | undefined;
	/** Phrases that hang on a noun trigger. */
	readonly attached: readonly Chunk[];
	readonly passive: boolean;
}

/** Collects participants; the first role a name is given stays. */
class Parts {
	readonly list: Participant[] = [];
	place: string | undefined;
	add(names: readonly NameMention[], role: ParticipantRole): void {
		for (const { entity } of names) {
			if (!this.list.some((p) => p.entity === entity.id)) this.list.push({ entity: entity.id, role });
		}
	}
	putIn(names: readonly NameMention[]): boolean {
		const where = names.find(({ entity }) => entity.type === 'LOC');
		if (where !== undefined) this.place ??= where.entity.id;
		return where !== undefined;
	}
}

/** What earlier clauses lend. */
export interface Context {
	/** Subject of the clause before, for clauses that have none of their own. */
	readonly inherited: Chunk | undefined;
	/** The person last spoken of, for "he" and "she". */
	readonly person: NameMention | undefined;
	/** The subject last spoken of, for "it". */
	readonly thing: Chunk | undefined;
}

/** The cast of a verb or noun trigger. */
export function castOf(grammar: Grammar, candidate: Candidate, context: Context): Cast {
	return candidate.kind === 'verb' ? castOfVerb(grammar, candidate, context) : castOfNoun(grammar, candidate, context);
}

/** "wurde ... festgenommen", "was arrested": a participle under an auxiliary of the passive. */
export function isPassive(grammar: Grammar, { token, morph, frame, chunk }: Candidate): boolean {
	if ((morph & MORPH.participle) === 0 || chunk === undefined) return false;
	const { verbSecond } = grammar.section.traits;
	let passive = false;
	let perfect = false;
	for (const verb of frame.verbs) {
		if (verb === token) continue;
		if (!verbSecond && (verb > token || token - verb > 5)) continue;
		if (grammar.is('passive', verb)) passive = true;
		if (grammar.is('perfect', verb)) perfect = true;
	}
	if (passive) return true;
	// "a man arrested in Ulm": without any auxiliary, English participles behind a noun are passive when no object follows
	return !verbSecond && !perfect && (morph & MORPH.finite) === 0;
}

function castOfVerb(grammar: Grammar, candidate: Candidate, { inherited, person, thing }: Context): Cast {
	const { frame, token } = candidate;
	const parts = new Parts();
	const passive = isPassive(grammar, candidate);
	const zone = zoneOf(grammar, candidate);
	const bare = bareChunks(frame).filter((chunk) => zone.includes(chunk));
	let subject: Chunk | undefined;
	let object: Chunk | undefined;
	if (grammar.section.traits.verbSecond) {
		subject = subjectOf(grammar, frame, bare);
		object = bare.find((chunk) => chunk !== subject);
		const own = frame.clause.kind === 'relative' && subject !== undefined;
		if (own && !isRelativeObject(grammar, frame) && !isDoer(grammar, frame, subject))
			[subject, object] = [undefined, subject];
		if ((candidate.morph & MORPH.finite) === 0 && isInfinitive(grammar, candidate))
			[subject, object] = [undefined, subject];
	} else {
		const left = bare.filter((chunk) => chunk.last <= token);
		subject = subjectLeft(grammar, frame, left, token);
		object = bare.find((chunk) => chunk.first > token);
	}
	if (subject === undefined) subject = zone[0] === frame.chunks[0] ? inherited : (bareChunks(frame)[0] ?? inherited);
	if (subject?.kind === 'pronoun' && grammar.section.things.includes(grammar.lower(subject.head)))
		subject = pointedAt(frame, inherited) ?? thing ?? subject;
	if (passive) object = undefined;
	const near = frame.clause.kind === 'main' ? undefined : onlyPerson(inherited);
	const named = subject === undefined ? undefined : nameOfSubject(grammar, frame, subject, near ?? person);
	const subjectNames = named === undefined ? namesOf(subject) : [named];
	const objectNames = namesOf(object);
	parts.add(subjectNames, passive ? 'patient' : 'agent');
	if (candidate.trigger.type === 'visit' && objectNames.some(({ entity }) => entity.type === 'LOC')) {
		parts.putIn(objectNames);
	} else if (isMutual(candidate)) parts.add(objectNames, 'partner');
	else parts.add(objectNames, 'patient');
	for (const chunk of zone) {
		if (chunk === subject || chunk === object) continue;
		if (chunk.kind === 'prepositional') placeRole(grammar, parts, chunk, passive, false);
	}
	return { participants: parts.list, place: parts.place, subject, named, object, attached: [], passive };
}

/** "The airline said that it had signed": in a clause that hangs on another, the subject of that one. */
const pointedAt = ({ clause }: ClauseFrame, inherited: Chunk | undefined) =>
	clause.kind === 'main' || inherited?.kind !== 'noun' || onlyPerson(inherited) !== undefined ? undefined : inherited;

function onlyPerson(chunk: Chunk | undefined): NameMention | undefined {
	const persons = (chunk?.names ?? []).filter(({ entity }) => entity.type === 'PER');
	return persons.length === 1 ? persons[0] : undefined;
}

/** The first phrase that can be the subject and agrees with the finite verb. */
function subjectOf(grammar: Grammar, frame: ClauseFrame, bare: readonly Chunk[]): Chunk | undefined {
	const able = bare.filter((chunk) => canBeSubject(grammar, chunk));
	const finite = frame.verbs.find((verb) => grammar.isFinite(verb));
	return (finite === undefined ? undefined : able.find((chunk) => agrees(grammar, chunk, finite))) ?? able[0];
}

/** The person a pronoun stands for, or who is named in apposition: a person, else a body right behind the subject. */
function nameOfSubject(
	grammar: Grammar,
	frame: ClauseFrame,
	subject: Chunk,
	person: NameMention | undefined,
): NameMention | undefined {
	if (subject.kind === 'pronoun')
		return grammar.section.personal.includes(grammar.lower(subject.head)) ? person : undefined;
	if (subject.names.length > 0) return undefined;
	const at = frame.chunks.indexOf(subject);
	const near =
		at < 0 ? [] : behindSubject(grammar, frame, at).filter((chunk) => chunk.kind === 'noun' && frame.asides.has(chunk));
	for (const { names } of near) {
		const person = names.find(({ entity }) => entity.type === 'PER');
		if (person !== undefined) return person;
	}
	const [next] = near;
	const [body] = next?.names ?? [];
	const alone = body !== undefined && body.first === next?.first && body.last === next.last;
	// "the airline, X, and the union, Y"
	const joined = frame.chunks[at + 2]?.kind === 'link';
	return alone && body.entity.type === 'ORG' && next?.first === subject.last + 1 && !joined ? body : undefined;
}

/** The next phrases, up to the verb where that follows its subject. */
function behindSubject(grammar: Grammar, { chunks }: ClauseFrame, at: number): readonly Chunk[] {
	const next = chunks.slice(at + 1, at + 4);
	const verb = grammar.section.traits.verbSecond ? -1 : next.findIndex(({ kind }) => kind === 'verb');
	return verb < 0 ? next : next.slice(0, verb);
}

/** The phrases that go with a verb: those between the coordinators that part it from other verbs of its clause. */
export function zoneOf(grammar: Grammar, { frame, token }: Candidate): readonly Chunk[] {
	const others = frame.verbs.filter((verb) => verb !== token && !grammar.is('auxiliary', verb));
	if (others.length === 0) return frame.chunks;
	let from = 0;
	let to = frame.chunks.length;
	for (const [i, chunk] of frame.chunks.entries()) {
		if (chunk.kind !== 'link' || !grammar.is('coordinator', chunk.first)) continue;
		if (chunk.first < token && others.some((verb) => verb < chunk.first)) from = i + 1;
		if (chunk.first > token && others.some((verb) => verb > chunk.first)) {
			to = i;
			break;
		}
	}
	return frame.chunks.slice(from, to);
}

const bareChunks = (frame: ClauseFrame) =>
	frame.chunks.filter((chunk) => (chunk.kind === 'noun' || chunk.kind === 'pronoun') && !frame.asides.has(chunk));
const namesOf = (chunk: Chunk | undefined): readonly NameMention[] => (chunk === undefined ? [] : chunk.names);
const isMutual = ({ trigger }: Candidate) => trigger.type === 'talks' || trigger.type === 'letter';

function isInfinitive(grammar: Grammar, { morph, frame, token }: Candidate): boolean {
	return (morph & MORPH.infinitive) !== 0 && !frame.verbs.some((verb) => verb !== token && grammar.isFinite(verb));
}

/** "die Bank, bei der er arbeitet", "den sie festnahm": the pronoun is not the subject. */
function isRelativeObject(grammar: Grammar, { clause, chunks }: ClauseFrame): boolean {
	const first = clause.parts[0]?.[0] ?? 0;
	const length = relativeOpener(grammar, clause);
	if (length > 0) return length > 1 || grammar.section.subjects.never.includes(grammar.lower(first));
	const opener = chunks.find((chunk) => chunk.kind !== 'link');
	return opener !== undefined && grammar.is('relative', opener.first);
}

/** "Funde, die die Polizei zeigte": where the pronoun may be either, somebody named or in office is the subject. */
function isDoer(grammar: Grammar, { clause }: ClauseFrame, subject: Chunk | undefined): boolean {
	if (subject === undefined || grammar.section.subjects.neverObject.includes(clause.opener ?? '')) return false;
	return subject.names.some(({ entity }) => entity.type === 'ORG') && canBeSubject(grammar, subject);
}

/** The last noun phrase before the verb, not crossing another finite verb unless they are coordinated. */
function subjectLeft(grammar: Grammar, frame: ClauseFrame, left: readonly Chunk[], token: number): Chunk | undefined {
	const verbs = frame.verbs.filter((verb) => verb < token && token - verb > 3 && grammar.isFinite(verb));
	const barrier = verbs.at(-1);
	// "a short time later officers stopped"
	const { adverbs } = grammar.draft.pack.order;
	const near = left.filter(
		(chunk) =>
			(barrier === undefined || chunk.first > barrier) &&
			(chunk.names.length > 0 || kindOf(adverbs, grammar.lower(chunk.last)) === undefined),
	);
	// a phrase right behind "and" belongs to this verb; one before belongs to both
	return near[0] ?? left[0];
}

/** Gives the names behind a preposition their role. */
function placeRole(grammar: Grammar, parts: Parts, chunk: Chunk, passive: boolean, noun: boolean): void {
	if (chunk.names.length === 0) return;
	const preposition = chunk.preposition ?? '';
	const role = grammar.role(chunk.first);
	if ((passive || noun) && grammar.section.agentMarkers.includes(preposition)) parts.add(chunk.names, 'agent');
	else if (role === 'place') {
		if (!parts.putIn(chunk.names) && noun) parts.add(chunk.names, 'topic');
	} else if (role === 'destination') {
		if (!parts.putIn(chunk.names)) parts.add(chunk.names, 'recipient');
	} else if (role !== undefined && role !== 'none' && role !== 'agent') parts.add(chunk.names, role as ParticipantRole);
	else if (role === 'agent') parts.add(chunk.names, 'origin');
}

/** Whether a phrase holds a word that a verb is only a trigger with: "ums Leben". */
export function hasNeeded(grammar: Grammar, needs: Needs | undefined, { first, last }: Chunk): boolean {
	for (let i = first; i < last; i += 1) if (needs?.words.has(grammar.lower(i))) return true;
	return false;
}

/** Prepositional phrases that directly follow a noun belong to it. */
export function attachedTo(grammar: Grammar, frame: ClauseFrame, at: number): Chunk[] {
	const attached: Chunk[] = [];
	const needs = frame.verbs
		.flatMap((verb) => grammar.lexicon.verbs(grammar.lower(verb)) ?? [])
		.map((r) => r.trigger.needs);
	for (let i = at + 1; i < frame.chunks.length; i += 1) {
		const chunk = frame.chunks[i];
		if (chunk === undefined) break;
		const previous = frame.chunks[i - 1];
		if (previous !== undefined && grammar.isPunct(previous.last) && previous.last < chunk.first) break;
		if (chunk.kind === 'time') continue;
		// "ums Leben kommen": the verb's own
		if (chunk.kind !== 'prepositional' || needs.some((one) => hasNeeded(grammar, one, chunk))) break;
		attached.push(chunk);
	}
	return attached;
}

function castOfNoun(grammar: Grammar, candidate: Candidate, { inherited }: Context): Cast {
	const { chunk, frame, at, token, trigger } = candidate;
	const parts = new Parts();
	if (chunk === undefined)
		return { participants: [], place: undefined, subject: undefined, object: undefined, attached: [], passive: false };
	const before = [...chunk.modifiers, ...chunk.names].filter((name) => name.last <= token);
	const after = [...chunk.modifiers, ...chunk.names].filter((name) => name.first > token);
	const reciprocal = trigger.type === 'talks' || trigger.type === 'letter' || trigger.type === 'agreement';
	parts.add(before, trigger.genitive);
	parts.add(after, trigger.genitive);
	const following = attachedTo(grammar, frame, at);
	// "bei einem Besuch um Hilfe bitten": what it is about belongs to the verb
	const about = trigger.type === 'visit' ? following.findIndex(({ first }) => grammar.role(first) === 'topic') : -1;
	const attached = about < 0 ? following : following.slice(0, about);
	for (const phrase of attached) {
		placeRole(grammar, parts, phrase, trigger.genitive === 'patient', true);
		// what follows a phrase about something else may hang on that
		if (phrase.names.length === 0 && grammar.role(phrase.first) !== 'topic') break;
	}
	let subject: Chunk | undefined;
	const finite = frame.verbs.find((verb) => grammar.is('support', verb));
	const occurs = frame.verbs.some((verb) => grammar.is('occurrence', verb));
	if (finite !== undefined && chunk.kind === 'noun') {
		subject =
			frame.chunks.find((other) => (other.kind === 'noun' || other.kind === 'pronoun') && other !== chunk) ?? inherited;
		// "she said the letters were sent": the noun begins a clause of its own
		const teller = subject;
		const told = (verb: number) => verb < chunk.first && verb > (teller?.first ?? 0) && grammar.isUneventful(verb);
		if (!grammar.section.traits.verbSecond && finite > chunk.first && frame.verbs.some(told)) subject = undefined;
		if (subject !== undefined && (subject.first < chunk.first || grammar.section.traits.verbSecond))
			parts.add(subject.names, reciprocal ? 'partner' : 'agent');
		for (const phrase of frame.chunks) {
			if (phrase.kind === 'prepositional' && !attached.includes(phrase)) placeRole(grammar, parts, phrase, false, true);
		}
	} else if (occurs) {
		for (const phrase of frame.chunks)
			if (phrase.kind === 'prepositional' && phrase !== chunk) placeRole(grammar, parts, phrase, false, true);
	}
	if (parts.list.length === 0 && chunk.kind === 'prepositional' && !OWNERLESS.has(trigger.type))
		parts.add(hostNames(frame, at, inherited), 'agent');
	return { participants: parts.list, place: parts.place, subject, object: undefined, attached, passive: false };
}

/** Of these the subject of the clause they are named in is not the doer. */
const OWNERLESS = new Set<EventType>([
	'accident',
	'disaster',
	'death',
	'protest',
	'attack',
	'military-action',
	'crime',
	'trial',
	'competition',
]);

/** "das Plädoyer des Ministers während eines Besuchs": whose the visit is, the phrase before says, else the clause's subject. */
function hostNames(frame: ClauseFrame, at: number, inherited: Chunk | undefined): readonly NameMention[] {
	const before = frame.chunks[at - 1];
	if (
		before !== undefined &&
		before.last === frame.chunks[at]?.first &&
		(before.kind === 'noun' || before.kind === 'prepositional')
	) {
		const names = [...before.names, ...before.modifiers].filter(({ entity }) => entity.type !== 'LOC');
		const persons = names.filter(({ entity }) => entity.type === 'PER');
		if (names.length > 0) return persons.length > 0 ? persons.slice(-1) : names.slice(-1);
	}
	const subject = frame.chunks.find((chunk) => chunk.kind === 'noun' || chunk.kind === 'pronoun') ?? inherited;
	return subject?.names ?? [];
}
