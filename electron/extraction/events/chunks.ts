import type { Clause } from './clauses.ts';
import type { Grammar, NameMention } from './grammar.ts';

/** A phrase of a clause. Token ranges are `first` inclusive, `last` exclusive. */
export interface Chunk {
	readonly kind: 'noun' | 'prepositional' | 'verb' | 'time' | 'adverb' | 'pronoun' | 'link';
	readonly first: number;
	readonly last: number;
	/** The head noun (or verb): its token. */
	readonly head: number;
	/** Lower-case preposition. */
	readonly preposition: string | undefined;
	/** Names in it that stand for the whole phrase, coordinated ones together. */
	readonly names: readonly NameMention[];
	/** Names in it that only modify: "russian" in "russian troops", "Russlands" in "Russlands Anfrage". */
	readonly modifiers: readonly NameMention[];
}

/** Longest run of words looked through for a phrase's noun. */
const REACH = 8;
/** Genitives within genitives that are followed. */
const DEEPEST = 4;

/** Cuts a clause into phrases. */
export function chunksOf(grammar: Grammar, clause: Clause): Chunk[] {
	const chunks: Chunk[] = [];
	for (const [first, last] of clause.parts) {
		let i = first;
		if (clause.kind === 'subordinate' && first === clause.parts[0]?.[0] && grammar.lower(first) === clause.opener) {
			chunks.push(plain('link', i, i + 1));
			i += 1;
		}
		if (first === clause.parts[0]?.[0]) {
			const opener = relativeOpener(grammar, clause);
			if (opener > 0) chunks.push(plain('link', i, i + opener));
			i += opener;
		}
		while (i < last) {
			const chunk = chunkAt(grammar, i, last);
			chunks.push(chunk);
			i = Math.max(chunk.last, i + 1);
		}
	}
	return chunks;
}

/** How many tokens a relative clause opens with that are no phrase of its own: "die", "bei dem". */
export function relativeOpener(grammar: Grammar, { kind, parts }: Clause): number {
	const [first = 0, last = 0] = parts[0] ?? [];
	if (kind !== 'relative' || !grammar.section.traits.verbSecond) return 0;
	const length = grammar.is('relative', first) ? 1 : 2;
	return first + length < last && canOpen(grammar, first + length - 1) ? length : 0;
}

/** "dessen Haus": a relative that belongs to the noun behind it is part of the phrase. */
const canOpen = (grammar: Grammar, i: number) =>
	grammar.is('relative', i) && (grammar.isDeterminer(i) || grammar.section.subjects.never.includes(grammar.lower(i)));

const plain = (kind: Chunk['kind'], first: number, last: number, head = first): Chunk => ({
	kind,
	first,
	last,
	head,
	preposition: undefined,
	names: [],
	modifiers: [],
});

function chunkAt(grammar: Grammar, i: number, last: number): Chunk {
	const timed = timeFrom(grammar, i, last);
	if (timed !== undefined) return timed;
	if (grammar.isVerb(i) && !(grammar.isModifier(i) && nounAhead(grammar, i, last) > 0)) return plain('verb', i, i + 1);
	if (!grammar.isName(i)) {
		if (grammar.is('coordinator', i) || grammar.is('subordinator', i)) {
			if (grammar.role(i) === undefined) return plain('link', i, i + 1);
		}
		if (grammar.isPreposition(i) && !isQuantifier(grammar, i)) return prepositional(grammar, i, last);
		if (grammar.is('pronoun', i) && !(grammar.isDeterminer(i) && nounAhead(grammar, i + 1, last) > 0))
			return plain('pronoun', i, i + 1);
		if (grammar.is('negator', i) && !grammar.isDeterminer(i)) return plain('adverb', i, i + 1);
	}
	return nounPhrase(grammar, i, last) ?? plain('adverb', i, i + 1);
}

/** "über 20 Menschen", "about 20 people": no preposition. */
const isQuantifier = (grammar: Grammar, i: number) =>
	grammar.isDeterminer(i) && grammar.isNumber(i + 1) && grammar.time(i + 1) === undefined;

/** "am Freitag", "on 3 May": the preposition goes with the time. */
function timeFrom(grammar: Grammar, i: number, last: number): Chunk | undefined {
	let at = i;
	while (
		at < Math.min(last, i + 4) &&
		(grammar.isPreposition(at) || grammar.isDeterminer(at) || (at > i && grammar.isModifier(at))) &&
		grammar.time(at) === undefined
	)
		at += 1;
	if (at >= last || grammar.time(at) === undefined) return undefined;
	const index = grammar.timeAt[at];
	let end = at;
	while (end < last && grammar.timeAt[end] === index) end += 1;
	const preposition = at > i && grammar.role(i) !== undefined ? grammar.lower(i) : undefined;
	return { ...plain('time', i, end, at), preposition };
}

function prepositional(grammar: Grammar, i: number, last: number): Chunk {
	// "in ganz China": an adverb may stand before the noun
	const from = i + 2 < last && grammar.isAdverb(i + 1) && grammar.time(i + 1) === undefined ? i + 2 : i + 1;
	const inner = from < last ? nounPhrase(grammar, from, last) : undefined;
	if (inner === undefined) return plain('adverb', i, i + 1);
	return { ...inner, kind: 'prepositional', first: i, preposition: grammar.lower(i) };
}

