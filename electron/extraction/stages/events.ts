import type { ReadEvent } from '#domain/reading.ts';
import type { Sentence } from '../document.ts';
import type { Draft } from '../draft.ts';
import { type Candidate, candidatesOf } from '../events/candidates.ts';
import type { Chunk } from '../events/chunks.ts';
import { clausesOf } from '../events/clauses.ts';
import { type Happening, happeningsOf } from '../events/coreference.ts';
import { behindDateline } from '../events/dateline.ts';
import { eventOf } from '../events/event.ts';
import { factualityOf, hedgesOf } from '../events/factuality.ts';
import { type ClauseFrame, frameOf } from '../events/frame.ts';
import { Grammar, type NameMention } from '../events/grammar.ts';
import { isHeadline } from '../events/headline.ts';
import { daysOfIncident } from '../events/incident.ts';
import { measuredDays } from '../events/measured.ts';
import { remember } from '../events/memory.ts';
import { isOld, leadOf, newsDay, tellsNews } from '../events/news.ts';
import { type Context, castOf } from '../events/roles.ts';
import { daysOfScenes } from '../events/scenes.ts';
import { hasOwnDate, whenOf } from '../events/timing.ts';
import type { Told } from '../events/told.ts';
import { isWorthKeeping, worthOf } from '../events/worth.ts';

/** Longer sentences are read in stretches of this many tokens, so that no text can make the reading slower than linear. */
const LONGEST_SENTENCE = 240;

interface Kept {
	readonly happening: Happening;
	readonly event: ReadEvent;
}

/** The events stage: what happened, who took part, where and when. See ARCHITECTURE.md, "Reading". */
export function events(draft: Draft): void {
	const section = draft.pack.events;
	if (Object.keys(section.verbs).length + Object.keys(section.nouns).length === 0) return;
	const grammar = new Grammar(draft);
	const tellings: Told[] = [];
	let person: NameMention | undefined;
	let thing: Chunk | undefined;
	for (const [index, sentence] of draft.document.sentences.entries()) {
		for (const stretch of stretchesOf(behindDateline(grammar, sentence))) {
			const frames: ClauseFrame[] = [];
			for (const clause of clausesOf(grammar, stretch, index)) frames.push(frameOf(grammar, clause, frames));
			tellings.push(...toldIn(grammar, frames, stretch, index, { person, thing }));
			person = personIn(grammar, frames, person);
			thing = thingIn(frames);
		}
	}
	const happenings = happeningsOf(tellings).filter(isWorthKeeping);
	const counted = measuredDays(grammar, happenings, newsDay(grammar, happenings));
	const days = daysOfIncident(grammar, happenings, daysOfScenes(grammar, happenings, counted));
	const telling = happenings
		.map((happening) => ({ happening, event: eventOf(grammar, happening, days.get(happening)) }))
		.filter(({ event }) => saysEnough(event));
	const kept = firstOfEachTitle(telling).toSorted((a, b) => a.event.trigger[0] - b.event.trigger[0]);
	draft.events = kept.map(({ event }): ReadEvent => event);
	remember(draft, grammar, kept);
}

/** A title of one word names neither who nor what: it tells the user nothing. */
const saysEnough = ({ title }: ReadEvent): boolean => title.includes(' ');

/** Two words of one sentence that would be shown as the same line are one event. */
function firstOfEachTitle(kept: readonly Kept[]): Kept[] {
	const lines = new Map<string, Kept>();
	for (const one of kept) {
		const line = `${one.event.quote.start} ${one.event.title}`;
		if (!lines.has(line)) lines.set(line, one);
	}
	return [...lines.values()];
}

function* stretchesOf(sentence: Sentence): Generator<Sentence> {
	for (let first = sentence.first; first < sentence.last; first += LONGEST_SENTENCE) {
		yield { ...sentence, first, last: Math.min(sentence.last, first + LONGEST_SENTENCE) };
	}
}

/** The events that one sentence tells of. */
function toldIn(
	grammar: Grammar,
	frames: readonly ClauseFrame[],
	sentence: Sentence,
	index: number,
	pointed: Omit<Context, 'inherited'>,
): Told[] {
	const told: Told[] = [];
	let subject: Chunk | undefined;
	for (const frame of frames) {
		const inherited = frame.clause.kind === 'relative' ? antecedent(frames, frame) : subject;
		const candidates = candidatesOf(grammar, frame);
		for (const candidate of candidates) {
			const one = toldOf(grammar, candidate, frames, { inherited, ...pointed }, sentence, index);
			if (one !== undefined) told.push(one);
			if (candidate.kind === 'verb' && frame.clause.kind !== 'relative') subject = one?.cast.subject ?? subject;
		}
		if (!candidates.some(({ kind }) => kind === 'verb') && frame.clause.kind !== 'relative') {
			subject = frame.chunks.find((chunk) => chunk.kind === 'noun' || chunk.kind === 'pronoun') ?? subject;
		}
	}
	return told.filter((one) => !isEcho(one, told));
}

