import type { Entity, ReadClaim, ReadEvent } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import { sentenceAt, TokenKind, tokenAt } from '../document.ts';
import { type Draft, UPOS } from '../draft.ts';
import { type AttributionLexicon, Word, type WordEntry } from './lexicon.ts';

const PRONOUN = UPOS.indexOf('PRON');
/** Earlier claims and events a denial is compared with. */
const CANDIDATES = 60;
/** Claims one denial is linked to. */
const MOST = 4;
/** Sentences back that a denial without a topic of its own may point. */
const NEAR = 2;
/** Sentences ahead that the words denied may stand, when they are told only after the denial. */
const AHEAD = 6;
/** What two topics must share at least. */
const ENOUGH = 2;
/** Letters two words share at their beginning to be of one family ("Waffenlieferung", "Waffengeschäfte"). */
const STEM = 5;
const SHORTEST = 4;
/** Tokens at a clause's beginning among which its subject stands. */
const OPENING = 3;

/** The words of a topic: base forms, and the beginnings of the longer ones. */
interface Topic {
	readonly words: ReadonlySet<string>;
	readonly stems: ReadonlySet<string>;
}

/** Links each denial to the earlier claims and events it denies: those that share its topic, else the claim told just before. */
export function denials(draft: Draft, lexicon: AttributionLexicon, claims: readonly ReadClaim[]): ReadClaim[] {
	const topics = new Map<string, Topic>();
	const topicOf = (id: string, spans: readonly Span[]) => {
		const known = topics.get(id) ?? topic(draft, lexicon, spans);
		topics.set(id, known);
		return known;
	};
	const sentence = (offset: number) => sentenceAt(draft.document, offset);
	/** Of the claims told soon after a denial those that share most of its topic. */
	const ahead = (claim: ReadClaim, index: number, own: Topic): string[] => {
		const here = sentence(claim.quote.start);
		const later = claims
			.slice(index + 1, index + 1 + CANDIDATES)
			.filter((other) => sentence(other.quote.start) - here <= AHEAD && other.quote.start >= claim.quote.end)
			.filter((other) => other.speaker.span !== undefined && deniable(claim, other));
		const scored = later.map(({ id, content }) => ({ id, score: shared(own, topicOf(id, content)) }));
		const best = Math.max(ENOUGH, ...scored.map(({ score }) => score));
		return scored
			.filter(({ score }) => score >= best)
			.slice(0, MOST)
			.map(({ id }) => id);
	};
	const eventsBefore = latestBefore(draft.events);
	const entities = new Map(draft.entities.map((entity) => [entity.id, entity]));
	return claims.map((claim, index) => {
		if (claim.act !== 'denies' || claim.negated) return claim;
		const own = topic(draft, lexicon, [[claim.quote.start, claim.quote.end]]);
		const earlier = claims.slice(Math.max(0, index - CANDIDATES), index).filter((other) => deniable(claim, other));
		const scored = earlier.map((other) => ({ id: other.id, score: shared(own, topicOf(other.id, other.content)) }));
		const best = Math.max(ENOUGH, ...scored.map(({ score }) => score / 2));
		const about = scored
			.filter(({ score }) => score >= best)
			.slice(-MOST)
			.map(({ id }) => id);
		const events = eventsBefore(claim.quote.start);
		if (about.length === 0 && pointsBack(draft, lexicon, claim)) {
			const before = [...earlier, ...events.filter((event) => told(claim, event))]
				.filter(({ quote }) => sentence(claim.quote.start) - sentence(quote.end - 1) <= NEAR)
				.sort((a, b) => a.quote.end - b.quote.end)
				.at(-1);
			if (before !== undefined) about.push(before.id);
		}
		for (const event of events) {
			if (!concerns(claim, event) || about.includes(event.id)) continue;
			if (shared(own, topicOf(event.id, [[event.quote.start, event.quote.end]])) >= ENOUGH) about.push(event.id);
		}
		if (about.length === 0) about.push(...ahead(claim, index, own));
		if (about.length === 0 && pointsBack(draft, lexicon, claim)) {
			const here = sentence(claim.quote.end - 1);
			const next = claims
				.slice(index + 1, index + 1 + MOST)
				.find((other) => sentence(other.quote.start) - here <= NEAR && other.quote.start >= claim.quote.end);
			if (next !== undefined && deniable(claim, next) && isOf(draft, entities, lexicon, claim, next))
				about.push(next.id);
		}
		return about.length === 0 ? claim : { ...claim, about };
	});
}

/** What is told next is of the denier: names him, or begins with a pronoun ("Er hatte Geld genommen"). */
function isOf(
	{ document }: Draft,
	entities: ReadonlyMap<string, Entity>,
	lexicon: AttributionLexicon,
	denial: ReadClaim,
	next: ReadClaim,
): boolean {
	const [start, end] = next.content[0] ?? [0, 0];
	if (next.speaker.span === undefined || next.manner === 'reported') return false;
	const first = tokenAt(document, start);
	for (let i = first; i < first + OPENING && (document.tokens.start[i] ?? end) < end; i += 1) {
		const bits = lexicon.words.get(document.tokens.lower[i] ?? '')?.bits ?? 0;
		if ((bits & Word.pronoun) !== 0 && (bits & (Word.determiner | Word.generic | Word.demonstrative)) === 0)
			return true;
	}
	return denial.speaker.entities.some((id) => {
		const mentions = entities.get(id)?.mentions ?? [];
		const mention = mentions[firstIndex(mentions.length, (i) => (mentions[i]?.start ?? 0) >= start)];
		return mention !== undefined && mention.end <= end;
	});
}

