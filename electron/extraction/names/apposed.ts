import { TokenKind } from '../document.ts';
import { UPOS } from '../draft.ts';
import { NAME } from '../tagging/word-classes.ts';
import { listedAt } from './listed.ts';
import type { NameContext, NameSpan } from './span.ts';
import { stemOf } from './stem.ts';

/** Words of an apposed name, and of an organisation's name that begins with its noun. */
const LONGEST = 5;
/** Adjectives between a noun and the name behind it. */
const MOST_ADJECTIVES = 2;
/** Complements an organisation's name goes on over. */
const MOST_COMPLEMENTS = 2;
const OPENING = new Set(['«', '“', '„', '"']);
const CLOSING = new Set(['»', '”', '“', '"']);

const ADJ = UPOS.indexOf('ADJ');
const NOUN = UPOS.indexOf('NOUN');
const PROPN = UPOS.indexOf('PROPN');
const VERB = UPOS.indexOf('VERB');

const sentenceOf = ({ document }: NameContext, i: number) => document.tokens.sentence[i];
const lowerOf = ({ document }: NameContext, i: number) => document.tokens.lower[i] ?? '';
const isPlainAdjective = ({ capital, tagging }: NameContext, i: number) => capital[i] !== 1 && tagging.upos[i] === ADJ;

/** The set holds the token, in some inflected form. */
function holds(context: NameContext, set: ReadonlySet<string>, i: number): boolean {
	const word = lowerOf(context, i);
	return (
		set.has(word) || (context.lexicon.stemEndings.longest > 0 && set.has(stemOf(context.lexicon.stemEndings, word)))
	);
}

/** Index of the noun that token `i` stands behind, adjectives passed over; -1 where it is none of `set`. */
function nounBefore(context: NameContext, set: ReadonlySet<string>, i: number): number {
	let at = i - 1;
	for (let passed = 0; passed < MOST_ADJECTIVES && isPlainAdjective(context, at); passed += 1) at -= 1;
	return sentenceOf(context, at) === sentenceOf(context, i) && holds(context, set, at) ? at : -1;
}

/** Words between a noun and a name in quotation marks: "сервис доставки «…»". */
const FARTHEST = 3;

function nounAtDistance(context: NameContext, set: ReadonlySet<string>, i: number): number {
	const { document, capital, tagging } = context;
	for (let at = i - 1; at >= i - FARTHEST && sentenceOf(context, at) === sentenceOf(context, i); at -= 1) {
		if (document.tokens.kind[at] !== TokenKind.word) return -1;
		if (holds(context, set, at)) return at;
		if (capital[at] === 1 || (tagging.upos[at] !== NOUN && tagging.upos[at] !== ADJ)) return -1;
	}
	return -1;
}

/** One past the run of capitalised words that begins at token `i`. */
function runEnd(context: NameContext, i: number): number {
	const { capital, facts, document } = context;
	let end = i;
	for (let k = i; k < i + LONGEST && sentenceOf(context, k) === sentenceOf(context, i); k += 1) {
		if (capital[k] !== 1 || (k > i && facts[k]?.never === true)) break;
		end = k + 1;
	}
	// an article or an elided word alone is no name
	const alone = end - i === 1 && facts[i]?.never === true;
	return alone || (document.tokens.lower[end - 1] ?? '').endsWith("'") ? i : end;
}

/** "l'agence Reuters", "газета «Коммерсантъ»": an organisation's own name behind the noun that says what it is. */
export function apposedOrganisation(context: NameContext, i: number): NameSpan | undefined {
	const { lexicon, capital } = context;
	const set = lexicon.sets.apposedOrganisations;
	if (set.size === 0 || capital[i] !== 1) return undefined;
	const quoted = OPENING.has(lowerOf(context, i - 1));
	if ((quoted ? nounAtDistance(context, set, i - 1) : nounBefore(context, set, i)) < 0) return undefined;
	const last = quoted ? closing(context, i) : runEnd(context, i);
	if (last <= i || (!quoted && listedAt(context, i) !== undefined)) return undefined;
	return { first: i, last, type: 'ORG', rule: 'names.apposed-organisation' };
}

