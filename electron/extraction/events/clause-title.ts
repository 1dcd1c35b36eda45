import type { Candidate } from './candidates.ts';
import type { Chunk } from './chunks.ts';
import { cutBehind, fitted, LONGEST, OWN, type Piece } from './fit.ts';
import type { ClauseFrame } from './frame.ts';
import type { Grammar } from './grammar.ts';
import { type Cast, hasNeeded, zoneOf } from './roles.ts';
import { isSound } from './soundness.ts';
import { isCoordinated, isMarked } from './subjects.ts';

/** A subject longer than this is cut to its head. */
const LONGEST_SUBJECT = 55;

/** The text of tokens `first` to `last` (exclusive), blanks made single. */
export const textOf = (grammar: Grammar, first: number, last: number): string =>
	grammar.document.text.slice(grammar.start(first), grammar.end(last - 1)).replace(/\s+/g, ' ');

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
	const { frame, token, particle } = candidate;
	const subject = cast.subject;
	if (subject === undefined || (subject.kind === 'pronoun' && cast.named === undefined)) return undefined;
	const { verbSecond } = grammar.section.traits;
	const finite = frame.verbs.find(
		(verb) => grammar.isFinite(verb) && (verbSecond || verb > subject.head || subject.first > token),
	);
	const late = verbSecond && finite !== undefined && finite === lastWord(grammar, frame);
	if (verbSecond && frame.clause.kind !== 'main' && !late) return undefined;
	if (!verbSecond && isGerund(grammar, candidate)) return gerundTitle(grammar, candidate, cast);
	if (verbSecond && frame.clause.kind !== 'main' && befallsNobody(candidate, cast)) return undefined;
	const zone = zoneOf(grammar, candidate);
	if (!isSound(grammar, candidate, subject, finite, zone)) return undefined;
	const pieces: Piece[] = [];
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
	const second = pieces.length;
	let whole = true;
	for (const [i, chunk] of zone.entries()) {
		if (chunk === subject || frame.asides.has(chunk) || isReplaced(grammar, chunk, cast)) continue;
		if (verbSecond && field.includes(chunk)) continue;
		if (verbSecond && chunk.head === finite && chunk.kind === 'verb') continue;
		if (!verbSecond && chunk.last <= subject.first) continue;
		if (chunk.head === particle) continue;
		if (!verbSecond && chunk.first > token && pieces.some(({ carries }) => carries)) {
			if (grammar.lower(chunk.first - 1) === ',' && endsAtComma(grammar, chunk)) break;
			whole = !endsBefore(grammar, cast, zone, i);
			if (!whole) break;
		}
		const piece = pieceOf(grammar, candidate, chunk, chunk === cast.object, zone[i + 1]);
		if (piece === undefined || (chunk.kind === 'link' && pieces.length === 1 && zone[i + 1]?.kind !== 'noun')) continue;
		// "sich" stands next to the verb
		const before = zone[i - 1];
		const hangs = chunk.kind === 'prepositional' && before?.kind === 'prepositional' && before.last === chunk.first;
		if (verbSecond && chunk.kind === 'pronoun') pieces.splice(second, 0, piece);
		else pieces.push({ ...piece, hangs });
	}
	if (split !== undefined) pieces.push({ text: split, weight: 9 });
	if (particle >= 0) pieces.push({ text: grammar.text(particle), weight: 9 });
	if (pieces.length < 2 || (verbSecond && pieces.length === 2 && befallsNobody(candidate, cast))) return undefined;
	const verbs = zone.some((chunk) => chunk.kind === 'verb' && chunk.head !== finite);
	if (verbSecond && finite !== undefined && grammar.is('passive', finite) && !verbs) return undefined;
	if (frame.clause.kind === 'relative' && !frame.chunks.includes(subject) && !isMarked(grammar, subject))
		return undefined;
	if (cast.named === undefined) shortenSubject(grammar, subject, pieces);
	const title = (verbSecond ? undefined : cutBehind(pieces, whole)) ?? fitted(pieces);
	if (title === undefined) return undefined;
	const full = following === undefined ? title : withContent(grammar, title, following);
	// "the minister announced": what, the title must say
	const lacks = grammar.section.contentTypes.includes(candidate.trigger.type) && !pieces.some(({ carries }) => carries);
	return lacks && full === title ? undefined : full;
}

