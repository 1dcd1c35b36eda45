import { granularity } from '#domain/edtf.ts';
import { MORPH } from '../draft.ts';
import type { Chunk } from './chunks.ts';
import type { ClauseFrame } from './frame.ts';
import type { Grammar } from './grammar.ts';
import type { Needs, Trigger } from './lexicon.ts';
import { isPostposed } from './postposed.ts';

/** A word that may tell an event, with all that its clause says of it. */
export interface Candidate {
	readonly trigger: Trigger;
	readonly kind: 'verb' | 'noun';
	/** Token of the trigger. */
	readonly token: number;
	/** Token of a separable prefix that stands apart, or -1. */
	readonly particle: number;
	readonly morph: number;
	readonly frame: ClauseFrame;
	/** The phrase it stands in. */
	readonly chunk: Chunk | undefined;
	/** Index of that phrase in the frame's chunks. */
	readonly at: number;
	readonly compound: boolean;
	readonly plural: boolean;
}

/** The triggers of a clause, in order. */
export function candidatesOf(grammar: Grammar, frame: ClauseFrame): Candidate[] {
	const found: Candidate[] = [];
	for (const [at, chunk] of frame.chunks.entries()) {
		for (let token = chunk.first; token < chunk.last; token += 1) {
			if (!grammar.isWord(token) || grammar.isName(token) || grammar.time(token) !== undefined) continue;
			const candidate = verbAt(grammar, frame, chunk, at, token) ?? nounAt(grammar, frame, chunk, at, token);
			if (candidate !== undefined) found.push(candidate);
		}
	}
	const subject = found.some(({ kind, chunk }) => kind === 'noun' && chunk?.kind === 'noun');
	// "der Besuch begann": the verb only says that it happened
	if (!subject) found.push(...unlistedNoun(grammar, frame, found));
	if (subject) return found.filter(({ kind, token }) => kind === 'noun' || !grammar.is('occurrence', token));
	if (found.every(({ kind }) => kind === 'noun')) found.push(...unlistedVerb(grammar, frame, found));
	return found;
}

export const UNLISTED: Trigger = {
	rule: 'other/verb:unlisted',
	type: 'other',
	strength: 0,
	noun: undefined,
	plural: undefined,
	genitive: 'agent',
	other: undefined,
	needs: undefined,
	never: undefined,
};
const UNLISTED_NOUN: Trigger = { ...UNLISTED, rule: 'other/noun:unlisted' };

/** "Eine Gedenkstunde fand statt": what happens by its verb is an event, whatever it is called. */
function unlistedNoun(grammar: Grammar, frame: ClauseFrame, found: readonly Candidate[]): Candidate[] {
	const happens = ({ first }: Chunk) => grammar.is('happening', first);
	if (frame.clause.quoted || found.length > 0 || !frame.chunks.some(happens)) return [];
	const at = frame.chunks.findIndex((chunk) => chunk.kind === 'noun' && !frame.asides.has(chunk));
	const chunk = frame.chunks[at];
	if (chunk === undefined || grammar.isName(chunk.head) || grammar.is('actor', chunk.head)) return [];
	const shape = { particle: -1, compound: false, plural: false };
	return [{ trigger: UNLISTED_NOUN, kind: 'noun', token: chunk.head, morph: 0, frame, chunk, at, ...shape }];
}

/**
 * A clause whose verb the lexicon does not know may tell an event all the same, if it is told as past, with a date or in the lead, and the verb is
 * neither one of state nor of speech. It is weighed by its date, names and place alone.
 */
