import type { Candidate, ClauseFrame } from './candidates.ts';
import type { Chunk } from './chunks.ts';
import type { Grammar, NameMention } from './grammar.ts';
import { type Cast, zoneOf } from './roles.ts';

/** Longest title, in UTF-16 units. */
const LONGEST = 90;
/** A subject longer than this is cut to its head. */
const LONGEST_SUBJECT = 55;

/**
 * A readable title in the article's words: the noun phrase of a noun trigger, a noun made from the verb and its names where the pack
 * has one, else the clause without its dates and fillers. Never longer than 90 characters, never cut inside a phrase.
 */
export function titleOf(
	grammar: Grammar,
	candidate: Candidate,
	cast: Cast,
	following: ClauseFrame | undefined,
): string {
	const title =
		(candidate.kind === 'noun' ? nounTitle(grammar, candidate, cast) : nominalised(grammar, candidate, cast)) ??
		clauseTitle(grammar, candidate, cast, following) ??
		bareTitle(grammar, candidate);
	return capitalised(title.includes(' ') ? title : withNames(grammar, title, cast));
}

const capitalised = (title: string) => title.slice(0, 1).toUpperCase() + title.slice(1);

const textOf = (grammar: Grammar, first: number, last: number): string =>
	grammar.document.text.slice(grammar.start(first), grammar.end(last - 1)).replace(/\s+/g, ' ');

/** Adds phrases while they fit. */
function joined(head: string, phrases: readonly string[]): string {
	let title = head;
	for (const phrase of phrases) {
		if (title.length + 1 + phrase.length > LONGEST) break;
		title += ` ${phrase}`;
	}
	return title;
}

function bareTitle(grammar: Grammar, { trigger, token }: Candidate): string {
	return trigger.noun ?? grammar.text(token);
}

/** "Bericht (Weißes Haus)": names that would need an article stand in brackets behind a bare word. */
function withNames(grammar: Grammar, title: string, cast: Cast): string {
	const ids = [...cast.participants.map((p) => p.entity), ...(cast.place === undefined ? [] : [cast.place])];
	const names = ids.map((id) => grammar.draft.entities.find((entity) => entity.id === id)?.name ?? '');
	const shown = names.filter((name, i) => name !== '' && names.indexOf(name) === i).slice(0, 2);
	const full = `${title} (${shown.join(', ')})`;
	return shown.length > 0 && full.length <= LONGEST ? full : title;
}

function nounTitle(grammar: Grammar, candidate: Candidate, cast: Cast): string | undefined {
	const { chunk, token, frame } = candidate;
	if (chunk === undefined) return undefined;
	if (cast.subject !== undefined && frame.verbs.some((verb) => grammar.is('support', verb))) {
		const clause = clauseTitle(grammar, candidate, cast, undefined);
		if (clause !== undefined) return clause;
	}
	const owner = chunk.modifiers.find((name) => name.last <= token && name.first >= chunk.first);
	const first = owner !== undefined && isGenitive(grammar, owner) ? owner.first : firstWord(grammar, candidate);
	const head = `${first < token ? `${textOf(grammar, first, token)} ` : ''}${baseForm(grammar, candidate)}`;
	const rest = chunk.last > token + 1 ? [textOf(grammar, token + 1, chunk.last)] : [];
	const told = [...rest, ...cast.attached.map((phrase) => textOf(grammar, phrase.first, phrase.last))];
	if (told.length === 0 && first === token) told.push(...fromCast(grammar, candidate, cast));
	else if (rest.length === 0 && first === token) told.unshift(...unnamedOwner(grammar, candidate, cast));
	return joined(head, told);
}

/** In languages with inflected adjectives these stay behind with their determiner; else they are kept. */
function firstWord(grammar: Grammar, { chunk, token }: Candidate): number {
	if (chunk === undefined || grammar.section.traits.nounCapitals) return token;
	let first = chunk.kind === 'prepositional' ? chunk.first + 1 : chunk.first;
	while (first < token && (grammar.isDeterminer(first) || grammar.isAdverb(first)) && !grammar.isName(first))
		first += 1;
	return first;
}

