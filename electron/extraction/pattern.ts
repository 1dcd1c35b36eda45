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

/** What captured words stand for: fields by name. */
export type Fields = Readonly<Record<string, number | string>>;

/** A word of the lexicon with the classes it belongs to. */
export interface Entry {
	/** Ids of its classes, its own literal among them. */
	readonly ids: number[];
	/** What it means in the class of the same index. */
	readonly values: Fields[];
	/** Whether it is in the class only with a capital (1), only without (2), or both (0). */
	readonly cases: number[];
	/** Can begin or complete a match, so that a run of words without one need not be tried. */
	trigger: boolean;
	/** Number of its set of classes among all such sets; -1 until asked for. */
	kind: number;
}

/** Words in a row that all are in the lexicon: what patterns are tried on. */
export interface Tape {
	count: number;
	readonly entries: Entry[];
	readonly capital: boolean[];
	/** No blank stands before it. */
	readonly glued: boolean[];
}

/** A rule ready to be tried. `data` is the caller's. */
export interface Rule<Data = unknown> {
	readonly index: number;
	readonly data: Data;
	/** The classes it can begin with, each with those that can come next. */
	readonly heads: ReadonlyMap<number, Next>;
	readonly run: Matcher;
}

/** Captured fields of a match; `slots` holds those of named parts. */
export interface Match {
	readonly rule: Rule;
	/** First and one past last word of the whole match. */
	readonly from: number;
	readonly to: number;
	/** The same of what it is about. */
	readonly start: number;
	readonly end: number;
	readonly fields: Record<string, number | string>;
	readonly slots: Readonly<Record<string, Record<string, number | string>>>;
	/** First and one past last word of named parts. */
	readonly places: Readonly<Record<string, readonly [first: number, last: number]>>;
}

/** What can follow a word: classes, and perhaps the end. */
interface Next {
	readonly ids: Set<number>;
	end: boolean;
}

type Matcher = (run: Run, at: number) => boolean;

/** More than a lexicon has sets of classes. */
const MOST_KINDS = 1 << 16;

/** Steps after which a match is given up. */
const FUEL = 600;

/** The state of one try. */
class Run {
	tape: Tape = { count: 0, entries: [], capital: [], glued: [] };
	fuel = 0;
	start = -1;
	end = -1;
	to = 0;
	depth = 0;
	readonly slots: string[] = [];
	readonly captured: Fields[] = [];

	begin(tape: Tape): void {
		this.tape = tape;
		this.fuel = FUEL;
		this.start = -1;
		this.end = -1;
		this.depth = 0;
	}
}

type Node =
	| {
			readonly kind: 'word';
			readonly id: number;
			readonly glued: boolean;
			readonly value?: number | string;
			readonly field?: string;
	  }
	| { readonly kind: 'seq'; readonly parts: readonly Node[] }
	| { readonly kind: 'alt'; readonly parts: readonly Node[] }
	| { readonly kind: 'maybe'; readonly part: Node }
	| { readonly kind: 'slot'; readonly name: string; readonly part: Node }
	| { readonly kind: 'edge'; readonly open: boolean };

