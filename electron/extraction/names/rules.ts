import { TokenKind } from '../document.ts';
import { UPOS } from '../draft.ts';
import { NAME } from '../tagging/word-classes.ts';

import { apposedOrganisation, apposedPlace, nounFirstOrganisation } from './apposed.ts';
import { bynameEnd } from './extent.ts';
import { isKnownForename } from './facts.ts';
import type { NameContext, NameSpan } from './span.ts';

const LONGEST_NAME = 6;

/** Every rule is given a token and answers with the name that begins there, if it sees one. In order of trust. */
const RULES: readonly ((context: NameContext, i: number) => NameSpan | undefined)[] = [
	road,
	bynamedTown,
	initialsPerson,
	nounFirstOrganisation,
	apposedPlace,
	titledPerson,
	qualifiedOrganisation,
	organisationNamedAfter,
	forenamePerson,
	firm,
	joinedOrganisation,
	acronym,
	place,
	unknownPair,
];

/** The name that some rule sees to begin at token `i`. */
export function nameByRule(context: NameContext, i: number): NameSpan | undefined {
	const apposed = apposedOrganisation(context, i);
	if (apposed !== undefined) return apposed;
	const fact = context.facts[i];
	if (
		context.capital[i] !== 1 ||
		fact === undefined ||
		fact.never ||
		(fact.closed && (fact.lists & NAME.forename) === 0)
	)
		return undefined;
	for (const rule of RULES) {
		const span = rule(context, i);
		if (span !== undefined) return span;
	}
	return undefined;
}

const sameSentence = ({ document }: NameContext, i: number, k: number) =>
	k < document.tokens.count && document.tokens.sentence[i] === document.tokens.sentence[k];

/** A capitalised word that the dictionary doesn't know as a noun, or that a list of names holds. */
function isNameLike({ capital, facts, document, tagging }: NameContext, i: number): boolean {
	const fact = facts[i];
	if (capital[i] !== 1 || fact === undefined || fact.never || fact.title || fact.role !== undefined) return false;
	if (UPOS[tagging.upos[i] ?? 0] === 'PROPN') return true;
	return (fact.noun === undefined || fact.lists !== 0) && (document.tokens.lower[i] ?? '').length > 1;
}

/** One past the last token of the person's name that begins at `i`: capitalised words and the particles between them. */
function personEnd(context: NameContext, i: number): number {
	const { document } = context;
	let end = i;
	for (let k = i; k < i + LONGEST_NAME && sameSentence(context, i, k); k += 1) {
		const lower = document.tokens.lower[k] ?? '';
		if (isNameLike(context, k) || (end === k && k > i && isInitial(context, k))) end = k + 1;
		else if (lower === '.' && k > i && isInitial(context, k - 1)) end = k + 1;
		// "Bruno Le Maire": behind a particle with a capital any word with one belongs to the name
		else if (k > i + 1 && end === k - 1 && context.capital[k] === 1 && context.capital[k - 1] === 1) end = k + 1;
		else if (k === i || !isParticle(context, k)) break;
	}
	return end;
}

/** A particle and, perhaps, another one before a capitalised word: "de", "de la". */
function isParticle({ document, lexicon, capital }: NameContext, k: number): boolean {
	const { particles } = lexicon.sets;
	const { lower } = document.tokens;
	if (!particles.has(lower[k] ?? '')) return false;
	return capital[k + 1] === 1 || (particles.has(lower[k + 1] ?? '') && capital[k + 2] === 1);
}

const isInitial = ({ document, capital }: NameContext, i: number) =>
	capital[i] === 1 && (document.tokens.lower[i] ?? '').length === 1;

