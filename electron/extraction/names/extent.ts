import { TokenKind } from '../document.ts';
import type { NameContext, NameSpan } from './span.ts';

/** Names that begin and end where they do in writing, whatever was seen of them: a firm's legal form, a station, a town's by-name. */
export function extended(context: NameContext, spans: readonly NameSpan[]): NameSpan[] {
	const whole: NameSpan[] = [];
	let end = 0;
	for (const span of spans) {
		if (span.last <= end || isCurrency(context, span) || isInAddress(context, span)) continue;
		const free = span.first < end ? { ...span, first: end } : span;
		for (const part of apartFromNoun(context, free)) {
			const one = station(context, byName(context, firm(context, part)));
			whole.push(one);
			end = one.last;
		}
	}
	return whole;
}

const lowerOf = ({ document }: NameContext, i: number): string => document.tokens.lower[i] ?? '';
const sameSentence = ({ document }: NameContext, i: number, k: number): boolean =>
	k < document.tokens.count && document.tokens.sentence[i] === document.tokens.sentence[k];

/** Characters before a name that are looked through for the beginning of a web address. */
const LONGEST_ADDRESS = 200;

/** Part of "https://site.example/Berlin": an address, whatever names are in it. */
function isInAddress({ document: { text, tokens } }: NameContext, span: NameSpan): boolean {
	const from = tokens.start[span.first] ?? 0;
	const before = text.charAt(from - 1);
	if (before !== '/' && before !== '.' && before !== '=' && before !== '-' && before !== '_') return false;
	let at = from;
	while (at > 0 && from - at < LONGEST_ADDRESS && text.charAt(at - 1).trim() !== '') at -= 1;
	const run = text.slice(at, from);
	return run.includes('://') || run.startsWith('www.');
}

const CURRENCY_SIGN = /\p{Sc}/u;

/** "US$", "US dollars": money, no country. */
function isCurrency(context: NameContext, span: NameSpan): boolean {
	const next = lowerOf(context, span.last);
	if (span.last - span.first > 2) return false;
	if (CURRENCY_SIGN.test(next)) return span.last - span.first === 1;
	if (CURRENCY_SIGN.test(lowerOf(context, span.last - 1))) return true;
	return span.listed?.kind === 'country' && context.lexicon.sets.currencies.has(next);
}

/** Words between what was seen of a firm's name and its legal form. */
const MOST_BETWEEN = 4;
const JOINS = new Set(['&', '+', '.']);

/** "Weber Beteiligungs GmbH & Co. KG": the name goes on to its legal form, over words with a capital. */
function firm(context: NameContext, span: NameSpan): NameSpan {
	const { capital, facts } = context;
	if (span.type === 'LOC' && span.listed !== undefined) return span;
	let last = facts[span.last - 1]?.legalForm === true ? span.last : 0;
	for (let k = span.last; k < span.last + MOST_BETWEEN && sameSentence(context, span.first, k); k += 1) {
		if (facts[k]?.legalForm === true && (capital[k] === 1 || /\p{Lu}/u.test(written(context, k)))) {
			last = k + 1;
			break;
		}
		const comma = lowerOf(context, k) === ',' && facts[k + 1]?.legalForm === true;
		if (!comma && !JOINS.has(lowerOf(context, k)) && capital[k] !== 1) break;
	}
	if (last === 0) return span;
	// "GmbH & Co. KG", "Inc."
	for (let k = last; k < last + MOST_BETWEEN && sameSentence(context, span.first, k); k += 1) {
		if (lowerOf(context, k) === '.' && facts[k - 1]?.legalForm === true && sameSentence(context, span.first, k + 1)) {
			last = k + 1;
			continue;
		}
		if (facts[k]?.legalForm === true && capital[k] === 1) last = k + 1;
		else if (lowerOf(context, k) !== '&') break;
	}
	return { ...span, last, type: 'ORG', rule: span.type === 'ORG' ? span.rule : 'names.firm' };
}

const written = ({ document }: NameContext, i: number): string =>
	document.text.slice(document.tokens.start[i], document.tokens.end[i]);

/** "Halle (Saale)", "Frankfurt am Main": a town's by-name. */
function byName(context: NameContext, span: NameSpan): NameSpan {
	if (span.type !== 'LOC' || span.listed?.kind === 'country') return span;
	return { ...span, last: bynameEnd(context, span.last) };
}

/** One past the by-name that begins at token `at`, right behind a town's name; `at` where there is none. */
export function bynameEnd(context: NameContext, at: number): number {
	const { lexicon, capital } = context;
	const { townBynames, connectors } = lexicon.sets;
	if (townBynames.size === 0) return at;
	const opening = lowerOf(context, at);
	if (opening === '(')
		return lowerOf(context, at + 2) === ')' && townBynames.has(lowerOf(context, at + 1)) ? at + 3 : at;
	if (opening === '/') return capital[at + 1] === 1 && townBynames.has(lowerOf(context, at + 1)) ? at + 2 : at;
	for (let k = at; k < at + 3 && sameSentence(context, at - 1, k); k += 1) {
		if (k > at && capital[k] === 1 && townBynames.has(lowerOf(context, k))) return k + 1;
		if (!connectors.has(lowerOf(context, k)) || lowerOf(context, k) === 'und') break;
	}
	return at;
}

/** "Salzburg Hbf": a place and its station. */
function station(context: NameContext, span: NameSpan): NameSpan {
	const { lexicon, capital } = context;
	if (span.type !== 'LOC' || lexicon.sets.placeTails.size === 0) return span;
	const at = span.last;
	const belongs = capital[at] === 1 && lexicon.sets.placeTails.has(lowerOf(context, at));
	return belongs && sameSentence(context, span.first, at) ? { ...span, last: at + 1 } : span;
}

/** "Melanies Eltern": a name in the genitive ends before the common noun that it belongs to. */
function apartFromNoun(context: NameContext, span: NameSpan): NameSpan[] {
	const { facts, lexicon, capital, document } = context;
	if (!lexicon.pack.tagging.nounsCapitalised || span.listed !== undefined || span.last - span.first < 2) return [span];
	if (span.type !== 'PER' && span.type !== 'LOC') return [span];
	for (let i = span.first; i < span.last - 1; i += 1) {
		const next = facts[i + 1];
		const fact = facts[i];
		if (fact === undefined || next === undefined || capital[i] !== 1 || capital[i + 1] !== 1) continue;
		if (document.tokens.kind[i] !== TokenKind.word || !/[s’']$/.test(lowerOf(context, i))) continue;
		const common = next.noun !== undefined && next.lists === 0;
		// "Russlands": for the dictionary a kind of land, but a listed name
		const own = fact.noun === undefined || fact.lists !== 0 || (fact.listed & 3) !== 0;
		if (common && own && fact.bare !== lowerOf(context, i)) return [{ ...span, last: i + 1 }];
	}
	return [span];
}