/** Where the whole is too long, the subject gives way first: to its head without what hangs on it, to the person's name alone. */
function shortenSubject(grammar: Grammar, subject: Chunk, pieces: Piece[]): void {
	const [whole] = pieces;
	if (whole === undefined) return;
	const [name] = subject.names;
	if (subject.names.length > 1 || isCoordinated(grammar, subject)) return;
	const first = subject.kind === 'prepositional' ? subject.first + 1 : subject.first;
	const forms = [textOf(grammar, first, grammar.name(subject.head)?.last ?? subject.head + 1)];
	if (name?.entity.type === 'PER' && (name.last === subject.last || name.first === first))
		forms.unshift(grammar.document.text.slice(name.start, name.end));
	for (const text of forms) {
		const length = pieces.reduce((sum, piece) => sum + piece.text.length + 1, -1);
		if (length <= LONGEST) return;
		if (text.length < (pieces[0]?.text.length ?? 0)) pieces[0] = { ...whole, text };
	}
}

/** "die Sitzung, die er eröffnete": where a verb that is done to somebody names nobody, what stands as subject may be its object. */
const befallsNobody = ({ kind, trigger }: Candidate, { passive, object }: Cast) =>
	kind === 'verb' && trigger.noun !== undefined && trigger.genitive === 'patient' && !passive && object === undefined;

/** Whether another statement begins with a phrase behind the trigger's own. */
function endsBefore(grammar: Grammar, { passive }: Cast, zone: readonly Chunk[], i: number): boolean {
	const chunk = zone[i];
	if (chunk?.kind === 'noun') {
		// "..., Harris said"
		if (isTellingTail(grammar, zone, i)) return true;
		// "a statement saying the award was wrong"
		return grammar.lower(chunk.first - 1).endsWith('ing') && hasOwnVerb(grammar, zone, i);
	}
	// "a girl rescued by police was released": the second verb has another subject
	return passive && chunk?.kind === 'verb' && grammar.isFinite(chunk.head) && zone[i - 1]?.kind !== 'link';
}

const hasOwnVerb = (grammar: Grammar, zone: readonly Chunk[], i: number) => {
	const next = zone.slice(i + 1).find(({ kind }) => kind !== 'prepositional' && kind !== 'adverb');
	return next?.kind === 'verb' && grammar.isFinite(next.head);
};

/** "..., 32, of Franklin": what follows the comma is no part of the headline. */
const endsAtComma = (grammar: Grammar, { kind, first }: Chunk) =>
	kind === 'adverb' || kind === 'prepositional' || grammar.isNumber(first);

/** The last two phrases are a teller and a verb of telling. */
const isTellingTail = (grammar: Grammar, zone: readonly Chunk[], i: number) => {
	const verb = zone[i + 1];
	return (
		verb?.kind === 'verb' && grammar.isUneventful(verb.head) && zone.slice(i + 2).every(({ kind }) => kind === 'adverb')
	);
};

/** "..., seizing arms": the form in -ing has no subject of its own. */
const isGerund = (grammar: Grammar, { token, frame }: Candidate) =>
	grammar.lower(token).endsWith('ing') && !frame.verbs.some((verb) => verb < token && grammar.is('auxiliary', verb));

function gerundTitle(grammar: Grammar, { token, frame, at }: Candidate, { object }: Cast): string | undefined {
	const next = frame.chunks[at + 1];
	if (object === undefined || next !== object || object.kind !== 'noun') return undefined;
	const rest = frame.chunks.slice(at + 1);
	const end = rest.findLast(
		({ kind, last }) => kind !== 'adverb' && kind !== 'link' && textOf(grammar, token, last).length <= LONGEST,
	);
	const stop = rest.findIndex(({ kind }) => kind === 'link' || kind === 'verb');
	const last = stop >= 0 ? rest[stop - 1] : end;
	const title = last === undefined ? '' : textOf(grammar, token, last.last);
	return title.length > 0 && title.length <= LONGEST ? title : undefined;
}