/** "Frau Meier", "Präsident Wladimir Putin": a title or a role before a name. */
function titledPerson(context: NameContext, i: number): NameSpan | undefined {
	const { facts, document } = context;
	let before = i - 1;
	if (document.tokens.lower[before] === '.') before -= 1;
	// "le président turc Recep Tayyip Erdogan"
	const adjective = context.lexicon.pack.names.nounFirst && UPOS[context.tagging.upos[before] ?? 0] === 'ADJ';
	if (adjective && context.capital[before] !== 1) before -= 1;
	const fact = facts[before];
	if (fact === undefined || !sameSentence(context, before, i) || !(fact.title || fact.role !== undefined))
		return undefined;
	if (!isNameLike(context, i)) return undefined;
	return { first: i, last: personEnd(context, i), type: 'PER', rule: 'names.titled-person' };
}

const MOST_INITIALS = 3;
/** "В. В. Путин": initials with full stops before a surname. */
function initialsPerson(context: NameContext, i: number): NameSpan | undefined {
	const { document, capital } = context;
	let at = i;
	for (let k = 0; k < MOST_INITIALS && isInitial(context, at) && document.tokens.lower[at + 1] === '.'; k += 1) at += 2;
	const surname = at > i && sameSentence(context, i, at) && capital[at] === 1 && !isInitial(context, at);
	if (!surname || !isNameLike(context, at)) return undefined;
	return { first: i, last: at + 1, type: 'PER', rule: 'names.initials-person' };
}

/** "John Kirby": a forename before a name. */
function forenamePerson(context: NameContext, i: number): NameSpan | undefined {
	const { facts, lexicon, document } = context;
	if (((facts[i]?.lists ?? 0) & NAME.forename) === 0) return undefined;
	// where words change their ends by case, too many look like some forename
	if (lexicon.stemEndings.longest > 0 && !isKnownForename(lexicon, document.tokens.lower[i] ?? '')) return undefined;
	const end = personEnd(context, i);
	if (end - i < 2) return undefined;
	return { first: i, last: end, type: 'PER', rule: 'names.forename-person' };
}

/** "Nationaler Sicherheitsrat", "Deutsche Bank": a capitalised adjective or name before a noun for organisations. */
function qualifiedOrganisation(context: NameContext, i: number): NameSpan | undefined {
	const { capital, facts, document, lexicon } = context;
	const capitals = lexicon.pack.tagging.nounsCapitalised;
	let k = i;
	while (k < i + LONGEST_NAME && sameSentence(context, i, k + 1) && capital[k] === 1) {
		const head = k + 1;
		const first = document.sentences[document.tokens.sentence[i] ?? 0]?.first === i;
		const adjective = facts[k]?.adjective !== undefined;
		if (capitals && (!adjective || first)) return undefined;
		// a "Rat" is a person or a body; behind an adjective with a capital it is the body
		if (capital[head] === 1 && facts[head]?.organisation === true) {
			return { first: i, last: head + 1, type: 'ORG', rule: 'names.qualified-organisation' };
		}
		k += 1;
	}
	return undefined;
}

/** "Regierung Biden": a noun for organisations named after the name behind it. */
function organisationNamedAfter(context: NameContext, i: number): NameSpan | undefined {
	const { lexicon, document, facts } = context;
	if (!lexicon.sets.namedAfter.has(document.tokens.lower[i] ?? '') || !sameSentence(context, i, i + 1))
		return undefined;
	const next = facts[i + 1];
	if (next === undefined || next.noun !== undefined || !isNameLike(context, i + 1)) return undefined;
	return { first: i, last: i + 2, type: 'ORG', rule: 'names.organisation-named-after' };
}

/** "Müller GmbH": a legal form behind capitalised words. */
function firm(context: NameContext, i: number): NameSpan | undefined {
	const { capital, facts } = context;
	for (let k = i + 1; k < i + LONGEST_NAME && sameSentence(context, i, k); k += 1) {
		if (facts[k]?.legalForm === true && capital[k] === 1) {
			return { first: i, last: k + 1, type: 'ORG', rule: 'names.firm' };
		}
		if (capital[k] !== 1) return undefined;
	}
	return undefined;
}

