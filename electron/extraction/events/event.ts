import { ploverOf } from '#domain/event-types.ts';
import type { Hedge, Participant, ReadEvent, When } from '#domain/reading.ts';
import { type Quote, quoteAt, type Span } from '#domain/selector.ts';
import type { Candidate } from './candidates.ts';
import { type Happening, wants } from './coreference.ts';
import type { Grammar } from './grammar.ts';
import { headlineTitle } from './headline.ts';
import { lastResort, titleOf } from './titles.ts';
import type { Told } from './told.ts';

/** A sentence longer than this is quoted by its clause alone. UTF-16 units. */
const LONGEST_QUOTE = 420;

/** The event of a happening: named and quoted by its fullest telling, completed by the others. `day` is that of its scene, where no telling has a date. */
export function eventOf(grammar: Grammar, { tellings }: Happening, day: When | undefined): ReadEvent {
	const fullest = tellings.reduce((best, told) => (fullness(told) > fullness(best) ? told : best));
	const main = tellings.find((told) => tellsBy(told, fullest)) ?? fullest;
	const { trigger } = main.candidate;
	const span = triggerSpan(grammar, main.candidate);
	const rest = tellings.filter((told) => told !== main);
	const quote = quoteOf(grammar, main);
	const place = main.place ?? rest.find((told) => told.place !== undefined)?.place;
	const when = main.when ?? rest.find((told) => told.when !== undefined)?.when ?? day;
	const moreQuotes = uniqueQuotes(
		quote,
		rest.map((told) => quoteOf(grammar, told)),
	);
	return {
		id: `ev-${span[0]}`,
		type: trigger.type,
		plover: ploverOf(trigger.type, standingOf(main)),
		title: titleFor(grammar, main, rest),
		trigger: span,
		participants: participantsOf([main, ...rest]),
		...(place !== undefined && { place: { entity: place } }),
		...(when !== undefined && { when }),
		factuality: main.factuality,
		hedges: uniqueHedges(main.hedges),
		quote,
		...(moreQuotes.length > 0 && { moreQuotes }),
		provenance: { rule: trigger.rule, pack: grammar.draft.pack.label, matched: matchedOf(grammar, main.candidate) },
	};
}

/** "staged a strike", "dropped its investigation": the verb says what is done, the noun only with what. */
const tellsBy = (verb: Told, noun: Told): boolean =>
	verb.candidate.kind === 'verb' &&
	noun.candidate.kind === 'noun' &&
	verb.candidate.frame === noun.candidate.frame &&
	verb.candidate.trigger.type !== noun.candidate.trigger.type &&
	wants(verb, noun);

/** The body says more than a headline; a date and names more than none. */
function fullness(told: Told): number {
	return (
		told.worth +
		(told.when?.basis === 'stated' ? 1 : 0) -
		(told.headline ? 1.75 : 0) -
		(told.candidate.frame.clause.quoted ? 1 : 0)
	);
}

const standingOf = ({ factuality }: Told) =>
	factuality === 'planned' || factuality === 'hypothetical'
		? 'intended'
		: factuality === 'negated'
			? 'refused'
			: 'done';

/** A title with names before one without. */
function titleFor(grammar: Grammar, main: Told, rest: readonly Told[]): string {
	const tellings = [main, ...rest.slice(0, 4)];
	const head = tellings.find(({ headline }) => headline);
	const line = head === undefined ? undefined : headlineTitle(grammar, head.candidate);
	if (line !== undefined) return line;
	for (const { candidate, cast, content } of tellings) {
		const title = titleOf(grammar, candidate, cast, content);
		if (title !== undefined) return title;
	}
	for (const { candidate, cast } of tellings) {
		const title = lastResort(grammar, candidate, cast);
		if (title !== undefined) return title;
	}
	return '';
}

export function triggerSpan(grammar: Grammar, { token }: Candidate): Span {
	const text = grammar.text(token);
	return [grammar.start(token), grammar.start(token) + text.replace(/['’]s?$/, '').length];
}

function matchedOf(grammar: Grammar, candidate: Candidate): Span[] {
	const spans = [triggerSpan(grammar, candidate)];
	if (candidate.particle >= 0) spans.push([grammar.start(candidate.particle), grammar.end(candidate.particle)]);
	return spans;
}

function quoteOf(grammar: Grammar, told: Told): Quote {
	const sentence = grammar.document.sentences[told.sentence];
	const { clause } = told.candidate.frame;
	const { text } = grammar.document;
	if (sentence !== undefined && sentence.end - sentence.start <= LONGEST_QUOTE)
		return quoteAt(text, sentence.start, sentence.end);
	const first = clause.parts[0]?.[0] ?? told.candidate.token;
	const last = clause.parts.at(-1)?.[1] ?? told.candidate.token + 1;
	return quoteAt(text, grammar.start(first), grammar.end(last - 1));
}

function uniqueQuotes(first: Quote, quotes: readonly Quote[]): Quote[] {
	const seen = new Set([first.start]);
	const unique: Quote[] = [];
	for (const quote of quotes) {
		if (seen.has(quote.start)) continue;
		seen.add(quote.start);
		unique.push(quote);
	}
	return unique.toSorted((a, b) => a.start - b.start);
}

function participantsOf(tellings: readonly Told[]): Participant[] {
	const participants = new Map<string, Participant>();
	for (const told of tellings) {
		for (const one of told.participants) if (!participants.has(one.entity)) participants.set(one.entity, one);
	}
	return [...participants.values()];
}

const uniqueHedges = (hedges: readonly Hedge[]): Hedge[] =>
	hedges.filter((hedge, i) => hedges.findIndex((h) => h.start === hedge.start) === i);