/** The classes and words of a pack's patterns, and its rules. */
export class Grammar<Data> {
	readonly entries = new Map<string, Entry>();
	readonly rules: Rule<Data>[] = [];
	readonly #ids = new Map<string, number>();
	readonly #triggers = new Set<number>();
	readonly #phrases = new Map<string, string>();
	readonly #parsed = new Map<string, Node>();
	readonly #run = new Run();
	readonly #kinds = new Map<string, number>();
	readonly #pairs = new Map<number, readonly Rule<Data>[]>();

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
		const node = this.#parse(pattern);
		if (!this.#mustTrigger(node)) this.#triggerLiterals(node);
		const heads = new Map<number, Next>();
		if (collectHeads([node], heads)) throw new TypeError(`pattern "${pattern}" can match nothing`);
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

	/** All matches of all rules that begin at word `at` of `tape`. */
	matchAt(tape: Tape, at: number, found: Match[]): void {
		const entry = tape.entries[at];
		if (entry === undefined) return;
		for (const rule of this.#candidates(entry, at + 1 < tape.count ? tape.entries[at + 1] : undefined)) {
			this.#run.begin(tape);
			if (rule.run(this.#run, at)) found.push(matchOf(rule, this.#run, at));
		}
	}

	/** The rules worth trying where `entry` stands before `next`. There are few kinds of words, so each pair is looked up once. */
	#candidates(entry: Entry, next: Entry | undefined): readonly Rule<Data>[] {
		const key = this.#kindOf(entry) * MOST_KINDS + (next === undefined ? MOST_KINDS - 1 : this.#kindOf(next));
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

	#kindOf(entry: Entry): number {
		if (entry.kind >= 0) return entry.kind;
		const key = entry.ids.join();
		const kind = this.#kinds.get(key) ?? this.#kinds.size;
		this.#kinds.set(key, kind);
		entry.kind = kind;
		return kind;
	}

	#entry(word: string): Entry {
		const known = this.entries.get(word);
		if (known !== undefined) return known;
		const entry: Entry = { ids: [this.#id(word)], values: [NOTHING], cases: [0], trigger: false, kind: -1 };
		this.entries.set(word, entry);
		return entry;
	}

	#parse(pattern: string): Node {
		const words = pattern.split(' ').filter((word) => word !== '');
		let at = 0;
		const alternatives = (): Node => {
			const options: Node[] = [];
			let parts: Node[] = [];
			for (; at < words.length; at += 1) {
				const word = words[at] ?? '';
				if (word === ')' || word === ')?') break;
				if (word === '|') {
					options.push({ kind: 'seq', parts });
					parts = [];
				} else if (word === '(') {
					at += 1;
					const inner = alternatives();
					if (at >= words.length) throw new TypeError(`pattern "${pattern}" has an open bracket`);
					parts.push(words[at] === ')?' ? { kind: 'maybe', part: inner } : inner);
				} else parts.push(this.#word(word));
			}
			options.push({ kind: 'seq', parts });
			return options.length === 1 ? (options[0] as Node) : { kind: 'alt', parts: options };
		};
		const node = alternatives();
		if (at < words.length) throw new TypeError(`pattern "${pattern}" closes a bracket it did not open`);
		return node;
	}

	#word(written: string): Node {
		if (written === '{' || written === '}') return { kind: 'edge', open: written === '{' };
		if (written.length > 1 && written.endsWith('?')) return { kind: 'maybe', part: this.#word(written.slice(0, -1)) };
		const glued = written.length > 1 && written.startsWith('+');
		const word = glued ? written.slice(1) : written;
		if (word.startsWith('$')) return this.#phrase(word.slice(1));
		const named = /^<([A-Za-z0-9]+)(?::([A-Za-z]+))?(?:=(-?[\w.]+))?>$/.exec(word);
		if (named === null) return { kind: 'word', id: this.#literal(word), glued };
		const [, name = '', field, value] = named;
		return {
			kind: 'word',
			id: this.classId(name),
			glued,
			...(value !== undefined && { value: scalar(value) }),
			...(field !== undefined && { field }),
		};
	}

	#phrase(reference: string): Node {
		const [name = '', slot] = reference.split('/');
		const pattern = this.#phrases.get(name);
		if (pattern === undefined) throw new TypeError(`no phrase "${name}"`);
		const known = this.#parsed.get(name);
		const part = known ?? this.#parse(pattern);
		this.#parsed.set(name, part);
		return slot === undefined ? part : { kind: 'slot', name: slot, part };
	}

	#literal(word: string): number {
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
		const literals = node.parts.filter((part) => part.kind === 'word').map((part) => part.id);
		const lone = literals.filter((id) => this.#entryOf(id)?.ids.length === 1 && this.#isWord(id));
		for (const id of lone.length > 0 ? lone : literals) {
			const entry = this.#entryOf(id);
			if (entry !== undefined) entry.trigger = true;
		}
		if (literals.length === 0) for (const part of node.parts) this.#triggerLiterals(part);
	}

	#isWord(id: number): boolean {
		for (const [word, entry] of this.entries) if (entry.ids[0] === id) return /^\p{L}/u.test(word);
		return false;
	}

	#entryOf(id: number): Entry | undefined {
		for (const entry of this.entries.values()) if (entry.ids[0] === id) return entry;
		return undefined;
	}
}

const NOTHING: Fields = Object.freeze({});

/** A number where the text is one. */
export const scalar = (text: string): number | string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

const finish: Matcher = (run, at) => {
	run.to = at;
	return true;
};

/** The matcher of `node` and what comes after it. Everything is linked before the first text is read. */
function compile(node: Node, slot: string, next: Matcher): Matcher {
	switch (node.kind) {
		case 'seq':
			return node.parts.reduceRight((after, part) => compile(part, slot, after), next);
		case 'alt': {
			const options = node.parts.map((part) => compile(part, slot, next));
			return (run, at) => {
				for (const option of options) if (option(run, at)) return true;
				return false;
			};
		}
		case 'maybe': {
			const taken = compile(node.part, slot, next);
			return (run, at) => taken(run, at) || next(run, at);
		}
		case 'slot':
			return compile(node.part, node.name, next);
		case 'edge':
			return edge(node.open, next);
		case 'word':
			return word(node, slot, next);
	}
}

function edge(open: boolean, next: Matcher): Matcher {
	return (run, at) => {
		const before = open ? run.start : run.end;
		if (open) run.start = at;
		else run.end = at;
		if (next(run, at)) return true;
		if (open) run.start = before;
		else run.end = before;
		return false;
	};
}

function word(node: Extract<Node, { kind: 'word' }>, slot: string, next: Matcher): Matcher {
	const { id, glued, value, field } = node;
	return (run, at) => {
		const { tape } = run;
		if (at >= tape.count || run.fuel <= 0) return false;
		run.fuel -= 1;
		const entry = tape.entries[at];
		if (entry === undefined || (glued && tape.glued[at] !== true)) return false;
		const { ids, cases } = entry;
		for (let k = 0; k < ids.length; k += 1) {
			if (ids[k] !== id) continue;
			if (cases[k] !== 0 && (cases[k] === 1) !== tape.capital[at]) continue;
			const fields = entry.values[k] ?? NOTHING;
			if (value !== undefined && !Object.values(fields).includes(value)) continue;
			run.slots[run.depth] = slot;
			run.captured[run.depth] = field === undefined ? fields : { [field]: Object.values(fields)[0] ?? 1 };
			run.depth += 1;
			if (next(run, at + 1)) return true;
			run.depth -= 1;
		}
		return false;
	};
}

function matchOf(rule: Rule, run: Run, from: number): Match {
	const fields: Record<string, number | string> = {};
	const slots: Record<string, Record<string, number | string>> = {};
	const places: Record<string, readonly [number, number]> = {};
	for (let i = 0; i < run.depth; i += 1) {
		const name = run.slots[i] ?? '';
		let into = fields;
		if (name !== '') {
			into = slots[name] ?? {};
			slots[name] = into;
			places[name] = [places[name]?.[0] ?? from + i, from + i + 1];
		}
		Object.assign(into, run.captured[i]);
	}
	const start = run.start < 0 ? from : run.start;
	return { rule, from, to: run.to, start, end: run.end < 0 ? run.to : run.end, fields, slots, places };
}

/** Adds what a row of nodes can begin with, and what can follow that; true when the row can be empty. */
function collectHeads(nodes: readonly Node[], heads: Map<number, Next>): boolean {
	const [node, ...rest] = nodes;
	if (node === undefined) return true;
	switch (node.kind) {
		case 'word': {
			const next = heads.get(node.id) ?? { ids: new Set<number>(), end: false };
			heads.set(node.id, next);
			if (collectFirst(rest, next.ids)) next.end = true;
			return false;
		}
		case 'seq':
			return collectHeads([...node.parts, ...rest], heads);
		case 'alt':
			return node.parts.map((part) => collectHeads([part, ...rest], heads)).includes(true);
		case 'maybe': {
			const without = collectHeads(rest, heads);
			return collectHeads([node.part, ...rest], heads) || without;
		}
		case 'slot':
			return collectHeads([node.part, ...rest], heads);
		case 'edge':
			return collectHeads(rest, heads);
	}
}

/** Adds what a row of nodes can begin with; true when it can be empty. */
function collectFirst(nodes: readonly Node[], first: Set<number>): boolean {
	return nodes.every((node) => {
		switch (node.kind) {
			case 'word':
				first.add(node.id);
				return false;
			case 'seq':
				return collectFirst(node.parts, first);
			case 'alt':
				return node.parts.map((part) => collectFirst([part], first)).includes(true);
			case 'maybe':
				collectFirst([node.part], first);
				return true;
			case 'slot':
				return collectFirst([node.part], first);
			case 'edge':
				return true;
		}
		return true;
	});
}