/** "Wagner-Gruppe": a name joined to a noun for organisations. */
function joinedOrganisation({ document, facts, lexicon }: NameContext, i: number): NameSpan | undefined {
	const lower = document.tokens.lower[i] ?? '';
	const hyphen = lower.lastIndexOf('-');
	if (hyphen < 2 || facts[i]?.organisation !== true || facts[i]?.role !== undefined) return undefined;
	const tail = lower.slice(hyphen + 1);
	if (!lexicon.sets.organisationNouns.has(tail) && !facts[i]?.organisation) return undefined;
	return { first: i, last: i + 1, type: 'ORG', rule: 'names.joined-organisation' };
}

const ROMAN = /^[IVXLCM]+$/;
/** "NATO": two to six capitals. */
function acronym({ document }: NameContext, i: number): NameSpan | undefined {
	const { start, end } = document.tokens;
	const word = document.text.slice(start[i], end[i]);
	if (word.length < 2 || word.length > 6 || word !== word.toUpperCase() || ROMAN.test(word)) return undefined;
	const all = document.text.slice(start[i - 1] ?? 0, start[i]);
	const shouted = all !== '' && all === all.toUpperCase() && /\p{Lu}{2}/u.test(all);
	return shouted ? undefined : { first: i, last: i + 1, type: 'ORG', rule: 'names.acronym' };
}

const MOST_ROAD_DIGITS = 2;
/** "A7", "B96": a road's letter and number, not the model of something named before it ("Audi A4"). */
function road({ document, lexicon, capital }: NameContext, i: number): NameSpan | undefined {
	const lower = document.tokens.lower[i] ?? '';
	const digits = lower.slice(1);
	if (digits.length > MOST_ROAD_DIGITS || !/^\d+$/.test(digits) || capital[i - 1] === 1) return undefined;
	if (!lexicon.pack.names.roads.includes(lower.slice(0, 1))) return undefined;
	return { first: i, last: i + 1, type: 'LOC', rule: 'names.road' };
}

/** "Halle (Saale)": a town of the lists, whatever else the word can mean, before the river that tells it from others. */
function bynamedTown(context: NameContext, i: number): NameSpan | undefined {
	if (((context.facts[i]?.lists ?? 0) & NAME.city) === 0) return undefined;
	const last = bynameEnd(context, i + 1);
	return last > i + 1 ? { first: i, last, type: 'LOC', rule: 'names.town-with-byname' } : undefined;
}

/** A town of the lists, or an unknown name behind a preposition of place. */
function place(context: NameContext, i: number): NameSpan | undefined {
	const { facts, document, lexicon, capital } = context;
	const fact = facts[i];
	if (fact === undefined || (capital[i + 1] === 1 && sameSentence(context, i, i + 1) && isNameLike(context, i + 1)))
		return undefined;
	const after =
		lexicon.sets.placePrepositions.has(document.tokens.lower[i - 1] ?? '') && sameSentence(context, i - 1, i);
	const listed = (fact.lists & NAME.bigCity) !== 0 && (fact.lists & NAME.surname) === 0;
	const town = (fact.lists & NAME.city) !== 0;
	if (fact.noun === undefined && (listed || (after && (town || UPOS[context.tagging.upos[i] ?? 0] === 'PROPN')))) {
		return { first: i, last: i + 1, type: 'LOC', rule: listed ? 'names.town' : 'names.place-by-preposition' };
	}
	return undefined;
}

/** Two or more unknown capitalised words in a row are most often a person. */
function unknownPair(context: NameContext, i: number): NameSpan | undefined {
	const { facts, document } = context;
	const end = personEnd(context, i);
	if (end - i < 2 || end - i > 4 || context.capital[i + 1] !== 1) return undefined;
	if (context.lexicon.pack.names.nounFirst && UPOS[context.tagging.upos[i] ?? 0] !== 'PROPN') return undefined;
	for (let k = i; k < end; k += 1) {
		if (
			document.tokens.kind[k] === TokenKind.word &&
			(facts[k]?.noun !== undefined || facts[k]?.adjective !== undefined)
		)
			return undefined;
	}
	return { first: i, last: end, type: 'PER', rule: 'names.unknown-pair' };
}
