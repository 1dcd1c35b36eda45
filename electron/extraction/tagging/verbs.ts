import { MORPH } from '../draft.ts';
import type { Ending, TaggingSection } from '../packs/tagging.ts';

/** A verb form's base form and the bits of MORPH it can bear. */
export interface VerbReading {
	readonly lemma: string;
	readonly marks: number;
}

/** What is needed to read verb forms, compiled from a pack. */
export interface VerbLexicon {
	readonly infinitives: ReadonlySet<string>;
	readonly irregular: ReadonlyMap<string, VerbReading>;
	readonly endings: readonly (Ending & { readonly bits: number })[];
	/** Longest first. */
	readonly prefixes: readonly string[];
	readonly infix: string;
}

const MARKS: ReadonlyMap<string, number> = new Map(Object.entries(MORPH));
const SHORTEST_STEM = 2;

/** The bits of MORPH that `marks` name. */
export const bitsOf = (marks: readonly string[]): number =>
	marks.reduce((bits, mark) => bits | (MARKS.get(mark) ?? 0), 0);

export function compileVerbs(section: TaggingSection): VerbLexicon {
	const irregular = new Map<string, VerbReading>();
	for (const entry of section.irregular.split(' ')) {
		const [form = '', lemma = '', marks = ''] = entry.split(':');
		if (form !== '') irregular.set(form, { lemma, marks: Number(marks) });
	}
	return {
		infinitives: new Set(section.infinitives.split(' ')),
		irregular,
		endings: section.verbEndings.map((ending) => ({ ...ending, bits: bitsOf(ending.marks) })),
		prefixes: section.verbPrefixes.toSorted((a, b) => b.length - a.length),
		infix: section.infinitiveInfix,
	};
}

/** Reads a lower-case word as a verb form; undefined when it is none we know. */
export function readVerb(lexicon: VerbLexicon, word: string): VerbReading | undefined {
	const whole = readSimple(lexicon, word);
	if (whole !== undefined) return whole;
	for (const prefix of lexicon.prefixes) {
		if (!word.startsWith(prefix) || word.length < prefix.length + SHORTEST_STEM + 1) continue;
		const rest = word.slice(prefix.length);
		if (lexicon.infix !== '' && rest.startsWith(lexicon.infix)) {
			const infinitive = rest.slice(lexicon.infix.length);
			if (lexicon.infinitives.has(infinitive)) return { lemma: prefix + infinitive, marks: MORPH.infinitive };
		}
		const base = readSimple(lexicon, rest);
		if (base !== undefined && lexicon.infinitives.has(prefix + base.lemma)) {
			return { lemma: prefix + base.lemma, marks: base.marks };
		}
	}
	return undefined;
}

function readSimple(lexicon: VerbLexicon, word: string): VerbReading | undefined {
	const known = lexicon.irregular.get(word);
	if (known !== undefined) return known;
	let lemma: string | undefined;
	let marks = 0;
	for (const ending of lexicon.endings) {
		for (const base of baseForms(ending, word)) {
			if (!lexicon.infinitives.has(base) || (lemma !== undefined && lemma !== base)) continue;
			lemma = base;
			marks |= ending.bits;
		}
	}
	return lemma === undefined ? undefined : { lemma, marks };
}

/** The base forms that `word` would have by one ending. */
export function baseForms(ending: Ending, word: string): readonly string[] {
	const from = ending.prefix.length;
	const to = word.length - ending.ending.length;
	if (to - from < SHORTEST_STEM || !word.endsWith(ending.ending) || !word.startsWith(ending.prefix)) return [];
	const stem = word.slice(from, to);
	if (!ending.doubled) return [stem + ending.lemma];
	return stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1) + ending.lemma] : [];
}
