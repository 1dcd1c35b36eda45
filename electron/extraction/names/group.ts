import type { EntityType, Mention } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import { soundKey } from '#domain/sound-key.ts';
import { type BaseName, baseName } from './base-name.ts';
import type { ListedName } from './lexicon.ts';
import { roleOf } from './roles.ts';
import type { NameContext, NameSpan } from './span.ts';

/** An entity in the making: mentions that name the same. */
export interface NameGroup {
	type: EntityType;
	name: string;
	words: readonly string[];
	readonly written: Set<string>;
	readonly mentions: Mention[];
	readonly rule: string;
	readonly matched: Span[];
	role?: string;
	readonly listed?: ListedName;
}

/** Groups the names of one text: same base form, spelling variant, surname for the full name, acronym for the long form. */
export function groupNames(context: NameContext, spans: readonly NameSpan[]): NameGroup[] {
	const seen = new Set(context.document.tokens.lower);
	const groups: NameGroup[] = [];
	const index: Index = new Map();
	let before: { readonly span: NameSpan; readonly group: NameGroup } | undefined;
	for (const span of spans) {
		const base = baseName(context, span, seen);
		const long = before !== undefined && abbreviates(context, before.span, span, base) ? before.group : undefined;
		const group = long ?? findGroup(index, span, base) ?? newGroup(groups, span, base);
		before = { span, group };
		add(context, group, span, base);
		enter(index, group, span, base);
	}
	return groups;
}

/** "Internationale Atomenergie-Organisation (IAEO)": an acronym in brackets behind the name that it abbreviates. */
function abbreviates({ document }: NameContext, long: NameSpan, span: NameSpan, { name }: BaseName): boolean {
	const { lower } = document.tokens;
	const bracketed = span.first === long.last + 1 && lower[long.last] === '(' && lower[span.last] === ')';
	if (!bracketed || long.type === 'PER' || long.last - long.first < 2 || !isAcronym(name)) return false;
	const letters = lower.slice(long.first, long.last).join(' ');
	let at = -1;
	for (const letter of name.toLowerCase()) {
		at = letters.indexOf(letter, at + 1);
		if (at < 0) return false;
	}
	return letters[0] === name[0]?.toLowerCase();
}

function newGroup(groups: NameGroup[], span: NameSpan, base: BaseName): NameGroup {
	const group: NameGroup = {
		type: span.type,
		name: base.name,
		words: base.words,
		written: new Set(),
		mentions: [],
		rule: span.rule,
		matched: [],
		...(span.listed !== undefined && { listed: span.listed }),
	};
	groups.push(group);
	return group;
}

function add(context: NameContext, group: NameGroup, span: NameSpan, base: BaseName): void {
	const start = signBefore(context, base.start);
	group.mentions.push({ start, end: base.end, text: context.document.text.slice(start, base.end) });
	group.written.add(base.name).add(base.written);
	if (group.matched.length === 0) group.matched.push([base.start, base.end]);
	if (base.words.length > group.words.length && group.listed === undefined) {
		group.words = base.words;
		group.name = base.name;
	}
	// of inflected forms the base form is most often the shortest ("Путин", "Путина")
	const inflected = base.words.join(' ') !== base.name.toLowerCase();
	if (inflected || group.words.join(' ') !== group.name.toLowerCase()) {
		if (base.words.length === group.words.length && base.name.length < group.name.length && group.listed === undefined)
			group.name = base.name;
	}
	if (group.type !== 'PER' || group.role !== undefined) return;
	const role = roleOf(context, span);
	if (role === undefined) return;
	group.role = role.role;
	const { tokens } = context.document;
	group.matched.push([tokens.start[role.token] ?? 0, tokens.end[role.token] ?? 0]);
}

