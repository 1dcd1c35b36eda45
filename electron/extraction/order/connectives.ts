import type { Span } from '#domain/selector.ts';
import type { Chunk } from '../events/chunks.ts';
import type { ClauseFrame } from '../events/frame.ts';
import type { Grammar } from '../events/grammar.ts';
import type { OrderSection } from '../packs/order.ts';
import type { FoundOrder, Telling } from './found.ts';
import { kindOf, markBefore } from './marks.ts';

/** "nach Shoigus Reise": a noun behind a preposition of time, and the event of the clause it stands in. */
export function byPreposition(grammar: Grammar, section: OrderSection, inSentence: readonly Telling[]): FoundOrder[] {
	const found: FoundOrder[] = [];
	for (const to of inSentence) {
		const { candidate } = to.told;
		const chunk = candidate.chunk;
		if (candidate.kind !== 'noun' || chunk === undefined) continue;
		// "after the September 11, 2001 attacks"
		const dated = candidate.frame.chunks[candidate.at - 1];
		const time = dated?.kind === 'time' && dated.last === chunk.first && chunk.kind === 'noun' ? dated : undefined;
		const mark = markBefore(grammar, section, time ?? chunk);
		if (mark === undefined || !isPlainNoun(chunk, candidate.token) || isGoverned(grammar, section, chunk)) continue;
		const from = hostOf(inSentence, to);
		if (from === undefined) continue;
		const rule = `preposition:${mark.words}`;
		found.push({ kind: mark.kind, from, to, rule, matched: [grammar.start(mark.at), grammar.end(mark.at)] });
	}
	return found;
}

/** The event noun must head the phrase: "nach Angaben zum Angriff" is no order. */
const isPlainNoun = (chunk: Chunk, token: number) => chunk.head === token || chunk.last === token + 1;

/** "warnte vor einem Angriff": the preposition is the verb's own. */
function isGoverned(grammar: Grammar, section: OrderSection, chunk: Chunk): boolean {
	const sentence = grammar.document.tokens.sentence[chunk.first];
	for (
		let i = chunk.first - 1;
		i >= Math.max(0, chunk.first - 8) && grammar.document.tokens.sentence[i] === sentence;
		i -= 1
	) {
		const phrase = `${grammar.lower(i)} ${chunk.preposition}`;
		if (section.governed.some((entry) => matchesGoverned(entry, phrase))) return true;
	}
	return false;
}

function matchesGoverned(entry: string, phrase: string): boolean {
	const [stem = '', preposition = ''] = entry.split(' ');
	return phrase.startsWith(stem) && phrase.endsWith(` ${preposition}`);
}

/** The noun it hangs on, else the verb of the clause, else whatever its clause tells. */
function hostOf(inSentence: readonly Telling[], to: Telling): Telling | undefined {
	const { frame, chunk, at } = to.told.candidate;
	const apart = inSentence.filter((one) => one.event !== to.event);
	const others = apart.filter((one) => one.told.candidate.frame === frame);
	// "Following the talks, he resigned": cut off as a clause of its own
	if (others.length === 0 && chunk?.preposition === undefined)
		return apart.find(({ told }) => told.candidate.frame.index === frame.index + 1);
	const before = frame.chunks[at - 1];
	const noun = others.find(
		({ told }) => told.candidate.kind === 'noun' && told.candidate.chunk === before && before?.last === chunk?.first,
	);
	return (
		noun ??
		others.find(({ told }) => told.candidate.kind === 'verb') ??
		others.find(({ told }) => told.candidate.chunk?.kind === 'noun') ??
		others[0]
	);
}