/** Index of the noun that words from `i` lead to, or -1. */
function nounAhead(grammar: Grammar, i: number, last: number): number {
	for (let at = i; at < Math.min(last, i + REACH); at += 1) {
		if (grammar.time(at) !== undefined) return -1;
		if (grammar.isNoun(at)) return at;
		if (!grammar.isModifier(at) && !grammar.isNumber(at) && !isHyphen(grammar, at)) return -1;
	}
	return -1;
}

/** "le ministre russe": an adjective behind its noun. */
const isBehind = (grammar: Grammar, i: number) =>
	grammar.isModifier(i) && !grammar.isNumber(i) && !grammar.isVerb(i) && !grammar.isNoun(i + 1);

const QUOTES = new Set(['"', '„', '“', '”', '»', '«']);
const LONGEST_QUOTED = 8;

/** "die Zeitung „Der Bote“": what stands in quotation marks right behind a noun is its name. */
function behindQuotedName(grammar: Grammar, end: number, last: number): number {
	if (!QUOTES.has(grammar.lower(end))) return end;
	for (let i = end + 1; i < Math.min(last, end + LONGEST_QUOTED); i += 1)
		if (QUOTES.has(grammar.lower(i))) return i + 1;
	return end;
}

/** "co-workers", "MD-95": a hyphen without blanks between two words. */
const isJoined = (grammar: Grammar, i: number) =>
	grammar.lower(i) === '-' &&
	grammar.end(i - 1) === grammar.start(i) &&
	grammar.end(i) === grammar.start(i + 1) &&
	grammar.time(i + 1) === undefined;

/** "34-jährig": the hyphen between a number and its word. */
const isHyphen = (grammar: Grammar, i: number) =>
	grammar.lower(i) === '-' &&
	grammar.isNumber(i - 1) &&
	grammar.end(i - 1) === grammar.start(i) &&
	grammar.end(i) === grammar.start(i + 1);

/** Determiner, modifiers, nouns; then genitives and coordinated phrases. */
function nounPhrase(grammar: Grammar, i: number, last: number, depth = 0): Chunk | undefined {
	let at = i;
	while (at < last && at < i + 2 && grammar.isDeterminer(at) && !grammar.isName(at)) at += 1;
	const noun = nounAhead(grammar, at, last);
	if (noun < 0) return amount(grammar, i, at, last) ?? elliptic(grammar, i, at, last);
	const names: NameMention[] = [];
	const modifiers: NameMention[] = [];
	let head = noun;
	let end = noun;
	for (let m = at; m < noun; m += 1) addName(grammar, m, modifiers);
	while (
		end < last &&
		grammar.time(end) === undefined &&
		(grammar.isNoun(end) || (end > noun && followsInside(grammar, end, last)))
	) {
		const name = grammar.name(end);
		if (name !== undefined && names.length > 0 && names.at(-1)?.entity !== name.entity) break;
		if (name === undefined && end > noun && isBehindPerson(grammar, end)) break;
		if (name !== undefined && end > noun && isSecondPhrase(grammar, name, end)) break;
		const step = stepOver(grammar, name, end);
		const more =
			step < last && grammar.time(step) === undefined && (grammar.isNoun(step) || followsInside(grammar, step, last));
		if (name === undefined) head = grammar.section.traits.headFirst ? head : end;
		else if (more && isPossessed(grammar, name)) modifiers.push(name);
		else {
			names.push(name);
			if (head === noun && noun === end) head = end;
		}
		end = step;
	}
	while (end < last && grammar.section.traits.adjectivesFollow && isBehind(grammar, end)) end += 1;
	while (end > noun && end + 1 < last && isJoined(grammar, end)) end += 2;
	// "Kommissariat 77 der Polizei": a number behind its noun
	if (names.length === 0 && end < last && isNumberBehind(grammar, end)) end += 1;
	if (names.length === 0) end = behindQuotedName(grammar, end, last);
	// a common noun before a name is its title ("Präsident Putin"), behind it its head ("Biden administration")
	const lastName = names.at(-1);
	if (lastName !== undefined && head >= lastName.last && !grammar.is('actor', head)) {
		modifiers.push(...names.splice(0));
	}
	const actorHead = grammar.is('actor', head);
	if (actorHead && names.length === 0) names.push(...modifiers.splice(0));
	const grown = depth < DEEPEST ? grow(grammar, end, last, names, modifiers, actorHead, depth + 1) : end;
	return { kind: 'noun', first: i, last: grown, head, preposition: undefined, names, modifiers };
}

/** "US$6 billion", "a further £3 million": a sum of money stands for a noun. */
function amount(grammar: Grammar, i: number, from: number, last: number): Chunk | undefined {
	let end = from;
	while (end < last && grammar.isModifier(end) && !grammar.isNumber(end)) end += 1;
	const head = end;
	let money = false;
	for (; end < last && grammar.isNumber(end) && grammar.time(end) === undefined; end += 1)
		money ||= grammar.isCurrency(end);
	return money && end - head > 1 ? plain('noun', i, end, head) : undefined;
}

