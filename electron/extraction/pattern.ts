/**
 * Token patterns: what rules are written in. A pattern is a line of
 *   word          that word, lower case
 *   <class>       a word of that lexicon class; its value goes into the frame, under the class's field
 *   <class=value> a word of that class with that value
 *   <class:field> its value goes into that field instead
 *   $phrase       a named part; `$phrase/from` puts what it captures into the frame's slot "from"
 *   ( a | b c )   alternatives, the first that leads to a match is taken; `?` after a word, part or `)`: may be missing
 *   +word         stands right behind what comes before it, without a blank
 *   { ... }       what the rule is about, where it needs words around it
 * Patterns have no repetition, so a match is as long as its pattern at most, and a match is given up after a fixed number of steps:
 * reading stays linear in the length of any text.
 */

import { collectAsked, collectHeads } from './pattern/heads.ts';
import { compile, finish, fitOf, matchOf } from './pattern/matcher.ts';
import { Memory } from './pattern/memory.ts';
import { type Names, parsePattern } from './pattern/parse.ts';
import {
	type Entry,
	type Fields,
	type Fit,
	type Match,
	type Next,
	NOTHING,
	type Node,
	type Rule,
	Run,
	type Tape,
} from './pattern/types.ts';

export { scalar } from './pattern/types.ts';
export type { Entry, Fields, Match, Rule, Tape };

/** More than a lexicon has sets of classes. */
const MOST_KINDS = 1 << 16;

/** The classes and words of a pack's patterns, and its rules. */
export class Grammar<Data> implements Names {
	readonly entries = new Map<string, Entry>();
	readonly rules: Rule<Data>[] = [];
	readonly #ids = new Map<string, number>();
	/** Words by the id of their literal. */
	readonly #words = new Map<number, string>();
	readonly #triggers = new Set<number>();
	readonly #phrases = new Map<string, string>();
	readonly #parsed = new Map<string, Node>();
	readonly #run = new Run();
	readonly #kinds = new Map<string, number>();
	readonly #pairs = new Map<number, readonly Rule<Data>[]>();
	/** Values that patterns ask for, by class. */
	readonly #asked = new Map<number, Set<number | string>>();
	readonly #memory = new Memory();

	/** The id of a class. */
	classId(name: string): number {
		return this.#id(`<${name}`);
	}

