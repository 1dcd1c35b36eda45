import type { LanguagePack } from '../language.ts';
import type { TemporalRule, TemporalSection } from '../packs/temporal.ts';
import { type Entry, type Fields, Grammar, scalar } from '../pattern.ts';
import { NOTATION_WORDS, NOTATIONS, NUMBER_CLASSES } from './notations.ts';

/** What a pack's temporal section comes to once compiled. */
export interface Lexicon {
	readonly grammar: Grammar<TemporalRule>;
	readonly past: ReadonlySet<string>;
	readonly future: ReadonlySet<string>;
	readonly pastEndings: readonly string[];
	/** Verbs beside which "today" means these days, and those beside which it does unless a participle follows. */
	readonly state: ReadonlySet<string>;
	readonly copula: ReadonlySet<string>;
	readonly years: {
		readonly after: ReadonlySet<string>;
		readonly notBefore: ReadonlySet<string>;
		readonly notAfter: ReadonlySet<string>;
		readonly numbered: readonly string[];
		readonly streets: ReadonlySet<string>;
		readonly nounsCapitalised: boolean;
	};
	/** Ids of the number classes in this grammar, by name. */
	readonly numberIds: ReadonlyMap<string, number>;
	/** 1 at the shapes of the words of the grammar; see `shapeOf`. */
	readonly shapes: Uint8Array;
	/** Readings of numbers seen before. */
	readonly numbers: Map<string, Entry>;
}

const compiled = new WeakMap<LanguagePack, Lexicon>();

/** The compiled temporal section of `pack`; compiled once. */
export function lexiconOf(pack: LanguagePack): Lexicon {
	const known = compiled.get(pack);
	if (known !== undefined) return known;
	const lexicon = compileSection(pack.temporal);
	compiled.set(pack, lexicon);
	return lexicon;
}

interface Word {
	readonly text: string;
	readonly casing: number;
}

/** Words of the notation "vergangen|e|en ^mai". */
export function wordsOf(notation: string): Word[] {
	const words: Word[] = [];
	for (const written of notation.split(' ')) {
		if (written === '') continue;
		const casing = written.startsWith('^') ? 1 : written.startsWith('_') && written.length > 1 ? 2 : 0;
		const [stem = '', ...endings] = (casing === 0 ? written : written.slice(1)).split('|');
		for (const ending of endings.length === 0 ? [''] : endings) words.push({ text: stem + ending, casing });
	}
	return words;
}

interface Member {
	readonly word: Word;
	readonly fields: Fields;
}

