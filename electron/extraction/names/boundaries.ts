import { TokenKind } from '../document.ts';
import { UPOS } from '../draft.ts';
import { NAME } from '../tagging/word-classes.ts';
import { listedAt } from './listed.ts';
import type { NameContext, NameSpan } from './span.ts';

/** Names of people cut where another name begins: at a coordinator, and before a place that follows a name already full. */
export function bounded(context: NameContext, spans: readonly NameSpan[]): NameSpan[] {
	return spans.flatMap((span) =>
		span.type === 'PER' && span.last - span.first > 1
			? apart(context, span).flatMap((part) => beforePlace(context, part))
			: whole(context, span),
	);
}

/** Words that a name can be longer than what was seen of it. */
const MOST_ADDED = 4;

/** "Amt für" goes on to its noun, or ends before the preposition; a common noun alone is no name of a thing. */
function whole(context: NameContext, span: NameSpan): NameSpan[] {
	const { facts, capital, document, lexicon } = context;
	if (lexicon.pack.names.lowerCaseHeads && span.listed === undefined && span.type !== 'PER')
		return headed(context, span);
	const fact = facts[span.first];
	const single = span.last - span.first === 1;
	if (single && span.type === 'MISC' && span.rule === 'names.model' && fact !== undefined) {
		const common = lexicon.pack.tagging.nounsCapitalised && fact.noun !== undefined && fact.lists === 0;
		return common || (fact.listed & 5) === 4 ? [] : [span];
	}
	const dangles = (i: number) => capital[i] !== 1 && facts[i]?.closed === true;
	if (single || span.listed !== undefined || !dangles(span.last - 1)) return [span];
	let { last } = span;
	while (last < span.last + MOST_ADDED && document.tokens.sentence[last] === document.tokens.sentence[span.first]) {
		if (capital[last] !== 1 || document.tokens.kind[last] !== TokenKind.word) break;
		last += 1;
	}
	if (last > span.last && span.type === 'ORG') return [{ ...span, last }];
	last = span.last;
	while (last > span.first + 1 && dangles(last - 1)) last -= 1;
	return [{ ...span, last }];
}

const HEAD_CLASSES = new Set(['ADJ', 'NOUN']);
/** "Республиканская партия": an adjective goes on to its noun in small letters; one that is no organisation's or place's makes no name. */
function headed(context: NameContext, span: NameSpan): NameSpan[] {
	const { facts, capital, document, tagging } = context;
	const classOf = (i: number) => UPOS[tagging.upos[i] ?? 0] ?? '';
	if (classOf(span.last - 1) !== 'ADJ') {
		const goesOn = span.type === 'ORG' && facts[span.last - 1]?.organisation === true;
		return [goesOn ? { ...span, last: complementEnd(context, span.last) } : span];
	}
	const sentence = document.tokens.sentence[span.first];
	for (let i = span.last; i < span.last + MOST_ADDED && document.tokens.sentence[i] === sentence; i += 1) {
		if (capital[i] === 1 || !HEAD_CLASSES.has(classOf(i))) break;
		if (classOf(i) === 'ADJ') continue;
		if (facts[i]?.organisation === true) return [{ ...span, last: complementEnd(context, i + 1), type: 'ORG' }];
		if (facts[i]?.place === true) return [{ ...span, last: i + 1, type: 'LOC' }];
		return span.last - span.first === 1 ? [] : [span];
	}
	return [span];
}

/** One past a noun in the genitive at token `i` that belongs to the noun before it; `i` where there is none. */
function complementEnd({ document, capital, lexicon }: NameContext, i: number): number {
	const word = document.tokens.lower[i] ?? '';
	const belongs = lexicon.pack.names.complementEndings.some((ending) => word.endsWith(ending));
	return belongs && capital[i] !== 1 ? i + 1 : i;
}

/** "A und B" are two. */
function apart({ tagging, capital }: NameContext, span: NameSpan): NameSpan[] {
	for (let i = span.first + 1; i < span.last - 1; i += 1) {
		if (capital[i] === 1 || UPOS[tagging.upos[i] ?? 0] !== 'CCONJ') continue;
		return [
			{ ...span, last: i },
			{ ...span, first: i + 1 },
		];
	}
	return [span];
}

/** "hatte Minister Anna Berg Paris besucht": a full name ends before the name of a place. */
function beforePlace(context: NameContext, span: NameSpan): NameSpan[] {
	for (let i = span.first + 1; i < span.last; i += 1) {
		const place = placeAt(context, i);
		if (place?.last !== span.last || !isFull(context, span.first, i)) continue;
		return [{ ...span, last: i }, place];
	}
	return [span];
}

/** The listed country or capital, or the big city, at token `i`; cities that people are called by are left out. */
function placeAt(context: NameContext, i: number): NameSpan | undefined {
	const listed = listedAt(context, i);
	const kind = listed?.listed?.kind;
	if (kind === 'country' || kind === 'capital' || kind === 'region') return listed;
	const lists = context.facts[i]?.lists ?? 0;
	if ((lists & NAME.bigCity) === 0 || (lists & (NAME.surname | NAME.forename)) !== 0) return undefined;
	return { first: i, last: i + 1, type: 'LOC', rule: 'names.town' };
}

/** A forename and a surname, or a surname behind a title or a role. */
function isFull({ facts, capital, document }: NameContext, first: number, end: number): boolean {
	const last = facts[end - 1];
	// "Samuel L. London", "Anna von London", "Anna Maria London"
	if (capital[end - 1] !== 1 || (document.tokens.lower[end - 1] ?? '').length < 2 || last === undefined) return false;
	const onlyForename = (last.lists & NAME.forename) !== 0 && (last.lists & NAME.surname) === 0;
	if (onlyForename) return false;
	if (end - first > 1) return true;
	const before = facts[first - 1];
	return (last.lists & NAME.forename) === 0 && (before?.title === true || before?.role !== undefined);
}
