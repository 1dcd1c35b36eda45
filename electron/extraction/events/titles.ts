import type { EventType } from '#domain/event-types.ts';
import { MORPH } from '../draft.ts';
import type { Candidate } from './candidates.ts';
import type { Chunk } from './chunks.ts';
import { asWritten, breaksOff, clauseTitle, lowered, textOf } from './clause-title.ts';
import { LONGEST } from './fit.ts';
import type { ClauseFrame } from './frame.ts';
import type { Grammar, NameMention } from './grammar.ts';
import type { Cast } from './roles.ts';
import { canBeSubject, isMarked, isNominativeOnly } from './subjects.ts';
import { attributiveDate } from './timing.ts';
import { nameFor, safeName } from './title-names.ts';

/**
 * A readable title in the article's words: the noun phrase of a noun trigger, a noun made from the verb and its names where the pack
 * has one, else the clause without its dates and fillers. Never longer than 90 characters, never cut inside a phrase; undefined where
 * it would not name who or what besides.
 */
export function titleOf(
	grammar: Grammar,
	candidate: Candidate,
	cast: Cast,
	following: ClauseFrame | undefined,
): string | undefined {
	if (candidate.kind === 'noun') return named(nounTitle(grammar, candidate, cast));
	return named(nominalised(grammar, candidate, cast) ?? clauseTitle(grammar, candidate, cast, following));
}

/** Where no telling yields a title: names in brackets, the clause as it stands, the noun and what it is about. */
export function lastResort(grammar: Grammar, candidate: Candidate, cast: Cast): string | undefined {
	const bare = candidate.kind === 'noun' ? nounTitle(grammar, candidate, cast) : candidate.trigger.noun;
	const bracketed = bare === undefined ? undefined : withNames(grammar, bare, cast);
	const clause =
		candidate.kind === 'noun'
			? (bracketed ?? clauseTitle(grammar, candidate, withSubject(grammar, candidate, cast), undefined))
			: undefined;
	return named(
		withDate(grammar, candidate, bare) ??
			withPlace(grammar, candidate, bare) ??
			clause ??
			asWritten(grammar, candidate, cast) ??
			ofNobody(grammar, candidate, cast) ??
			withPhrase(grammar, candidate, cast) ??
			bracketed ??
			excerpt(grammar, candidate),
	);
}

const named = (title: string | undefined) => (title?.includes(' ') ? capitalised(title) : undefined);

/** "Tod im Krankenhaus": what befell or was done by somebody whom the text names by a pronoun alone. */
function ofNobody(
	grammar: Grammar,
	{ kind, trigger, frame }: Candidate,
	{ subject, named, object }: Cast,
): string | undefined {
	if (kind === 'noun' || trigger.noun === undefined) return undefined;
	if (subject?.kind !== 'pronoun' || named !== undefined) return undefined;
	const { titles, traits } = grammar.section;
	if (!traits.verbSecond || titles.place === '') return undefined;
	if (object !== undefined || frame.clause.kind !== 'main') return undefined;
	const place = frame.chunks.find(
		({ kind: own, first, names }) => own === 'prepositional' && grammar.role(first) === 'place' && names.length === 0,
	);
	if (place === undefined) return undefined;
	return `${trigger.noun} ${lowered(grammar, place.first, textOf(grammar, place.first, place.last))}`;
}

