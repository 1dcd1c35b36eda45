import { UPOS } from '../draft.ts';
import { NAME } from '../tagging/word-classes.ts';
import { handleAt } from './handles.ts';
import { listedAt } from './listed.ts';
import { nameByRule } from './rules.ts';
import type { NameContext, NameSpan } from './span.ts';

/** Rules that are sure enough to add a name where the model sees none. */
const SURE = new Set([
	'names.titled-person',
	'names.joined-organisation',
	'names.organisation-named-after',
	'names.forename-person',
	'names.qualified-organisation',
	'names.town',
	'names.town-with-byname',
]);

/** Words that a person's name can be longer than the model sees. */
const MOST_ADDED = 2;

/**
 * The model's names, the listed ones and those of the sure rules, in order and without overlap. A listed name says what it is better than the
 * model does, unless the model sees a person in it or a longer name around it.
 */
export function merge(context: NameContext, byModel: readonly NameSpan[]): NameSpan[] {
	const { count } = context.document.tokens;
	const spans: NameSpan[] = [];
	let next = 0;
	for (let i = 0; i < count; ) {
		while ((byModel[next]?.first ?? count) < i) next += 1;
		const seen = byModel[next];
		const span = choose(context, i, seen?.first === i ? seen : undefined, seen?.first ?? count);
		if (span !== undefined) spans.push(span);
		i = span?.last ?? i + 1;
		// "A8 München Richtung Salzburg": behind the road's number stands where it leads
		if (span?.rule === 'names.road' && seen?.first === span.first && seen.last > i && context.capital[i] === 1) {
			spans.push({ first: i, last: placeEnd(context, i), type: 'LOC', rule: seen.rule });
			i = placeEnd(context, i);
		}
	}
	return spans;
}

function choose(context: NameContext, i: number, seen: NameSpan | undefined, nextSeen: number): NameSpan | undefined {
	const handle = handleAt(context, i);
	// "@Anna Weber, danke": the name of somebody spoken to
	if (handle !== undefined)
		return seen?.type === 'PER' && handle.type === 'PER' && seen.last > handle.last ? seen : handle;
	const listed = listedAt(context, i);
	const ruled = listed === undefined || context.lexicon.sets.surer.size > 0 ? nameByRule(context, i) : undefined;
	const surer = ruled !== undefined && context.lexicon.sets.surer.has(ruled.rule) ? ruled : undefined;
	// "la procureure Dominique Laurens": a country's name that people bear too
	const forename = ((context.facts[i]?.lists ?? 0) & NAME.forename) !== 0;
	if (listed !== undefined && forename && surer?.type === 'PER' && surer.last > listed.last) return surer;
	if (listed !== undefined) {
		if (seen === undefined) return listed.last <= nextSeen || listed.last - listed.first > 1 ? listed : undefined;
		if (seen.type === 'MISC') return listed;
		if (seen.type === 'LOC' && adjoins(context, listed, seen)) return listed;
		if (seen.last > listed.last || (seen.type === 'PER' && seen.last === listed.last)) return seen;
		return listed;
	}
	if (ruled?.rule === 'names.road' || ruled?.rule === 'names.town-with-byname') return ruled;
	if (surer !== undefined && !isWithin(surer, seen)) return surer;
	if (seen !== undefined) {
		if (isNoName(context, seen)) return undefined;
		if (isDemonym(context, seen)) return undefined;
		return seen.type === 'PER' ? lengthened(context, seen) : seen;
	}
	const sure = ruled !== undefined && SURE.has(ruled.rule);
	return sure && ruled.last <= nextSeen ? ruled : undefined;
}

/** The model sees a name of the same kind that is as long. */
const isWithin = (ruled: NameSpan, seen: NameSpan | undefined): boolean =>
	seen !== undefined && seen.type === ruled.type && seen.last >= ruled.last;

/** "... würde Moskau Nordkoreas Bedarf decken": two listed places side by side are two, whatever the model makes of them. */
function adjoins(context: NameContext, listed: NameSpan, seen: NameSpan): boolean {
	if (listed.first !== seen.first || listed.last >= seen.last) return false;
	return listedAt(context, listed.last)?.last === seen.last;
}

/** A single word that the pack says is never a name, where its rules are surer than the model. */
const isNoName = ({ facts, lexicon }: NameContext, { first, last }: NameSpan): boolean =>
	lexicon.sets.surer.size > 0 && last - first === 1 && facts[first]?.never === true;

/** "Russian" alone is no place, whatever the model was taught. */
const isDemonym = ({ facts }: NameContext, { first, last, type }: NameSpan): boolean =>
	last - first === 1 && type === 'LOC' && ((facts[first]?.listed ?? 0) & 5) === 4;

/** Names of people go on over unknown capitalised words: models are trained on few names of three words. */
function lengthened(context: NameContext, seen: NameSpan): NameSpan {
	const { capital, facts, document, tagging } = context;
	const capitals = context.lexicon.pack.tagging.nounsCapitalised;
	const { sentence, kind } = document.tokens;
	let last = seen.last;
	for (; last < seen.last + MOST_ADDED; last += 1) {
		const fact = facts[last];
		if (fact === undefined || capital[last] !== 1 || kind[last] !== 0 || sentence[last] !== sentence[seen.first]) break;
		const word = capitals
			? fact.noun !== undefined || fact.adjective !== undefined || fact.closed
			: UPOS[tagging.upos[last] ?? 0] !== 'PROPN';
		const known = word || fact.never || fact.listed !== 0;
		if (known || fact.organisation || fact.place || fact.legalForm) break;
	}
	return last === seen.last ? seen : { ...seen, last };
}

/** One past the capitalised words, no common nouns, that go on from token `i`. */
function placeEnd({ capital, facts, document }: NameContext, i: number): number {
	const { sentence } = document.tokens;
	let last = i + 1;
	while (capital[last] === 1 && sentence[last] === sentence[i] && facts[last]?.noun === undefined) last += 1;
	return last;
}