/** "Nachdem X geschah, trat Y zurück": the clause a connective opens, and the main clause beside it. */
export function byOpener(grammar: Grammar, section: OrderSection, inSentence: readonly Telling[]): FoundOrder[] {
	const found: FoundOrder[] = [];
	for (const to of inSentence) {
		const opened = openedBy(grammar, section, to);
		if (opened === undefined) continue;
		const { kind, frame, opener } = opened;
		const index = frame.index;
		const others = inSentence.filter(
			(one) =>
				one.event !== to.event &&
				one.told.candidate.frame.index !== index &&
				one.told.candidate.frame.index !== to.told.candidate.frame.index,
		);
		const relative = hangsOnRelative(grammar, frame);
		const mains = others.filter(({ told }) => (told.candidate.frame.clause.kind === 'relative') === relative);
		const beside = mains.findLast((one) => one.told.candidate.frame.index === index - 1);
		if (relative && beside === undefined) continue;
		const from =
			beside ??
			mains.find((one) => one.told.candidate.frame.index > index && one.told.candidate.frame.clause.kind === 'main') ??
			mains.findLast((one) => one.told.candidate.frame.index < index);
		if (from === undefined || found.some((other) => other.from.event === from.event && other.index === index)) continue;
		const at = frame.clause.parts[0]?.[0] ?? 0;
		const word = grammar.lower(at) === opener ? at : at + 1;
		const matched: Span = [grammar.start(word), grammar.end(word)];
		found.push({ kind, from, to, rule: `opener:${opener}`, matched, index });
	}
	return found;
}

/** "..., which was renamed when X happened": the connective ties its clause to the relative one right before it, not to the main clause. */
function hangsOnRelative(grammar: Grammar, { clause, host }: ClauseFrame): boolean {
	if (host?.clause.kind !== 'relative') return false;
	const [first = 0] = clause.parts[0] ?? [];
	const [, end = 0] = host.clause.parts.at(-1) ?? [];
	return first - end <= 1 && (first === end || grammar.isPunct(end));
}

/** The clause of an event that a connective opens; "after he said that X happened" opens what is told, too. */
function openedBy(grammar: Grammar, section: OrderSection, { told }: Telling) {
	const { frame } = told.candidate;
	const own = openerOf(section, frame);
	if (own !== undefined) return own;
	const { host } = frame;
	const hangs = frame.clause.kind === 'subordinate' && host?.verbs.some((verb) => grammar.isUneventful(verb)) === true;
	const outer = host === undefined || !hangs || told.factuality === 'planned' ? undefined : openerOf(section, host);
	return outer?.kind === 'after' ? outer : undefined;
}

function openerOf(section: OrderSection, frame: ClauseFrame) {
	const { opener, kind: clauseKind } = frame.clause;
	const kind = opener === undefined || clauseKind !== 'subordinate' ? undefined : kindOf(section.openers, opener);
	return opener === undefined || kind === undefined ? undefined : { kind, frame, opener };
}

/** "Danach trat er zurück": an adverb, and the last event told before in the paragraph. */
export function byAdverb(
	grammar: Grammar,
	section: OrderSection,
	telling: Telling,
	previous: Telling | undefined,
): FoundOrder | undefined {
	const { frame } = telling.told.candidate;
	if (previous === undefined || !follows(telling, previous)) return undefined;
	const start = frame.clause.parts[0]?.[0] ?? 0;
	for (const [first, last] of frame.clause.parts) {
		for (let i = first; i < last; i += 1) {
			const kind = kindOf(section.adverbs, grammar.lower(i));
			// an adverb behind the previous event's own word in the same sentence, or in a later sentence
			if (kind === undefined || i < previous.told.candidate.token || isMeasured(grammar, i)) continue;
			if (telling.told.paragraph !== previous.told.paragraph && i - start >= OPENING) return undefined;
			const matched: Span = [grammar.start(i), grammar.end(i)];
			return { kind, from: telling, to: previous, rule: `adverb:${grammar.lower(i)}`, matched };
		}
	}
	return undefined;
}

/** Words of a clause within which an adverb ties it to the paragraph before ("A short time later, ..."). */
const OPENING = 4;

/** Told next, outside quotations: news has a paragraph for each sentence. */
function follows({ event, told }: Telling, previous: Telling): boolean {
	const { clause } = told.candidate.frame;
	if (clause.kind === 'relative' || clause.quoted || previous.event === event) return false;
	return told.sentence - previous.told.sentence <= 1;
}

/** "earlier this month", "später am Abend": a date's own word. */
const isMeasured = (grammar: Grammar, i: number) =>
	grammar.timeAt[i] !== -1 && grammar.timeAt[i] === grammar.timeAt[i + 1] && grammar.time(i)?.type === 'DATE';