/** The clause as it stands, cut behind a phrase where it is too long: better than losing the event. */
function excerpt(grammar: Grammar, candidate: Candidate): string | undefined {
	const { frame, token, trigger } = candidate;
	const start = frame.clause.parts[0]?.[0];
	if (start === undefined || frame.clause.kind !== 'main' || !isStatement(grammar, candidate)) return undefined;
	const carriers = frame.chunks.filter(({ kind }) => kind === 'noun' || kind === 'prepositional');
	const lacks = grammar.section.contentTypes.includes(trigger.type) && !carriers.some(({ last }) => last > token);
	const [when] = frame.chunks.filter(({ kind }) => kind === 'time');
	if (lacks || carriers.length === 0) {
		// "Festnahme gegen 10 Uhr"
		if (lacks || trigger.noun === undefined || when === undefined) return undefined;
		return `${trigger.noun} ${lowered(grammar, when.first, textOf(grammar, when.first, when.last))}`;
	}
	const first = grammar.is('coordinator', start) ? start + 1 : start;
	const whole = frame.chunks.findLast(
		({ last, kind }) => kind !== 'link' && last > first && textOf(grammar, first, last).length < LONGEST - 1,
	);
	if (whole === undefined) return undefined;
	if (whole.last <= token) return bracket(grammar, candidate, first);
	const text = textOf(grammar, first, whole.last).replace(/[\s.,;:!?]+$/, '');
	const marks = text.match(/["„“”»«()]/g)?.length ?? 0;
	if (marks % 2 !== 0) return undefined;
	return whole === frame.chunks.at(-1) || whole === frame.chunks.at(-2) ? text : `${text} …`;
}

/** "Der Präsident hat die Auszeichnung … zurückgegeben": where the verb stands last, what is between gives way. */
function bracket(grammar: Grammar, { frame, token }: Candidate, first: number): string | undefined {
	const finite = frame.verbs[0];
	if (!grammar.section.traits.verbSecond || finite === undefined || finite === token) return undefined;
	const verb = grammar.text(token);
	const before = frame.chunks.findLast(
		({ last, kind }) =>
			kind === 'noun' &&
			last > finite &&
			last <= token &&
			textOf(grammar, first, last).length + verb.length < LONGEST - 3,
	);
	if (before === undefined) return undefined;
	const text = textOf(grammar, first, before.last);
	return /["„“”»«()]/.test(text) ? undefined : `${text} … ${verb}`;
}

/** "Absturz am 25. August": a noun of which nothing but its own date is known. */
function withDate(grammar: Grammar, candidate: Candidate, bare: string | undefined): string | undefined {
	const { kind, frame, at } = candidate;
	const dated = attributiveDate(grammar, frame, at);
	// "September 11, 2001 attacks"
	if (kind === 'noun' && dated !== undefined && bare !== undefined && !bare.includes(' '))
		return `${textOf(grammar, dated.head, dated.last)} ${bare.toLowerCase()}`;
	const next = frame.chunks[at + 1];
	if (kind === 'verb' || bare === undefined || bare.includes(' ') || next?.kind !== 'time') return undefined;
	// the clause's only date is its verb's
	if (frame.chunks.filter((chunk) => chunk.kind === 'time').length < 2) return undefined;
	return `${bare} ${textOf(grammar, next.first, next.last)}`;
}

/** "Bombendrohung in Ulm": what befell is where its clause is, if that names one place only. */
function withPlace(
	grammar: Grammar,
	{ kind, frame, trigger }: Candidate,
	bare: string | undefined,
): string | undefined {
	const { place } = grammar.section.titles;
	if (kind === 'verb' || bare === undefined || bare.includes(' ') || !LOCAL.has(trigger.type)) return undefined;
	const [only, ...more] = frame.chunks.filter(
		({ preposition, names }) => preposition === place && names.some(({ entity }) => entity.type === 'LOC'),
	);
	return only === undefined || more.length > 0 ? undefined : `${bare} ${textOf(grammar, only.first, only.last)}`;
}

/** What happens at a place. */
const LOCAL = new Set<EventType>([
	'accident',
	'disaster',
	'protest',
	'attack',
	'threat',
	'crime',
	'arrest',
	'coercion',
]);

/** Whether the clause states the event: by its finite verb, a participle with its auxiliary, or its subject. */
function isStatement(grammar: Grammar, { kind, token, chunk, frame, morph }: Candidate): boolean {
	if (kind === 'noun')
		return chunk === frame.chunks.find((other) => other.kind === 'noun') && hasFinite(grammar, frame);
	if ((morph & MORPH.finite) !== 0 && (morph & MORPH.participle) === 0) return !breaksOff(grammar, frame);
	const { verbSecond } = grammar.section.traits;
	return frame.verbs.some(
		(verb) => grammar.is('auxiliary', verb) && (verbSecond || (verb < token && token - verb <= 5)),
	);
}

/** A noun's clause has a subject too. */
function withSubject(grammar: Grammar, candidate: Candidate, cast: Cast): Cast {
	if (candidate.kind === 'verb' || candidate.frame.clause.kind !== 'main') return cast;
	const { chunks, asides } = candidate.frame;
	if (!grammar.section.traits.verbSecond && candidate.chunk?.kind === 'noun')
		return { ...cast, subject: cast.subject ?? candidate.chunk };
	const subject = chunks.find((c) => c.kind === 'noun' && !asides.has(c) && canBeSubject(grammar, c));
	return { ...cast, subject: cast.subject ?? subject };
}

/** "Geständnis: zehn Brandstiftungen in Ulm": the verb's noun and the phrase it is about, where its case leaves it free to stand alone. */
function withPhrase(grammar: Grammar, { trigger, kind }: Candidate, cast: Cast): string | undefined {
	if (kind === 'noun' || trigger.noun === undefined) return undefined;
	const phrase = cast.passive ? cast.subject : cast.object;
	if (phrase === undefined || phrase.kind !== 'noun' || !canBeSubject(grammar, phrase)) return undefined;
	if (!isMarked(grammar, phrase) || (!cast.passive && isNominativeOnly(grammar, phrase))) return undefined;
	const owned = genitiveOf(grammar, phrase);
	const told = lowered(grammar, phrase.first, textOf(grammar, phrase.first, phrase.last));
	const title = owned === undefined ? `${trigger.noun}: ${told}` : `${trigger.noun} ${owned}`;
	return title.length <= LONGEST ? title : undefined;
}

/** "die Klage des Landes" as "der Klage des Landes", where only its opener and adjectives change. */
function genitiveOf(grammar: Grammar, { first, head, last }: Chunk): string | undefined {
	const { genitives, genitiveAdjective, of, pluralDative } = grammar.section.titles;
	const opener = grammar.lower(first);
	// "69 Fahrzeuge" as "von 69 Fahrzeugen"
	if (pluralDative !== '' && grammar.isNumber(first) && head === first + 1 && last === head + 1) {
		const noun = grammar.text(head);
		return `${of} ${grammar.text(first)} ${noun}${/(e|er|el)$/.test(noun) ? pluralDative : ''}`;
	}
	if (!Object.hasOwn(genitives, opener) || grammar.isName(first)) return undefined;
	let text = genitives[opener] ?? '';
	for (let i = first + 1; i < head; i += 1) {
		if (!grammar.isWord(i) || grammar.isName(i) || grammar.is('coordinator', i)) return undefined;
		const word = grammar.text(i);
		text += ` ${grammar.isNoun(i) || !word.endsWith('e') ? word : word.slice(0, -1) + genitiveAdjective}`;
	}
	for (let i = head + 1; i < last; i += 1) if (grammar.is('coordinator', i)) return undefined;
	return `${text} ${textOf(grammar, head, last)}`;
}

const capitalised = (title: string) => title.slice(0, 1).toUpperCase() + title.slice(1);

/** Adds phrases while they fit. */
function joined(head: string, phrases: readonly string[]): string {
	let title = head;
	for (const phrase of phrases) {
		if (title.length + 1 + phrase.length > LONGEST) break;
		title += ` ${phrase}`;
	}
	return title;
}

/** "Weißes Haus: Bericht": names that would need an article stand before a bare word; those of the doer, else of whom it befell. */
function withNames(grammar: Grammar, title: string, { participants, place }: Cast): string | undefined {
	const nameOf = (id: string) => grammar.entities.get(id)?.name ?? '';
	const [main] = [...participants].sort((a, b) => rankOf(a.role) - rankOf(b.role));
	const shown = participants.filter(({ role }) => role === main?.role).map(({ entity }) => nameOf(entity));
	const where = place === undefined ? undefined : safeName(grammar, place);
	const placed = where === undefined ? title : `${title} ${grammar.section.titles.place} ${where}`;
	const front = shown.filter((name, i) => name !== '' && shown.indexOf(name) === i).slice(0, 2);
	const full = front.length === 0 ? placed : `${front.join(` ${grammar.section.titles.and} `)}: ${placed}`;
	return full !== title && full.length <= LONGEST ? full : undefined;
}

const rankOf = (role: string) => (role === 'agent' || role === 'partner' ? 0 : role === 'patient' ? 1 : 2);

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

const VOWEL = /^[aeiouyhàâéèêëîïôöûü]/i;

/** "Visite d'Annie". */
const tied = (grammar: Grammar, word: string, name: string) =>
	grammar.section.titles.elided.includes(word) && VOWEL.test(name) ? `${word.slice(0, -1)}'${name}` : `${word} ${name}`;

const isGenitive = (grammar: Grammar, name: NameMention) =>
	grammar.isCapital(name.first) && /s$|['’]$/.test(grammar.text(name.last - 1)) && !grammar.isDeterminer(name.first);

/** The noun in its base form: "Besuchs" is a "Besuch". */
function baseForm(grammar: Grammar, { trigger, token, chunk, compound, plural }: Candidate): string {
	const word = grammar.text(token).replace(/['’]s?$/, '');
	const { traits, nounEndings } = grammar.section;
	if (!traits.nounCapitals) {
		// "после визита": where nouns have cases, the one behind a preposition is not the title's
		const oblique = nounEndings.length > 0 && chunk?.kind === 'prepositional';
		return oblique ? (trigger.noun ?? word) : word;
	}
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
	const owner = nameFor(grammar, cast, candidate.trigger.genitive);
	if (owner !== undefined) parts.push(tied(grammar, ownerWord(grammar, candidate, cast), owner));
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
	const owner = nameFor(grammar, cast, genitive);
	return owner === undefined ? [] : [tied(grammar, ownerWord(grammar, candidate, cast), owner)];
}

/** What befalls a place, no one there does: "Überschwemmung in Köln". */
const PLACED = new Set<EventType>(['accident', 'disaster', 'death', 'protest', 'trial', 'verdict', 'other']);

function ownerWord(grammar: Grammar, { trigger }: Candidate, { participants }: Cast): string {
	const { titles } = grammar.section;
	const owners = participants.filter(({ role }) => role === trigger.genitive).map(({ entity }) => entity);
	const places = owners.every((id) => grammar.entities.get(id)?.type === 'LOC');
	if (places && PLACED.has(trigger.type)) return titles.place;
	return trigger.genitive === 'agent' ? titles.agent : titles.of;
}

/** "Festnahme von X in Y": the verb's own noun, if the names it needs are there. */
function nominalised(grammar: Grammar, candidate: Candidate, cast: Cast): string | undefined {
	const { trigger } = candidate;
	if (trigger.noun === undefined) return undefined;
	const { titles } = grammar.section;
	const owner = nameFor(grammar, cast, trigger.genitive);
	if (owner === undefined || !isOwnersPhrase(candidate, cast)) return undefined;
	// "In Deutschland sterben Kinder": a place does not die
	if (PLACED.has(trigger.type) && ownerWord(grammar, candidate, cast) === titles.place) return undefined;
	if (trigger.genitive === 'agent' && cast.object === undefined && !hasFinite(grammar, candidate.frame)) {
		const phrases = candidate.frame.chunks.filter((chunk) => chunk.kind === 'prepositional');
		return joined(
			`${trigger.noun} ${titles.agent} ${owner}`,
			phrases.map((chunk) => textOf(grammar, chunk.first, chunk.last)),
		);
	}
	const parts = [`${trigger.genitive === 'agent' ? titles.agent : titles.of} ${owner}`];
	const otherRole = trigger.genitive === 'agent' ? 'patient' : 'agent';
	const other =
		nameFor(grammar, cast, otherRole) ?? (trigger.genitive === 'agent' ? nameFor(grammar, cast, 'partner') : undefined);
	const preposition = trigger.genitive === 'agent' ? trigger.other : titles.by;
	if (other !== undefined) {
		if (preposition === undefined) return undefined;
		parts.push(`${preposition} ${other}`);
	} else if (trigger.genitive === 'agent' && cast.object !== undefined && cast.place === undefined) return undefined;
	const place = placePhrase(grammar, candidate, cast);
	if (place !== undefined) parts.push(place);
	return joined(trigger.noun, parts);
}

/** Whom a deed befell must be the subject or object itself: who is named only behind a preposition may be somebody else. */
function isOwnersPhrase({ trigger }: Candidate, { passive, subject, object, named, participants }: Cast) {
	if (trigger.genitive === 'agent') return true;
	const phrase = passive ? subject : object;
	const names = passive && named !== undefined ? [named] : (phrase?.names ?? []);
	return participants
		.filter(({ role }) => role === 'patient')
		.every(({ entity }) => names.some((name) => name.entity.id === entity));
}

/** "nach Berlin", "in der Stadt Ulm": as the clause has it, else the name alone. */
function placePhrase(grammar: Grammar, { frame }: Candidate, cast: Cast): string | undefined {
	if (cast.place === undefined) return undefined;
	const told = frame.chunks.find(
		({ kind, names }) => kind === 'prepositional' && names.some(({ entity }) => entity.id === cast.place),
	);
	if (told !== undefined) return lowered(grammar, told.first, textOf(grammar, told.first, told.last));
	const name = safeName(grammar, cast.place);
	return name === undefined ? undefined : `${grammar.section.titles.place} ${name}`;
}

const hasFinite = (grammar: Grammar, frame: ClauseFrame) => frame.verbs.some((verb) => grammar.isFinite(verb));