/** One phrase before the finite verb, with what hangs on it. */
function isVerbSecond(grammar: Grammar, { chunks }: ClauseFrame): boolean {
	const before = chunks.slice(
		chunks[0]?.kind === 'link' ? 1 : 0,
		chunks.findIndex(({ kind, head }) => kind === 'verb' && grammar.isFinite(head)),
	);
	const [front, ...hanging] = before;
	if (!chunks.some(({ kind, head }) => kind === 'verb' && grammar.isFinite(head))) return false;
	if (front === undefined || grammar.is('subordinator', front.first)) return false;
	if (front.kind === 'pronoun' && hanging.length === 0) return false;
	return hanging.every(({ kind }) => kind === 'prepositional' || kind === 'time');
}

/** A short main clause, as it is written. */
export function asWritten(grammar: Grammar, { frame, trigger }: Candidate, cast: Cast): string | undefined {
	const { clause } = frame;
	if (grammar.section.contentTypes.includes(trigger.type) && cast.object === undefined) return undefined;
	const first = clause.parts[0]?.[0];
	const last = clause.parts.at(-1)?.[1];
	if (clause.kind !== 'main' || first === undefined || last === undefined) return undefined;
	if (
		frame.chunks.some(
			(chunk) => chunk.kind === 'pronoun' && grammar.section.personal.includes(grammar.lower(chunk.head)),
		)
	)
		return undefined;
	const start = grammar.is('coordinator', first) ? first + 1 : first;
	if (grammar.section.traits.verbSecond && !isVerbSecond(grammar, frame)) return undefined;
	if (start >= last || !frame.verbs.some((verb) => grammar.isFinite(verb)) || breaksOff(grammar, frame))
		return undefined;
	const text = textOf(grammar, start, last).replace(/[\s.,;:!?]+$/, '');
	const marks = text.match(/["„“”»«()]/g)?.length ?? 0;
	return text.length <= LONGEST && marks % 2 === 0 && text.includes(' ') ? text : undefined;
}

/** "The police alleged that Doe": the verb of what is said stands elsewhere. */
export function breaksOff(grammar: Grammar, { chunks, verbs }: ClauseFrame): boolean {
	if (grammar.section.traits.verbSecond) return false;
	const opener = chunks.findLast(({ kind, first }) => kind === 'link' && grammar.is('subordinator', first));
	return opener !== undefined && !verbs.some((verb) => verb > opener.first);
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
	(grammar.isSentenceStart(i) || grammar.isPreposition(i) || grammar.isDeterminer(i)) &&
	!grammar.isName(i) &&
	!(grammar.section.traits.nounCapitals && grammar.isNoun(i))
		? text.slice(0, 1).toLowerCase() + text.slice(1)
		: text;

function subjectText(grammar: Grammar, subject: Chunk): string {
	const first = subject.kind === 'prepositional' ? subject.first + 1 : subject.first;
	const whole = textOf(grammar, first, subject.last);
	if (whole.length <= LONGEST_SUBJECT || subject.names.length > 1) return whole;
	return textOf(grammar, first, subject.head + 1);
}

function pieceOf(
	grammar: Grammar,
	{ chunk: own, trigger, token }: Candidate,
	chunk: Chunk,
	isObject: boolean,
	next: Chunk | undefined,
): Piece | undefined {
	if (chunk.kind === 'link' && !grammar.section.traits.verbSecond && grammar.is('coordinator', chunk.first))
		return { text: textOf(grammar, chunk.first, chunk.last), weight: 8, dangles: true };
	if (chunk.kind === 'link') return undefined;
	if (chunk.kind === 'time' && grammar.time(chunk.head)?.type !== 'DURATION' && !isAttributive(grammar, chunk, next))
		return undefined;
	if (chunk.kind === 'adverb' && isDropped(grammar, chunk)) return undefined;
	const { verbSecond } = grammar.section.traits;
	const loose = chunk.kind === 'adverb' || (chunk.kind === 'verb' && chunk !== own);
	// "ums Leben kommen", "bekannt gegeben": part of the verb
	const bound = hasNeeded(grammar, trigger.needs, chunk) || (loose && chunk.kind === 'adverb' && next?.kind === 'verb');
	return {
		text: lowered(grammar, chunk.first, textOf(grammar, chunk.first, chunk.last)),
		weight: chunk === own ? OWN : bound ? BOUND : weightOf(grammar, chunk, isObject),
		dangles: loose || (!verbSecond && isHanging(grammar, chunk)),
		verb: chunk.kind === 'verb' || grammar.is('infinitiveMarker', chunk.first - 1),
		carries: (chunk.kind === 'noun' || chunk.kind === 'prepositional') && (verbSecond || chunk.first > token),
	};
}

/** "the September 11 attacks", "into a 2010 claim": a date that is part of a phrase. */
const isAttributive = (grammar: Grammar, { first, last, preposition }: Chunk, next: Chunk | undefined) =>
	!grammar.section.traits.verbSecond &&
	grammar.isDeterminer(preposition === undefined ? first : first + 1) &&
	next?.kind === 'noun' &&
	next.first === last &&
	!grammar.isDeterminer(next.first);

/** "... citing", "... to supply": waits for its object. */
const isHanging = (grammar: Grammar, { first, last }: Chunk) =>
	last - first === 1 && (grammar.lower(first).endsWith('ing') || grammar.is('infinitiveMarker', first - 1));

/** Fillers, "not only", and punctuation. Numbers stay, and what a comparison follows ("more than"). */
function isDropped(grammar: Grammar, { first }: Chunk): boolean {
	if (grammar.isNumber(first)) return false;
	if (!grammar.isWord(first)) return true;
	const { notNegated } = grammar.section;
	if (grammar.is('negator', first) && notNegated.includes(grammar.lower(first + 1))) return true;
	return grammar.is('relative', first) || (grammar.is('filler', first) && !grammar.isNumber(first + 1));
}

const BOUND = 8.25;

function weightOf(grammar: Grammar, chunk: Chunk, isObject: boolean): number {
	if (chunk.kind === 'verb' || grammar.is('infinitiveMarker', chunk.first)) return 8;
	if (isObject || chunk.kind === 'noun') return 7;
	if (chunk.kind === 'adverb') return 3;
	return chunk.names.length > 0 ? 6 : 4;
}

/** Shortest beginning of a content that is worth showing, in UTF-16 units. */
const SHORTEST_PART = 15;

/** What is demanded, announced or charged: the clause that says so, up to the last phrase that fits, its verb at least. */
function withContent(grammar: Grammar, title: string, following: ClauseFrame): string {
	const { verbSecond } = grammar.section.traits;
	const start = following.clause.parts[0]?.[0];
	if (start === undefined) return title;
	const room = LONGEST - title.length - (verbSecond ? 2 : 1);
	let content = '';
	let verb = false;
	let part = '';
	const inkEnd = following.chunks.findLast(({ first }) => grammar.isWord(first) || grammar.isNumber(first))?.last ?? 0;
	for (const chunk of following.chunks) {
		const longer = textOf(grammar, start, chunk.last);
		if (longer.length > room) break;
		if (chunk.kind === 'noun' || chunk.kind === 'prepositional') part = longer;
		const whole = chunk.last >= inkEnd;
		const lends = chunk.kind === 'verb' && grammar.is('auxiliary', chunk.head);
		if (verb && (verbSecond ? whole : (whole || chunk.kind !== 'adverb') && chunk.kind !== 'link' && !lends))
			content = longer;
		verb ||= chunk.kind === 'verb';
		if (verb && !lends && chunk.kind === 'verb' && whole) content = longer;
	}
	// "kündigte an, das Werk in Ulm …": the beginning says more than nothing
	const infinitive = following.clause.kind === 'main';
	if (
		content === '' &&
		verbSecond &&
		infinitive &&
		part !== '' &&
		part.length > SHORTEST_PART &&
		part.length < room - 1
	)
		content = `${part} …`;
	return content === '' ? title : `${title}${verbSecond ? ',' : ''} ${content.replace(/[\s.,;:!?]+$/, '')}`;
}