function unlistedVerb(grammar: Grammar, frame: ClauseFrame, nouns: readonly Candidate[]): Candidate[] {
	const dated = frame.chunks.some(({ kind }) => kind === 'time');
	if (frame.clause.quoted || (frame.clause.kind === 'subordinate' && !dated)) return [];
	const verbs = frame.verbs.filter((verb) => !grammar.is('auxiliary', verb));
	const token = grammar.section.traits.verbSecond ? verbs.at(-1) : verbs[0];
	if (token === undefined || verbs.some((verb) => grammar.isUneventful(verb))) return [];
	if (nouns.some(({ chunk }) => chunk?.kind === 'noun')) return [];
	const morph = grammar.draft.tagging.morph[token] ?? 0;
	const past = (morph & (MORPH.past | MORPH.participle)) !== 0;
	const lead = (grammar.document.tokens.sentence[token] ?? 0) <= LEAD;
	const present = (morph & MORPH.finite) !== 0 && frame.clause.kind === 'main' && (lead || dated);
	const plan = (morph & MORPH.infinitive) !== 0 && (lead || dated) && frame.verbs.some((verb) => isPlan(grammar, verb));
	if (!past && !present && !plan) return [];
	const at = frame.chunks.findIndex((chunk) => chunk.head === token && chunk.kind === 'verb');
	if (at < 0) return [];
	const shape = { particle: -1, compound: false, plural: false };
	return [{ trigger: UNLISTED, kind: 'verb', token, morph, frame, chunk: frame.chunks[at], at, ...shape }];
}

/** Headline and first sentence tell news in the present and as plans, too. */
const LEAD = 1;

const isPlan = (grammar: Grammar, verb: number) =>
	grammar.isFinite(verb) && (grammar.is('intention', verb) || grammar.is('future', verb));

function verbAt(grammar: Grammar, frame: ClauseFrame, chunk: Chunk, at: number, token: number): Candidate | undefined {
	if (chunk.kind !== 'verb') return undefined;
	const readings = grammar.lexicon.verbs(grammar.lower(token));
	if (readings === undefined || !grammar.looksVerbal(token) || isPostposed(grammar, frame, at, token)) return undefined;
	let best: { reading: (typeof readings)[number]; particle: number; rank: number } | undefined;
	for (const reading of readings) {
		const particle = reading.particle === undefined ? -1 : particleOf(grammar, frame, token, reading.particle);
		if (reading.particle !== undefined && particle < 0) continue;
		if (reading.particle === undefined && hasOtherParticle(grammar, frame, token)) continue;
		if (reading.trigger.needs !== undefined && !hasNeeds(grammar, frame, reading.trigger.needs, token)) continue;
		if (reading.trigger.never !== undefined && hasNeeds(grammar, frame, reading.trigger.never, token)) continue;
		const rank = (reading.particle === undefined ? 0 : 2) + (reading.trigger.needs === undefined ? 0 : 1);
		if (best === undefined || rank > best.rank) best = { reading, particle, rank };
	}
	if (best === undefined) return undefined;
	const { trigger, morph } = best.reading;
	return {
		trigger,
		kind: 'verb',
		token,
		particle: best.particle,
		morph: morphAt(grammar, token, morph),
		frame,
		chunk,
		at,
		compound: false,
		plural: false,
	};
}

/** "schlug ... auf": a prefix at the clause's end makes it another verb. */
function hasOtherParticle(grammar: Grammar, { clause, chunks }: ClauseFrame, token: number): boolean {
	if (!grammar.section.traits.verbSecond || clause.kind !== 'main' || !grammar.isFinite(token)) return false;
	const end = chunks.findLast(({ first }) => grammar.isWord(first));
	return end?.kind === 'adverb' && end.first > token + 1 && grammar.isPreposition(end.first);
}

/** The tagger's morphology where it has one, else the lexicon's. */
function morphAt(grammar: Grammar, token: number, fromLexicon: number): number {
	const tagged = grammar.draft.tagging.morph[token] ?? 0;
	return tagged === 0 ? fromLexicon : tagged | (fromLexicon & MORPH.subjunctive1);
}

/** A prefix stands at its clause's end: "nahm ... fest". */
function particleOf(grammar: Grammar, frame: ClauseFrame, verb: number, particle: string): number {
	for (const [first, last] of frame.clause.parts) {
		for (let i = Math.max(first, verb + 1); i < last; i += 1) {
			if (grammar.lower(i) !== particle) continue;
			const next = i + 1;
			if (next >= last || !grammar.isWord(next) || grammar.is('coordinator', next) || grammar.is('subordinator', next))
				return i;
		}
	}
	return -1;
}