/** Where the quotation marks close whose content begins at token `i`; `i` where that is no name's length. */
function closing(context: NameContext, i: number): number {
	for (let k = i + 1; k <= i + LONGEST; k += 1) if (CLOSING.has(lowerOf(context, k))) return k;
	return i;
}

/** "port de Brest", "город Тверь": a place's own name behind the noun that says what it is. */
export function apposedPlace(context: NameContext, i: number): NameSpan | undefined {
	const { lexicon, capital, facts, tagging } = context;
	const { apposedPlaces, connectors } = lexicon.sets;
	const fact = facts[i];
	if (apposedPlaces.size === 0 || capital[i] !== 1 || fact === undefined || fact.never) return undefined;
	const linked = connectors.has(lowerOf(context, i - 1)) ? i - 1 : i;
	if (fact.role !== undefined || fact.title || fact.organisation || nounBefore(context, apposedPlaces, linked) < 0)
		return undefined;
	const last = runEnd(context, i);
	// "в городе Петров сказал": what acts is somebody
	const acts = linked === i && tagging.upos[last] === VERB;
	const person = linked === i && last - i > 1 && (fact.lists & NAME.forename) !== 0;
	return acts || person || last <= i ? undefined : { first: i, last, type: 'LOC', rule: 'names.apposed-place' };
}

/** "Conseil de sécurité", "Organisation mondiale de la santé": a noun with a capital goes on over adjectives and what is tied to it. */
export function nounFirstOrganisation(context: NameContext, i: number): NameSpan | undefined {
	const { lexicon, capital, document } = context;
	const { organisationNouns } = lexicon.sets;
	if (!lexicon.pack.names.nounFirst || capital[i] !== 1 || !organisationNouns.has(lowerOf(context, i)))
		return undefined;
	if (document.sentences[sentenceOf(context, i) ?? 0]?.first === i) return undefined;
	let last = adjectivesEnd(context, i + 1, i);
	for (let round = 0; round < MOST_COMPLEMENTS; round += 1) {
		const end = complementEnd(context, last, i);
		if (end === last) break;
		last = end;
	}
	return { first: i, last, type: 'ORG', rule: 'names.noun-first-organisation' };
}

/** One past the adjectives, small or with a capital, from token `from` on. */
function adjectivesEnd(context: NameContext, from: number, head: number): number {
	const { capital, tagging, facts } = context;
	let end = from;
	while (end < from + MOST_ADJECTIVES && sentenceOf(context, end) === sentenceOf(context, head)) {
		const named = capital[end] === 1 && facts[end]?.never === false && listedAt(context, end) === undefined;
		if (tagging.upos[end] !== ADJ && !named) break;
		end += 1;
	}
	return end;
}

/** One past a complement ("de la santé", "pour l'énergie atomique") that begins at token `from`; `from` without one. */
function complementEnd(context: NameContext, from: number, head: number): number {
	const { lexicon, capital, tagging, facts } = context;
	const { connectors, namedAfter } = lexicon.sets;
	let at = from;
	while (at < from + 3 && connectors.has(lowerOf(context, at))) at += 1;
	if (at === from || sentenceOf(context, at) !== sentenceOf(context, head) || facts[at]?.never !== false) return from;
	const upos = tagging.upos[at];
	if (upos !== NOUN && upos !== PROPN && capital[at] !== 1) return from;
	// "Parlement de Kiev", but "université de Kiev"
	const listed = listedAt(context, at);
	if (listed !== undefined) return namedAfter.has(lowerOf(context, head)) ? listed.last : from;
	return isPlainAdjective(context, at + 1) && capital[at] !== 1 ? at + 2 : at + 1;
}