/** "the first", "the injured": a determiner and an adjective that stand for the noun, where neither verb nor noun follows. */
function elliptic(grammar: Grammar, i: number, at: number, last: number): Chunk | undefined {
	if (grammar.section.traits.nounCapitals || at === i || at >= last || !grammar.isModifier(at)) return undefined;
	if (grammar.time(at) !== undefined || grammar.isModifier(at + 1)) return undefined;
	return { ...plain('noun', i, at + 1, at) };
}

/** One past a name or noun; the stop of a shortened title goes with it ("the late Sen. John Doe"). */
function stepOver(grammar: Grammar, name: NameMention | undefined, i: number): number {
	if (name !== undefined || grammar.section.traits.nounCapitals) return Math.max(name?.last ?? 0, i + 1);
	const next = grammar.name(i + 2);
	const shortened = grammar.isCapital(i) && grammar.lower(i + 1) === '.' && next?.first === i + 2;
	return shortened && next.entity.type === 'PER' && !grammar.isSentenceStart(i + 2) ? i + 2 : i + 1;
}

/** A modifier and its noun behind a noun: in one phrase, unless a number shows that another begins ("in Rom drei Männer"). */
const followsInside = (grammar: Grammar, i: number, last: number) =>
	!(grammar.section.traits.nounCapitals && (grammar.isNumber(i) || !grammar.isCapital(i))) &&
	grammar.isModifier(i) &&
	!grammar.isVerb(i) &&
	nounAhead(grammar, i, last) === i + 1 &&
	!grammar.isPunct(i);

/** "der Minister Warschau": a person's office is not part of a place's name. */
const isSecondPhrase = (grammar: Grammar, { entity }: NameMention, at: number) =>
	grammar.section.traits.nounCapitals &&
	entity.type === 'LOC' &&
	grammar.is('actor', at - 1) &&
	!grammar.isName(at - 1);

/** "schrieben sich Anna Maier Briefe", "aus Ulm Anzeige": behind a person's or place's name another phrase begins, unless it is a genitive. */
function isBehindPerson(grammar: Grammar, at: number): boolean {
	const { nounCapitals, headFirst } = grammar.section.traits;
	const before = nounCapitals || headFirst ? grammar.name(at - 1) : undefined;
	const whole = before?.entity.type === 'PER' || before?.entity.type === 'LOC';
	return whole && before.last === at && !/['’s]$/.test(grammar.text(at - 1));
}

const isNumberBehind = (grammar: Grammar, i: number) =>
	grammar.section.traits.nounCapitals &&
	grammar.isNumber(i) &&
	!grammar.isWord(i) &&
	grammar.time(i) === undefined &&
	grammar.is('genitive', i + 1);

const isPossessed = (grammar: Grammar, name: NameMention) => {
	const tail = grammar.text(name.last - 1);
	if (/['’]s?$/.test(tail)) return true;
	return grammar.section.traits.nounCapitals && tail.endsWith('s') && !name.entity.name.endsWith('s');
};

function addName(grammar: Grammar, i: number, into: NameMention[]): void {
	const name = grammar.name(i);
	if (name !== undefined && into.at(-1) !== name) into.push(name);
}

/** Takes in genitives ("des Nationalen Sicherheitsrates", "of the council") and coordinated phrases ("und Kim"). */
function grow(
	grammar: Grammar,
	from: number,
	last: number,
	names: NameMention[],
	modifiers: NameMention[],
	actorHead: boolean,
	depth: number,
): number {
	let end = from;
	for (let rounds = 0; rounds < 6 && end < last; rounds += 1) {
		if (grammar.is('genitive', end) && (grammar.role(end) === undefined || grammar.role(end) === 'none')) {
			const inner = nounPhrase(grammar, grammar.role(end) === undefined ? end : end + 1, last, depth);
			if (inner === undefined) return end;
			if (actorHead && names.length === 0)
				names.push(...inner.names, ...(inner.names.length === 0 ? inner.modifiers : []));
			else modifiers.push(...inner.names, ...inner.modifiers);
			end = inner.last;
			continue;
		}
		const link = coordinatorAt(grammar, end, last);
		if (link === 0 || startsClause(grammar, end + link, last)) return end;
		const inner = nounPhrase(grammar, end + link, last, depth);
		if (inner === undefined) return end;
		names.push(...inner.names);
		modifiers.push(...inner.modifiers);
		return inner.last;
	}
	return end;
}

/** How many tokens join two phrases here: "und", "als auch"; 0 for none. */
function coordinatorAt(grammar: Grammar, i: number, last: number): number {
	if (i + 1 >= last) return 0;
	if (grammar.section.coordinators.includes(`${grammar.lower(i)} ${grammar.lower(i + 1)}`)) return 2;
	return grammar.is('coordinator', i) ? 1 : 0;
}

/** Whether no phrase follows the coordinator at all: it joins clauses. */
const startsClause = (grammar: Grammar, i: number, last: number) =>
	nounAhead(grammar, grammar.isDeterminer(i) ? i + 1 : i, last) < 0;