/** Where a mention that begins at `start` really does: "#Berlin" and "@Name" are written with their sign. */
function signBefore({ document: { text } }: NameContext, start: number): number {
	const sign = text.charAt(start - 1);
	if (sign !== '#' && sign !== '@') return start;
	return start === 1 || /[\s([„“"'.,:;-]/.test(text.charAt(start - 2)) ? start - 1 : start;
}

/** Groups by what their names may be found under again. */
type Index = Map<string, NameGroup[]>;

/** So many groups of like names are looked through, the last ones: bounds what hostile text can cost. */
const MOST_LIKE = 30;

function keysOf({ type, listed }: NameSpan, { words, name }: BaseName): readonly string[] {
	if (listed !== undefined)
		return [
			`listed ${listed.kind} ${listed.kind === 'country' ? listed.country : listed.name}`,
			`is ${words.join(' ')}`,
		];
	if (type === 'PER') {
		const last = `person ${soundKey(words.at(-1) ?? '')}`;
		return words.length === 2 ? [last] : [last, `person ${soundKey(words[0] ?? '')}`];
	}
	const same = `is ${words.join(' ')}`;
	if (type !== 'ORG') return [same];
	return [same, `short ${isAcronym(name) ? name.toLowerCase() : initialsOf(words)}`];
}

function enter(index: Index, group: NameGroup, span: NameSpan, base: BaseName): void {
	for (const key of keysOf(span, base)) {
		const held = index.get(key);
		if (held === undefined) index.set(key, [group]);
		else if (!held.slice(-MOST_LIKE).includes(group)) held.push(group);
	}
}

/** The group a name belongs to: of those that fit, the one last spoken of. */
function findGroup(index: Index, span: NameSpan, base: BaseName): NameGroup | undefined {
	let best: NameGroup | undefined;
	for (const key of keysOf(span, base)) {
		for (const group of index.get(key)?.slice(-MOST_LIKE) ?? []) {
			if (!fits(group, span, base)) continue;
			if (best === undefined || (group.mentions.at(-1)?.start ?? 0) > (best.mentions.at(-1)?.start ?? 0)) best = group;
		}
	}
	return best;
}

function fits(group: NameGroup, span: NameSpan, base: BaseName): boolean {
	if (group.listed !== undefined && span.listed !== undefined) {
		return group.listed.kind === span.listed.kind && group.type === span.type && sameListed(group.listed, span.listed);
	}
	if (group.words.join(' ') === base.words.join(' ')) return group.type === span.type;
	if (group.type !== span.type) return false;
	if (group.type === 'PER') return samePerson(group.words, base.words);
	if (group.type !== 'ORG') return false;
	if (isAcronym(base.name) && group.written.has(base.name)) return true;
	return isAcronymOf(group.name, base.words) || isAcronymOf(base.name, group.words);
}

/** A country's names are all its own; a capital or seat is itself alone. */
const sameListed = (one: ListedName, other: ListedName): boolean =>
	one.kind === 'country' ? one.country === other.country : one.name === other.name;

/** One is the other's surname or full name, letters apart that only a transcription changes. */
function samePerson(one: readonly string[], other: readonly string[]): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	const last = soundKey(short.at(-1) ?? '');
	if (short.length === 1) return last === soundKey(long.at(-1) ?? '') || (long.length > 2 && short[0] === long[0]);
	if (last !== soundKey(long.at(-1) ?? '')) return false;
	return isForename(short[0] ?? '', long[0] ?? '');
}

const isForename = (one: string, other: string): boolean =>
	soundKey(one) === soundKey(other) ||
	(one.length === 1 && other.startsWith(one)) ||
	(other.length === 1 && one.startsWith(other));

const LONG_FORM = 3;
const isAcronym = (name: string): boolean =>
	name.length >= LONG_FORM && name === name.toUpperCase() && !name.includes(' ');
const initialsOf = (words: readonly string[]): string =>
	words
		.flatMap((word) => word.split('-'))
		.map((part) => part.slice(0, 1))
		.join('');

/** An acronym for the initials of a long form's parts. */
const isAcronymOf = (acronym: string, words: readonly string[]): boolean =>
	isAcronym(acronym) && words.length > 1 && initialsOf(words) === acronym.toLowerCase();