/** Of events in order of their triggers the last few whose quotation begins at or before an offset. */
function latestBefore(events: readonly ReadEvent[]): (offset: number) => ReadEvent[] {
	/** The earliest start of a quotation from each event on: in order, as those of clauses within clauses are not. */
	const earliest = events.map(({ quote }) => quote.start);
	for (let i = events.length - 2; i >= 0; i -= 1)
		earliest[i] = Math.min(earliest[i] ?? 0, earliest[i + 1] ?? Number.POSITIVE_INFINITY);
	return (offset) => {
		const found: ReadEvent[] = [];
		const behind = firstIndex(events.length, (i) => (earliest[i] ?? 0) > offset);
		for (let i = behind - 1; i >= 0 && found.length < CANDIDATES; i -= 1) {
			const event = events[i];
			if (event !== undefined && event.quote.start <= offset) found.push(event);
		}
		return found.reverse();
	};
}

/** The first index below `count` from which on `holds`, else `count`. */
function firstIndex(count: number, holds: (i: number) => boolean): number {
	let low = 0;
	for (let high = count; low < high; ) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** It denies something told before: names it a claim, an accusation ("die Vorwürfe") or points at it ("dies"). */
function pointsBack(draft: Draft, lexicon: AttributionLexicon, { quote }: ReadClaim): boolean {
	const { tokens } = draft.document;
	for (let i = tokenAt(draft.document, quote.start); i < tokens.count && (tokens.start[i] ?? 0) < quote.end; i += 1) {
		if (pointsAtClaim(draft, lexicon.words.get(tokens.lower[i] ?? ''), i)) return true;
	}
	return false;
}

/** Token `i`, of which the pack says `entry`, is a noun for a claim or a pronoun that can stand for one. */
export function pointsAtClaim({ tagging }: Draft, entry: WordEntry | undefined, i: number): boolean {
	if (entry === undefined) return false;
	if (entry.nounAct === 'asserts' || entry.nounAct === 'speculates') return true;
	return (entry.bits & Word.demonstrative) !== 0 && tagging.upos[i] === PRONOUN;
}

/** Nobody denies his own words, nor a denial. */
const deniable = (denial: ReadClaim, other: ReadClaim) =>
	other.act !== 'denies' &&
	other.within !== denial.id &&
	other.id !== denial.within &&
	!(
		denial.content[0] !== undefined &&
		other.quote.start === denial.quote.start &&
		other.content[0] !== undefined &&
		other.content[0][0] >= denial.content[0][0]
	) &&
	!(denial.speaker.entities.length > 0 && denial.speaker.entities.every((id) => other.speaker.entities.includes(id)));

/** An accusation, or what is not told as plain fact. */
const told = (denial: ReadClaim, event: ReadEvent) =>
	event.quote.end <= denial.quote.start && (event.type === 'accusation' || event.factuality === 'reported');

/** A denier takes part in what he denies, or it is told in the denial itself. */
const concerns = (denial: ReadClaim, event: ReadEvent) =>
	denial.content.some(
		([from, to]) => from <= event.trigger[0] && event.trigger[1] <= to && denial.manner !== 'reported',
	) ||
	(event.quote.start < denial.quote.start &&
		event.factuality !== 'asserted' &&
		event.participants.some(({ entity }) => denial.speaker.entities.includes(entity)));

const CLOSED =
	Word.determiner |
	Word.pronoun |
	Word.preposition |
	Word.coordinator |
	Word.complementiser |
	Word.subordinator |
	Word.interrogative |
	Word.auxiliary |
	Word.modal |
	Word.adverb |
	Word.negation |
	Word.cueNoun;

function topic({ document, tagging }: Draft, lexicon: AttributionLexicon, spans: readonly Span[]): Topic {
	const words = new Set<string>();
	const stems = new Set<string>();
	for (const [start, end] of spans) {
		for (let i = tokenAt(document, start); i < document.tokens.count && (document.tokens.start[i] ?? 0) < end; i += 1) {
			if (document.tokens.kind[i] !== TokenKind.word) continue;
			const form = document.tokens.lower[i] ?? '';
			const entry = lexicon.words.get(form);
			if (form.length < SHORTEST || (entry !== undefined && ((entry.bits & CLOSED) !== 0 || entry.cues.length > 0)))
				continue;
			const word = tagging.lemma[i] ?? form;
			words.add(word);
			if (word.length >= STEM) stems.add(word.slice(0, STEM));
		}
	}
	return { words, stems };
}

function shared(one: Topic, other: Topic): number {
	let count = 0;
	for (const stem of one.stems) if (other.stems.has(stem)) count += 1;
	for (const word of one.words) if (word.length < STEM && other.words.has(word)) count += 1;
	return count;
}