const isGenitive = (grammar: Grammar, name: NameMention) =>
	grammar.isCapital(name.first) && /s$|['’]$/.test(grammar.text(name.last - 1)) && !grammar.isDeterminer(name.first);

/** The noun in its base form: "Besuchs" is a "Besuch". */
function baseForm(grammar: Grammar, { trigger, token, compound, plural }: Candidate): string {
	const word = grammar.text(token).replace(/['’]s?$/, '');
	if (!grammar.section.traits.nounCapitals) return word;
	if (!compound) return plural ? (trigger.plural ?? word) : (trigger.noun ?? word);
	const lower = word.toLowerCase();
	for (const base of [trigger.noun, trigger.plural]) {
		if (base === undefined) continue;
		const at = lower.lastIndexOf(base.toLowerCase());
		if (at > 0 && lower.length - at - base.length <= 2) return word.slice(0, at + base.length);
	}
	return word;
}

/** "Besuch von Schoigu in Pjöngjang" from a lone "Besuch". */
function fromCast(grammar: Grammar, candidate: Candidate, cast: Cast): string[] {
	const { titles } = grammar.section;
	const parts: string[] = [];
	const owner = nameFor(grammar, candidate, cast, candidate.trigger.genitive);
	if (owner !== undefined) parts.push(`${candidate.trigger.genitive === 'agent' ? titles.agent : titles.of} ${owner}`);
	const place = cast.place === undefined ? undefined : safeName(grammar, cast.place);
	if (place !== undefined) parts.push(`${titles.place} ${place}`);
	return parts;
}

/** The owner, where the phrase itself does not name it. */
function unnamedOwner(grammar: Grammar, candidate: Candidate, cast: Cast): string[] {
	const { genitive } = candidate.trigger;
	const named = cast.attached
		.flatMap((phrase) => [...phrase.names, ...phrase.modifiers])
		.map(({ entity }) => entity.id);
	if (cast.participants.some((p) => p.role === genitive && named.includes(p.entity))) return [];
	const owner = nameFor(grammar, candidate, cast, genitive);
	return owner === undefined
		? []
		: [`${genitive === 'agent' ? grammar.section.titles.agent : grammar.section.titles.of} ${owner}`];
}

/** Names of a role, joined, if each can stand without an article. */
function nameFor(grammar: Grammar, _candidate: Candidate, cast: Cast, role: string): string | undefined {
	const ids = cast.participants.filter((p) => p.role === role).map((p) => p.entity);
	const names = ids.map((id) => safeName(grammar, id));
	if (names.length === 0 || names.length > 3 || names.some((name) => name === undefined)) return undefined;
	const last = names.at(-1) ?? '';
	return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${grammar.section.titles.and} ${last}`;
}

/** A name that needs no article where it is written without one in the text. */
function safeName(grammar: Grammar, id: string): string | undefined {
	const entity = grammar.draft.entities.find((e) => e.id === id);
	if (entity === undefined || entity.name.length > 40) return undefined;
	if (!grammar.section.traits.nounCapitals || entity.type === 'PER') return entity.name;
	const own = grammar.names.filter((name) => name.entity === entity && grammar.isCapital(name.first));
	const bare = own.some((name) => !grammar.isDeterminer(name.first - 1) && !grammar.isModifier(name.first - 1));
	return bare && !/^(Die|Der|Das) /.test(entity.name) ? entity.name : undefined;
}

/** "Festnahme von X in Y": the verb's own noun, if the names it needs are there. */
function nominalised(grammar: Grammar, candidate: Candidate, cast: Cast): string | undefined {
	const { trigger } = candidate;
	if (trigger.noun === undefined) return undefined;
	const { titles } = grammar.section;
	const owner = nameFor(grammar, candidate, cast, trigger.genitive);
	if (owner === undefined) return undefined;
	if (trigger.genitive === 'agent' && cast.object === undefined && !hasFinite(grammar, candidate)) {
		const phrases = candidate.frame.chunks.filter((chunk) => chunk.kind === 'prepositional');
		return joined(
			`${trigger.noun} ${titles.agent} ${owner}`,
			phrases.map((chunk) => textOf(grammar, chunk.first, chunk.last)),
		);
	}
	const parts = [`${trigger.genitive === 'agent' ? titles.agent : titles.of} ${owner}`];
	const otherRole = trigger.genitive === 'agent' ? 'patient' : 'agent';
	const other =
		nameFor(grammar, candidate, cast, otherRole) ??
		(trigger.genitive === 'agent' ? nameFor(grammar, candidate, cast, 'partner') : undefined);
	const preposition = trigger.genitive === 'agent' ? trigger.other : titles.by;
	if (other !== undefined) {
		if (preposition === undefined) return undefined;
		parts.push(`${preposition} ${other}`);
	} else if (trigger.genitive === 'agent' && cast.object !== undefined && cast.place === undefined) return undefined;
	const place = cast.place === undefined ? undefined : safeName(grammar, cast.place);
	if (place !== undefined) parts.push(`${titles.place} ${place}`);
	return joined(trigger.noun, parts);
}

const hasFinite = (grammar: Grammar, { frame }: Candidate) => frame.verbs.some((verb) => grammar.isFinite(verb));

/** A phrase of a title; the heavier, the longer it is kept. */
interface Piece {
	readonly text: string;
	readonly weight: number;
	/** May not end a title. */
	readonly dangles?: boolean;
}

function clauseTitle(
	grammar: Grammar,
	candidate: Candidate,
	cast: Cast,
	following: ClauseFrame | undefined,
): string | undefined {
	const { frame, token, particle, chunk: own } = candidate;
	const subject = cast.subject;
	if (subject === undefined || (subject.kind === 'pronoun' && cast.named === undefined)) return undefined;
	const { verbSecond } = grammar.section.traits;
	const pieces: Piece[] = [];
	const finite = frame.verbs.find(
		(verb) => grammar.isFinite(verb) && (verbSecond || verb > subject.head || subject.first > token),
	);
	const late = verbSecond && finite !== undefined && finite === lastWord(grammar, frame);
	pieces.push({ text: cast.named === undefined ? subjectText(grammar, subject) : cast.named.entity.name, weight: 9 });
	if (verbSecond && finite !== undefined)
		pieces.push({ text: finiteText(grammar, candidate, finite, late), weight: 9 });
	const split = late && finite === token ? separablePrefix(candidate) : undefined;
	for (const chunk of zoneOf(grammar, candidate)) {
		if (chunk === subject || frame.asides.has(chunk) || isReplaced(grammar, chunk, cast)) continue;
		if (verbSecond && chunk.head === finite && chunk.kind === 'verb') continue;
		if (!verbSecond && chunk.last <= subject.first) continue;
		const piece = pieceOf(grammar, chunk, chunk === cast.object, chunk === own);
		if (piece !== undefined && chunk.head !== particle) pieces.push(piece);
	}
	if (split !== undefined) pieces.push({ text: split, weight: 9 });
	if (particle >= 0) pieces.push({ text: grammar.text(particle), weight: 9 });
	const title = (verbSecond ? undefined : cutBehind(pieces)) ?? fitted(pieces);
	if (title === undefined) return undefined;
	return following === undefined ? title : withContent(grammar, title, following);
}

/** The pronoun in whose place a name stands. */
const isReplaced = (grammar: Grammar, chunk: Chunk, cast: Cast) =>
	chunk.kind === 'pronoun' &&
	(cast.named !== undefined || cast.subject?.kind === 'noun') &&
	(grammar.section.personal.includes(grammar.lower(chunk.head)) ||
		grammar.section.things.includes(grammar.lower(chunk.head)));

function lastWord(grammar: Grammar, { clause }: ClauseFrame): number {
	const [first = 0, last = 0] = clause.parts.at(-1) ?? [];
	let at = last - 1;
	while (at > first && !grammar.isWord(at)) at -= 1;
	return at;
}

function separablePrefix({ trigger }: Candidate): string | undefined {
	const lemma = trigger.rule.slice(trigger.rule.indexOf(':') + 1);
	const bar = lemma.indexOf('|');
	return bar < 0 ? undefined : lemma.slice(0, bar);
}

function finiteText(grammar: Grammar, candidate: Candidate, finite: number, late: boolean): string {
	const text = grammar.text(finite);
	const prefix = late && finite === candidate.token ? separablePrefix(candidate) : undefined;
	return lowered(
		grammar,
		finite,
		prefix !== undefined && text.toLowerCase().startsWith(prefix) ? text.slice(prefix.length) : text,
	);
}

const lowered = (grammar: Grammar, i: number, text: string) =>
	grammar.isSentenceStart(i) && !grammar.isName(i) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

function subjectText(grammar: Grammar, subject: Chunk): string {
	const first = subject.kind === 'prepositional' ? subject.first + 1 : subject.first;
	const whole = textOf(grammar, first, subject.last);
	if (whole.length <= LONGEST_SUBJECT) return whole;
	const name = subject.names[0];
	if (name !== undefined) return grammar.document.text.slice(name.start, name.end);
	return textOf(grammar, first, subject.head + 1);
}

function pieceOf(grammar: Grammar, chunk: Chunk, isObject: boolean, isOwn: boolean): Piece | undefined {
	if (chunk.kind === 'time' || chunk.kind === 'link') return undefined;
	if (chunk.kind === 'adverb' && (grammar.is('filler', chunk.first) || grammar.is('relative', chunk.first)))
		return undefined;
	if (!grammar.isWord(chunk.first) && chunk.kind === 'adverb') return undefined;
	const loose = chunk.kind === 'adverb' || (chunk.kind === 'verb' && !isOwn);
	return {
		text: lowered(grammar, chunk.first, textOf(grammar, chunk.first, chunk.last)),
		weight: isOwn ? OWN : weightOf(grammar, chunk, isObject),
		dangles: loose,
	};
}

/** Weight of the phrase that holds the trigger. */
const OWN = 8.5;

function weightOf(grammar: Grammar, chunk: Chunk, isObject: boolean): number {
	if (chunk.kind === 'verb' || grammar.is('infinitiveMarker', chunk.first)) return 8;
	if (isObject || chunk.kind === 'noun') return 7;
	if (chunk.kind === 'adverb') return 3;
	return chunk.names.length > 0 ? 6 : 4;
}

/** Where the words stand in their own order, a long title ends early: behind the trigger at least, and never on a loose word. */
function cutBehind(pieces: readonly Piece[]): string | undefined {
	const kept: Piece[] = [];
	let length = -1;
	for (const piece of pieces) {
		length += piece.text.length + 1;
		if (length > LONGEST) break;
		kept.push(piece);
	}
	while (kept.at(-1)?.dangles === true) kept.pop();
	const own = pieces.findIndex((piece) => piece.weight === OWN);
	return kept.length > own ? kept.map((piece) => piece.text).join(' ') : undefined;
}

/** Drops the lightest pieces, last first, until the rest fits. */
function fitted(pieces: readonly Piece[]): string | undefined {
	const kept = [...pieces];
	const length = () => kept.reduce((sum, piece) => sum + piece.text.length + 1, -1);
	while (length() > LONGEST) {
		const lightest = Math.min(...kept.map((piece) => piece.weight));
		if (lightest >= 9) return undefined;
		kept.splice(
			kept.findLastIndex((piece) => piece.weight === lightest),
			1,
		);
	}
	return kept.map((piece) => piece.text).join(' ');
}

/** What is demanded, announced or charged: the clause that says so, up to the last phrase that fits, its verb at least. */
function withContent(grammar: Grammar, title: string, following: ClauseFrame): string {
	const { verbSecond } = grammar.section.traits;
	const start = following.clause.parts[0]?.[0];
	if (start === undefined) return title;
	const room = LONGEST - title.length - (verbSecond ? 2 : 1);
	let content = '';
	let verb = false;
	for (const chunk of following.chunks) {
		const longer = textOf(grammar, start, chunk.last);
		if (longer.length > room) break;
		verb ||= chunk.kind === 'verb' && !grammar.is('auxiliary', chunk.head);
		const whole = chunk === following.chunks.at(-1);
		if (verb && (verbSecond ? whole : chunk.kind !== 'adverb' && chunk.kind !== 'link')) content = longer;
	}
	return content === '' ? title : `${title}${verbSecond ? ',' : ''} ${content.replace(/[\s.,;:!?]+$/, '')}`;
}
