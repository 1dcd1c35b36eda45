import type { RelationKind } from '#domain/reading.ts';
import type { Chunk } from '../events/chunks.ts';
import type { Grammar } from '../events/grammar.ts';
import type { OrderSection } from '../packs/order.ts';
import type { FoundOrder, Telling } from './found.ts';

/** "nach Shoigus Reise": a noun behind a preposition of time, and the event of the clause it stands in. */
export function byPreposition(grammar: Grammar, section: OrderSection, inSentence: readonly Telling[]): FoundOrder[] {
	const found: FoundOrder[] = [];
	for (const to of inSentence) {
		const { candidate } = to.told;
		const chunk = candidate.chunk;
		if (candidate.kind !== 'noun' || chunk === undefined || chunk.preposition === undefined) continue;
		const kind = kindOf(section.prepositions, chunk.preposition);
		if (kind === undefined || !isPlainNoun(grammar, chunk, candidate.token) || isGoverned(grammar, section, chunk))
			continue;
		const from = hostOf(inSentence, to);
		if (from === undefined) continue;
		found.push({
			kind,
			from,
			to,
			rule: `preposition:${chunk.preposition}`,
			matched: [grammar.start(chunk.first), grammar.end(chunk.first)],
		});
	}
	return found;
}

const kindOf = (kinds: Readonly<Record<string, RelationKind>>, word: string): RelationKind | undefined =>
	Object.hasOwn(kinds, word) ? kinds[word] : undefined;

/** The event noun must head the phrase: "nach Angaben zum Angriff" is no order. */
const isPlainNoun = (_grammar: Grammar, chunk: Chunk, token: number) =>
	chunk.head === token || chunk.last === token + 1;

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
	const others = inSentence.filter((one) => one.event !== to.event && one.told.candidate.frame === frame);
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
		const { clause, index } = to.told.candidate.frame;
		if (clause.opener === undefined || clause.kind !== 'subordinate') continue;
		const kind = kindOf(section.openers, clause.opener);
		if (kind === undefined) continue;
		const mains = inSentence.filter(
			(one) =>
				one.event !== to.event &&
				one.told.candidate.frame.index !== index &&
				one.told.candidate.frame.clause.kind === 'main',
		);
		const from =
			mains.findLast((one) => one.told.candidate.frame.index === index - 1) ??
			mains.find((one) => one.told.candidate.frame.index > index) ??
			mains.at(-1);
		if (
			from === undefined ||
			found.some((other) => other.from.event === from.event && other.to.told.candidate.frame.index === index)
		)
			continue;
		const at = clause.parts[0]?.[0] ?? 0;
		const word = grammar.lower(at) === clause.opener ? at : at + 1;
		found.push({ kind, from, to, rule: `opener:${clause.opener}`, matched: [grammar.start(word), grammar.end(word)] });
	}
	return found;
}

/** "Danach trat er zurück": an adverb, and the last event told before in the paragraph. */
export function byAdverb(
	grammar: Grammar,
	section: OrderSection,
	telling: Telling,
	previous: Telling | undefined,
): FoundOrder | undefined {
	const { candidate } = telling.told;
	if (candidate.frame.clause.kind === 'relative' || candidate.frame.clause.quoted) return undefined;
	if (previous === undefined || previous.event === telling.event || previous.told.paragraph !== telling.told.paragraph)
		return undefined;
	if (telling.told.sentence - previous.told.sentence > 1) return undefined;
	for (const chunk of candidate.frame.chunks) {
		if (chunk.kind !== 'adverb' && chunk.kind !== 'time' && chunk.kind !== 'link') continue;
		for (let i = chunk.first; i < chunk.last; i += 1) {
			const kind = kindOf(section.adverbs, grammar.lower(i));
			// an adverb behind the previous event's own word in the same sentence, or in a later sentence
			if (kind === undefined || i < previous.told.candidate.token) continue;
			return {
				kind,
				from: telling,
				to: previous,
				rule: `adverb:${grammar.lower(i)}`,
				matched: [grammar.start(i), grammar.end(i)],
			};
		}
	}
	return undefined;
}