	#id(key: string): number {
		const known = this.#ids.get(key);
		if (known !== undefined) return known;
		this.#ids.set(key, this.#ids.size);
		return this.#ids.size - 1;
	}

	/** Puts `word` (lower case) into a class. `casing`: 1 only with a capital, 2 only without, 0 either. */
	addWord(word: string, name: string, fields: Fields, casing = 0): void {
		const entry = this.#entry(word);
		entry.ids.push(this.classId(name));
		entry.values.push(fields);
		entry.cases.push(casing);
	}

	/** Words of these classes are worth trying patterns for. */
	setTriggers(names: Iterable<string>): void {
		for (const name of names) this.#triggers.add(this.classId(name));
		for (const entry of this.entries.values()) entry.trigger = entry.ids.some((id) => this.#triggers.has(id));
	}

	addPhrase(name: string, pattern: string): void {
		this.#phrases.set(name, pattern);
	}

	/** Adds a rule. Throws TypeError on a pattern that cannot be read. Classes and triggers are added before, phrases too. */
	addRule(pattern: string, data: Data): void {
		const node = parsePattern(pattern, this);
		if (!this.#mustTrigger(node)) this.#triggerLiterals(node);
		const heads = new Map<number, Next>();
		if (collectHeads([node], heads)) throw new TypeError(`pattern "${pattern}" can match nothing`);
		collectAsked(node, this.#asked);
		this.rules.push({ index: this.rules.length, data, heads, run: compile(node, '', finish) });
	}

	/** An entry for a word that is not in the lexicon (a number): its classes by id. */
	makeEntry(word: string, classes: readonly (readonly [id: number, value: Fields])[], trigger: boolean): Entry {
		const ids = classes.map(([id]) => id);
		const values = classes.map(([, value]) => value);
		const literal = this.#ids.get(word);
		if (literal !== undefined) {
			ids.push(literal);
			values.push(NOTHING);
		}
		return { ids, values, cases: ids.map(() => 0), trigger, kind: -1 };
	}

	/** All matches of all rules that begin at words of `tape` up to `last`, the last one that can trigger a match. */
	matches(tape: Tape, last: number): Match[] {
		for (let at = 0; at < tape.count; at += 1) {
			const entry = tape.entries[at];
			if (entry !== undefined && entry.kind < 0) this.kindOf(entry);
		}
		return this.#memory.of(tape, () => this.#fits(tape, last)).map((fit) => matchOf(fit, tape));
	}

	#fits(tape: Tape, last: number): Fit[] {
		const fits: Fit[] = [];
		for (let at = 0; at <= last; at += 1) {
			const entry = tape.entries[at];
			if (entry === undefined) continue;
			for (const rule of this.#candidates(entry, at + 1 < tape.count ? tape.entries[at + 1] : undefined)) {
				this.#run.begin(tape);
				if (rule.run(this.#run, at)) fits.push(fitOf(rule, this.#run, at));
			}
		}
		return fits;
	}

	/** The rules worth trying where `entry` stands before `next`. There are few kinds of words, so each pair is looked up once. */
	#candidates(entry: Entry, next: Entry | undefined): readonly Rule<Data>[] {
		const key = this.kindOf(entry) * MOST_KINDS + (next === undefined ? MOST_KINDS - 1 : this.kindOf(next));
		const known = this.#pairs.get(key);
		if (known !== undefined) return known;
		const rules = this.rules.filter((rule) =>
			entry.ids.some((id) => {
				const after = rule.heads.get(id);
				return after !== undefined && (after.end || next?.ids.some((other) => after.ids.has(other)) === true);
			}),
		);
		this.#pairs.set(key, rules);
		return rules;
	}

	/** The number of the kind of `entry`, also kept in it: its classes, the capitals they ask for, and which of the values that patterns ask for it has. */
	kindOf(entry: Entry): number {
		if (entry.kind >= 0) return entry.kind;
		const said = entry.ids.map((id, k) => {
			const own = Object.values(entry.values[k] ?? NOTHING);
			return `${id}/${entry.cases[k]}/${[...(this.#asked.get(id) ?? [])].filter((value) => own.includes(value)).join('+')}`;
		});
		const key = `${said.join()} ${entry.trigger}`;
		const kind = this.#kinds.get(key) ?? this.#kinds.size;
		this.#kinds.set(key, kind);
		entry.kind = kind;
		return kind;
	}

	#entry(word: string): Entry {
		const known = this.entries.get(word);
		if (known !== undefined) return known;
		const id = this.#id(word);
		this.#words.set(id, word);
		const entry: Entry = { ids: [id], values: [NOTHING], cases: [0], trigger: false, kind: -1 };
		this.entries.set(word, entry);
		return entry;
	}

	/** @internal */
	phrase(reference: string): Node {
		const [name = '', slot] = reference.split('/');
		const pattern = this.#phrases.get(name);
		if (pattern === undefined) throw new TypeError(`no phrase "${name}"`);
		const known = this.#parsed.get(name);
		const part = known ?? parsePattern(pattern, this);
		this.#parsed.set(name, part);
		return slot === undefined ? part : { kind: 'slot', name: slot, part };
	}

	/** @internal */
	word(word: string): number {
		return this.#entry(word).ids[0] ?? 0;
	}

	#mustTrigger(node: Node): boolean {
		switch (node.kind) {
			case 'word':
				return this.#triggers.has(node.id);
			case 'seq':
				return node.parts.some((part) => this.#mustTrigger(part));
			case 'alt':
				return node.parts.every((part) => this.#mustTrigger(part));
			case 'slot':
				return this.#mustTrigger(node.part);
			default:
				return false;
		}
	}

	/** Makes the rarest kind of word of a pattern without triggers one: its literals that belong to no class, else all. */
	#triggerLiterals(node: Node): void {
		if (node.kind === 'alt') for (const part of node.parts) if (!this.#mustTrigger(part)) this.#triggerLiterals(part);
		if (node.kind === 'slot') this.#triggerLiterals(node.part);
		if (node.kind !== 'seq' || this.#mustTrigger(node)) return;
		const ids = node.parts.filter((part) => part.kind === 'word').map((part) => part.id);
		const literals = ids.filter((id) => this.#entryOf(id) !== undefined);
		const lone = literals.filter((id) => this.#entryOf(id)?.ids.length === 1 && this.#isWord(id));
		for (const id of lone.length > 0 ? lone : literals) {
			const entry = this.#entryOf(id);
			if (entry !== undefined) entry.trigger = true;
		}
		if (literals.length === 0) for (const part of node.parts) this.#triggerLiterals(part);
	}

	#isWord(id: number): boolean {
		return /^\p{L}/u.test(this.#words.get(id) ?? '');
	}

	#entryOf(id: number): Entry | undefined {
		return this.entries.get(this.#words.get(id) ?? '');
	}
}