function compileSection(section: TemporalSection): Lexicon {
	const grammar = new Grammar<TemporalRule>();
	const members = new Map<string, Member[]>();
	const add = (name: string, list: readonly Member[]) => members.set(name, [...(members.get(name) ?? []), ...list]);
	for (const [name, notation] of Object.entries(section.words)) {
		add(
			name,
			wordsOf(notation).map((word) => ({ word, fields: {} })),
		);
	}
	for (const [key, values] of Object.entries(section.values)) {
		const [head = '', ...constants] = key.split(' ');
		const [name = '', field = name] = head.split(':');
		const more = Object.fromEntries(constants.map((part) => part.split('=')).map(([k = '', v = '']) => [k, scalar(v)]));
		for (const [value, notation] of Object.entries(values)) {
			add(
				name,
				wordsOf(notation).map((word) => ({ word, fields: { [field]: scalar(value), ...more } })),
			);
		}
	}
	const longNames: string[] = [];
	for (const [holiday, notation] of Object.entries(section.holidays)) {
		const name = `holiday${longNames.length}`;
		for (const { text, casing } of wordsOf(notation)) {
			const before = text.split('+');
			const word = { text: before.pop() ?? text, casing };
			add(before.length === 0 ? 'holiday' : name, [{ word, fields: { holiday } }]);
			if (before.length > 0) longNames.push(`${before.map(partsOfWord).join(' ')} <${name}>`);
		}
	}
	for (const { class: name, parts, fields } of section.compounds) add(name, joined(parts, fields, members));
	for (const [name, list] of members) {
		for (const { word, fields } of list) grammar.addWord(word.text, name, fields, word.casing);
	}
	for (const [name, word, fields] of NOTATION_WORDS) grammar.addWord(word, name, fields);
	const quiet = new Set([...Object.keys(section.words), ...section.untriggered]);
	const triggers = [...members.keys()].filter((name) => !quiet.has(name));
	const numberIds = new Map(NUMBER_CLASSES.map(({ name }) => [name, grammar.classId(name)] as const));
	grammar.setTriggers([
		...triggers,
		'hMin',
		'fiscalYear',
		...NUMBER_CLASSES.filter((c) => c.trigger).map((c) => c.name),
	]);
	// The first alternative that matches is taken, so the longest stand first.
	longNames.sort((a, b) => b.split(' ').length - a.split(' ').length);
	grammar.addPhrase('holiday', `( ${[...longNames, '<holiday>'].join(' | ')} )`);
	for (const [name, pattern] of Object.entries({ ...NOTATIONS.phrases, ...section.phrases }))
		grammar.addPhrase(name, pattern);
	for (const rule of [...section.rules, ...NOTATIONS.rules]) grammar.addRule(rule.pattern, rule);
	return {
		grammar,
		past: setOf(section.tense?.past),
		future: setOf(section.tense?.future),
		pastEndings: section.tense?.pastEndings ?? [],
		state: setOf(section.tense?.state),
		copula: setOf(section.tense?.copula),
		years: {
			after: setOf(section.years?.after),
			notBefore: setOf(section.years?.notBefore),
			notAfter: setOf(section.years?.notAfter),
			numbered: [...setOf(section.years?.numbered)],
			streets: setOf(section.years?.streets),
			nounsCapitalised: section.years?.nounsCapitalised ?? false,
		},
		numberIds,
		shapes: shapesOf(grammar.entries.keys()),
		numbers: new Map(),
	};
}

/** "presidents'" stands in a text as the word and the mark behind it. */
const partsOfWord = (word: string): string => (/['’]$/.test(word) ? `${word.slice(0, -1)} +${word.slice(-1)}` : word);

/** Bits of a shape. */
const SHAPE = 16;

/** A number for the length, the first two and the last unit of a word, small and capital letters alike, letters beyond ASCII too. */
export function shapeOf(text: string, start: number, end: number): number {
	const key = fold(text.charCodeAt(start)) * 33 + fold(text.charCodeAt(start + 1 < end ? start + 1 : start));
	return (key * 33 + fold(text.charCodeAt(end - 1)) + (end - start) * 4001) & ((1 << SHAPE) - 1);
}

const fold = (unit: number): number => (unit < 0x80 ? unit | 0x20 : 0x80);

function shapesOf(words: Iterable<string>): Uint8Array {
	const shapes = new Uint8Array(1 << SHAPE);
	for (const word of words) shapes[shapeOf(word, 0, word.length)] = 1;
	return shapes;
}

const setOf = (notation: string | undefined): Set<string> => new Set(wordsOf(notation ?? '').map((word) => word.text));

/** The words that compounds of `parts` give, with the fields of all their parts. */
function joined(parts: readonly string[], fields: Fields, members: ReadonlyMap<string, readonly Member[]>): Member[] {
	let made: Member[] = [{ word: { text: '', casing: 0 }, fields }];
	for (const part of parts) {
		const own = members.get(part) ?? wordsOf(part).map((word) => ({ word, fields: {} }));
		made = made.flatMap((left) =>
			own.map((right) => ({
				word: { text: left.word.text + right.word.text, casing: left.word.casing },
				fields: { ...right.fields, ...left.fields },
			})),
		);
	}
	return made;
}