/** A dated telling whose date says when the told thing happened ("Im Mai hieß es, ...") is no event beside it. */
const isEcho = ({ candidate, when }: Told, all: readonly Told[]) =>
	candidate.trigger.needs?.dated === true &&
	(when === undefined || all.some((other) => other.candidate !== candidate && other.when?.edtf === when.edtf));

/** Whom "he" in the next sentence means: the one person who is the subject of this one. */
function personIn(
	grammar: Grammar,
	frames: readonly ClauseFrame[],
	before: NameMention | undefined,
): NameMention | undefined {
	const main = frames.find(({ clause }) => clause.kind === 'main');
	const subject = main?.chunks.find((chunk) => chunk.kind === 'noun' || chunk.kind === 'pronoun');
	if (subject === undefined) return before;
	if (subject.kind === 'pronoun')
		return grammar.section.personal.includes(grammar.lower(subject.head)) ? before : undefined;
	// "the defense secretary, Mark Esper,"
	const next = main?.chunks[main.chunks.indexOf(subject) + 1];
	const named = subject.names.length > 0 || next?.kind !== 'noun' ? subject : next;
	const persons = named.names.filter(({ entity }) => entity.type === 'PER');
	return persons.length === 1 ? persons[0] : undefined;
}

/** What "it" in the next sentence means: the subject of this one. */
function thingIn(frames: readonly ClauseFrame[]): Chunk | undefined {
	const subject = frames
		.find(({ clause }) => clause.kind === 'main')
		?.chunks.find(({ kind }) => kind === 'noun' || kind === 'pronoun');
	return subject?.kind === 'noun' && !subject.names.some(({ entity }) => entity.type === 'PER') ? subject : undefined;
}

/** The phrase a relative clause hangs on: the last one before it. */
function antecedent(frames: readonly ClauseFrame[], frame: ClauseFrame): Chunk | undefined {
	const start = frame.clause.parts[0]?.[0] ?? 0;
	let nearest: Chunk | undefined;
	for (const { chunks } of frames) {
		const before = chunks.findLast(
			(chunk) => chunk.last <= start && (chunk.kind === 'noun' || chunk.kind === 'prepositional'),
		);
		if (before !== undefined && (nearest === undefined || before.last > nearest.last)) nearest = before;
	}
	return nearest;
}

function toldOf(
	grammar: Grammar,
	candidate: Candidate,
	frames: readonly ClauseFrame[],
	context: Context,
	sentence: Sentence,
	index: number,
): Told | undefined {
	const cast = castOf(grammar, candidate, context);
	const factuality = factualityOf(grammar, candidate);
	const when = whenOf(grammar, candidate, frames, factuality === 'planned');
	const parts = {
		candidate,
		cast,
		participants: cast.participants,
		place: cast.place,
		when,
		top: index <= leadOf(grammar),
		news: when === undefined && tellsNews(grammar, candidate, index),
		old: isOld(grammar, when),
		ownDate: hasOwnDate(grammar, candidate),
		factuality,
		hedges: hedgesOf(grammar, candidate),
		definite: isDefinite(grammar, candidate, cast.subject),
		inPlace: candidate.chunk?.kind === 'prepositional' && grammar.role(candidate.chunk.first) === 'place',
		sentence: index,
		paragraph: sentence.paragraph,
		headline: isHeadline(grammar, index),
		words: index <= LEAD ? wordsOf(grammar, candidate.frame) : NO_WORDS,
		content: grammar.section.contentTypes.includes(candidate.trigger.type)
			? contentOf(frames, candidate.frame)
			: undefined,
	};
	return { ...parts, worth: worthOf(grammar, parts) };
}

/** Sentences whose words are kept to compare them with the headline's. */
const LEAD = 3;
const NO_WORDS: ReadonlySet<string> = new Set();
/** Letters by which two forms of one word are known. */
const STEM = 6;

function wordsOf(grammar: Grammar, { chunks }: ClauseFrame): Set<string> {
	const words = new Set<string>();
	for (const { kind, first, last } of chunks) {
		if (kind === 'time' || kind === 'link' || kind === 'pronoun') continue;
		for (let i = first; i < last; i += 1) {
			if ((grammar.isNoun(i) || grammar.isVerb(i)) && !grammar.is('auxiliary', i) && grammar.lower(i).length > 2)
				words.add(grammar.lower(i).slice(0, STEM));
		}
	}
	return words;
}

/** The clause that says what was demanded or announced: the next one, if it hangs on this. */
function contentOf(frames: readonly ClauseFrame[], frame: ClauseFrame): ClauseFrame | undefined {
	const next = frames[frame.index + 1];
	return next !== undefined && next.clause.kind !== 'relative' && !next.clause.quoted ? next : undefined;
}

function isDefinite(grammar: Grammar, { chunk, token, kind }: Candidate, subject: Chunk | undefined): boolean {
	if (kind === 'verb')
		return subject !== undefined && subject.names.length === 0 && grammar.is('definite', subject.first);
	if (chunk === undefined) return false;
	for (let i = chunk.first; i < token; i += 1) {
		if (grammar.is('definite', i) || grammar.is('possessive', i)) return true;
	}
	return chunk.modifiers.some((name) => name.last <= token);
}
