import type { Candidate, ClauseFrame } from './candidates.ts';
import type { Chunk } from './chunks.ts';
import type { Grammar } from './grammar.ts';
import { type Cast, zoneOf } from './roles.ts';

/** Longest title, in UTF-16 units. */
export const LONGEST = 90;
/** A subject longer than this is cut to its head. */
const LONGEST_SUBJECT = 55;

/** The text of tokens `first` to `last` (exclusive), blanks made single. */
export const textOf = (grammar: Grammar, first: number, last: number): string =>
	grammar.document.text.slice(grammar.start(first), grammar.end(last - 1)).replace(/\s+/g, ' ');

/** A phrase of a title; the heavier, the longer it is kept. */
interface Piece {
	readonly text: string;
	readonly weight: number;
	/** May not end a title. */
	readonly dangles?: boolean;
}

/**
 * The clause as a title: subject, verb and what else fits, without dates and fillers; undefined where the subject is not known by name.
 * `following` is the clause that says what is demanded or announced.
 */
export function clauseTitle(
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
	const field = !verbSecond || late || finite === undefined ? [] : frontField(frame, subject, finite);
	const front = field.at(-1);
	if (front !== undefined && cast.named === undefined) {
		const whole = textOf(grammar, subject.first, front.last);
		if (whole.length <= LONGEST_SUBJECT) pieces[0] = { text: whole, weight: 9 };
	}
	const split = late && finite === token ? separablePrefix(candidate) : undefined;
	for (const chunk of zoneOf(grammar, candidate)) {
		if (chunk === subject || frame.asides.has(chunk) || isReplaced(grammar, chunk, cast)) continue;
		if (verbSecond && field.includes(chunk)) continue;
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

/** "Das Gericht in Berlin verurteilte": what stands between the subject and a verb in second place is the subject's. */
function frontField(frame: ClauseFrame, subject: Chunk, finite: number): Chunk[] {
	const at = frame.chunks.indexOf(subject);
	const field: Chunk[] = [];
	for (const chunk of at < 0 ? [] : frame.chunks.slice(at + 1)) {
		if (chunk.head === finite) return field;
		if (chunk.kind !== 'prepositional' || chunk.first !== (field.at(-1) ?? subject).last) return [];
		field.push(chunk);
	}
	return [];
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

/** A sentence's first word in lower case, unless it is a name. */
export const lowered = (grammar: Grammar, i: number, text: string) =>
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
	if (chunk.kind === 'link' || (chunk.kind === 'time' && grammar.time(chunk.head)?.type !== 'DURATION'))
		return undefined;
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
