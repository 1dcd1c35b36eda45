import type { EventsSection } from '../packs/events.ts';

/** The word lists of a pack's events section, for asking one word at a time. */
export interface WordSets {
	readonly auxiliary: ReadonlySet<string>;
	readonly nonfinite: ReadonlySet<string>;
	readonly perfectInfinitive: ReadonlySet<string>;
	readonly passiveInfinitive: ReadonlySet<string>;
	readonly subjunctive: ReadonlySet<string>;
	readonly infinitiveMarker: ReadonlySet<string>;
	/** Finite verbs of saying and being that no list above holds. */
	readonly otherVerb: ReadonlySet<string>;
	readonly passive: ReadonlySet<string>;
	readonly perfect: ReadonlySet<string>;
	readonly pastPerfect: ReadonlySet<string>;
	readonly openPast: ReadonlySet<string>;
	readonly future: ReadonlySet<string>;
	readonly intention: ReadonlySet<string>;
	readonly attempt: ReadonlySet<string>;
	readonly possibility: ReadonlySet<string>;
	readonly obligation: ReadonlySet<string>;
	readonly support: ReadonlySet<string>;
	readonly occurrence: ReadonlySet<string>;
	readonly happening: ReadonlySet<string>;
	readonly failure: ReadonlySet<string>;
	readonly negator: ReadonlySet<string>;
	readonly corrective: ReadonlySet<string>;
	readonly hedge: ReadonlySet<string>;
	readonly uneventful: ReadonlySet<string>;
	readonly habit: ReadonlySet<string>;
	readonly condition: ReadonlySet<string>;
	readonly subordinator: ReadonlySet<string>;
	readonly relative: ReadonlySet<string>;
	readonly coordinator: ReadonlySet<string>;
	readonly determiner: ReadonlySet<string>;
	readonly definite: ReadonlySet<string>;
	readonly pronoun: ReadonlySet<string>;
	readonly possessive: ReadonlySet<string>;
	readonly agentMarker: ReadonlySet<string>;
	readonly genitive: ReadonlySet<string>;
	readonly dateOf: ReadonlySet<string>;
	readonly filler: ReadonlySet<string>;
	readonly actor: ReadonlySet<string>;
	readonly function: ReadonlySet<string>;
	readonly roles: ReadonlyMap<string, string>;
}

type List = Exclude<keyof WordSets, 'roles'>;

/** The lists as bits of a word: row 0 is the word in no list. */
export interface WordBits {
	/** Row of each listed word. */
	readonly rows: ReadonlyMap<string, number>;
	/** Two numbers a row, 31 lists each. */
	readonly bits: Int32Array;
	/** Place of a list: which of the two numbers, and its bit. */
	readonly at: ReadonlyMap<string, readonly [half: number, bit: number]>;
}

const PER_NUMBER = 31;

function bitsOf(sets: WordSets): WordBits {
	const lists = Object.entries(sets).filter(([name]) => name !== 'roles') as [List, ReadonlySet<string>][];
	const at = new Map(lists.map(([name], i) => [name, [Math.floor(i / PER_NUMBER), 1 << (i % PER_NUMBER)] as const]));
	const rows = new Map<string, number>();
	for (const [, words] of lists) for (const word of words) if (!rows.has(word)) rows.set(word, rows.size + 1);
	const bits = new Int32Array(2 * (rows.size + 1));
	for (const [name, words] of lists) {
		const [half, bit] = at.get(name) ?? [0, 0];
		for (const word of words) {
			const place = 2 * (rows.get(word) ?? 0) + half;
			bits[place] = (bits[place] ?? 0) | bit;
		}
	}
	return { rows, bits, at };
}

const bitCache = new WeakMap<WordSets, WordBits>();

/** The lists of a section as bits, made once. */
export function wordBitsOf(sets: WordSets): WordBits {
	const known = bitCache.get(sets) ?? bitsOf(sets);
	bitCache.set(sets, known);
	return known;
}

/** The row of each word, 0 for one in no list. */
export function rowsOf(words: readonly string[], { rows }: WordBits): Uint16Array {
	const found = new Uint16Array(words.length);
	for (let i = 0; i < found.length; i += 1) found[i] = rows.get(words[i] ?? '') ?? 0;
	return found;
}

const cache = new WeakMap<EventsSection, WordSets>();

/** The lists of a section as sets, made once. */
export function setsOf(section: EventsSection): WordSets {
	const known = cache.get(section);
	if (known) return known;
	const a = section.auxiliaries;
	const set = (...lists: readonly string[][]) => new Set(lists.flat());
	const sets: WordSets = {
		auxiliary: set(
			a.passive,
			a.perfect,
			a.future,
			a.intention,
			a.possibility,
			a.obligation,
			a.support,
			a.occurrence,
			a.failure,
			a.other,
			a.nonfinite,
		),
		nonfinite: set(a.nonfinite),
		perfectInfinitive: set(a.perfectInfinitive),
		passiveInfinitive: set(a.passiveInfinitive),
		subjunctive: set(a.subjunctive),
		infinitiveMarker: set(a.infinitiveMarker),
		otherVerb: set(a.other),
		passive: set(a.passive),
		perfect: set(a.perfect),
		pastPerfect: set(a.pastPerfect),
		openPast: set(a.openPast),
		future: set(a.future),
		intention: set(a.intention),
		attempt: set(a.attempt),
		possibility: set(a.possibility),
		obligation: set(a.obligation),
		support: set(a.support),
		occurrence: set(a.occurrence),
		happening: set(a.happening),
		failure: set(a.failure),
		negator: set(section.negators),
		corrective: set(section.corrective),
		hedge: set(section.hedges),
		uneventful: set(section.uneventful),
		habit: set(section.habits),
		condition: set(section.conditions),
		subordinator: set(section.subordinators),
		relative: set(section.relatives),
		coordinator: set(section.coordinators),
		determiner: set(section.determiners),
		definite: set(section.definites),
		pronoun: set(section.pronouns),
		possessive: set(section.possessives),
		agentMarker: set(section.agentMarkers),
		genitive: set(section.genitives),
		dateOf: set(section.dateOf),
		filler: set(section.fillers),
		actor: set(section.actors),
		function: set(
			section.subordinators,
			section.relatives,
			section.coordinators,
			section.determiners,
			section.pronouns,
			section.possessives,
			section.negators,
			section.fillers,
		),
		roles: new Map(Object.entries(section.roles)),
	};
	cache.set(section, sets);
	return sets;
}