function hasNeeds(grammar: Grammar, frame: ClauseFrame, needs: Needs, verb: number): boolean {
	if (needs.dated) return isDatedTelling(grammar, frame, verb) || (needs.weekday && isReport(grammar, frame, verb));
	for (const chunk of frame.chunks) {
		for (let i = chunk.first; i < chunk.last; i += 1) {
			if (i === verb) continue;
			const word = grammar.lower(i);
			if (needs.words.has(word) || needs.stems.some((stem) => word.startsWith(stem))) return true;
			if (grammar.section.traits.nounCapitals && grammar.isCapital(i) && endsInOne(word, needs.words)) return true;
			const name = grammar.name(i);
			if (name !== undefined && needs.names.has(name.entity.type)) return true;
		}
	}
	return false;
}

/** Letters a compound has at least before its last part. */
const FIRST_PART = 3;
/** Shorter words end many others by chance. */
const LAST_PART = 5;

/** "Landtagsmandat" is a "Mandat". */
function endsInOne(word: string, ends: ReadonlySet<string>): boolean {
	if (word.length < FIRST_PART + LAST_PART) return false;
	for (const end of ends)
		if (end.length >= LAST_PART && word.length >= end.length + FIRST_PART && word.endsWith(end)) return true;
	return false;
}

/** "Im März erklärte das Ministerium, ...": a telling with a date of its own that opens its sentence, not one that trails what is told. */
function isDatedTelling(grammar: Grammar, { clause, chunks, index }: ClauseFrame, verb: number): boolean {
	if (clause.kind !== 'main' || clause.quoted || index > 0) return false;
	// English content clauses hang on without a comma: "said it would come in May"
	const { verbSecond } = grammar.section.traits;
	return chunks.some(({ kind, head, first }) => {
		const time = kind === 'time' && (verbSecond || first <= verb + 1) ? grammar.time(head) : undefined;
		// every other sentence of the news has "said on Monday"
		return time?.type === 'DATE' && (isMonthOrMore(time.edtf) || /\d/.test(time.text));
	});
}

/** "The Daily Mail reported on Sunday": a named organisation and the day right behind the verb. */
function isReport(grammar: Grammar, { clause, chunks, index }: ClauseFrame, verb: number): boolean {
	if (clause.kind !== 'main' || clause.quoted || index > 0) return false;
	const named = chunks.some(({ kind, names }) => kind === 'noun' && names.some(({ entity }) => entity.type === 'ORG'));
	const { verbSecond } = grammar.section.traits;
	const day = chunks.find(({ kind, first }) => kind === 'time' && (verbSecond ? first < verb + 8 : first === verb + 1));
	return named && day !== undefined && grammar.time(day.head)?.type === 'DATE';
}

const isMonthOrMore = (edtf: string | null) => {
	const unit = edtf === null ? undefined : granularity(edtf);
	return unit !== undefined && unit !== 'day' && unit !== 'minute';
};

function nounAt(grammar: Grammar, frame: ClauseFrame, chunk: Chunk, at: number, token: number): Candidate | undefined {
	if (chunk.kind === 'verb' || chunk.kind === 'link') return undefined;
	if (grammar.section.traits.nounCapitals && !grammar.isCapital(token)) return undefined;
	if (!grammar.isNoun(token)) return undefined;
	const form = grammar.lower(token).replace(/['’]s?$/, '');
	const reading = grammar.lexicon.noun(form);
	if (reading === undefined) return undefined;
	const { trigger, plural, compound } = reading;
	if (trigger.needs !== undefined && !hasNeeds(grammar, frame, trigger.needs, token)) return undefined;
	// only the head of a phrase tells of the event: "peace talks", but not "talks venue"
	if (
		!grammar.section.traits.nounCapitals &&
		!grammar.section.traits.headFirst &&
		grammar.isNoun(token + 1) &&
		token + 1 < chunk.last &&
		!grammar.isName(token + 1)
	)
		return undefined;
	return { trigger, kind: 'noun', token, particle: -1, morph: 0, frame, chunk, at, compound, plural };
}
