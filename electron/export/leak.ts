import { folded, type Spellings } from '#domain/spellings.ts';
import { type Layer, layersOf } from './layers.ts';

/** What must not stand in a file. */
export interface Secrets {
	readonly spellings: Spellings;
	/** Sentences, titles, addresses, notes, hashes: found whatever stands between their letters and digits. */
	readonly passages: readonly string[];
}

export interface Leak {
	readonly what: string;
	readonly place: string;
}

/** Letters and digits by which passages are found; a shorter one is looked for as a whole word. */
const GRAM = 12;
/** As much of a long passage is compared. */
const COMPARED = 80;

/** Passages that can be looked for at all: shorter ones stand in other texts too. */
export const isSearchable = (passage: string) => squeezed(passage).length >= GRAM;

const squeezed = (text: string) => folded(text).text.replace(/[^\p{L}\p{N}]+/gu, '');

/** The secrets found in a finished file, each once. `more`: what else is known to stand in it, as a PDF's text. Linear in the file. */
export function leaksIn(bytes: Uint8Array, place: string, secrets: Secrets, more: readonly Layer[] = []): Leak[] {
	const grams = gramsOf(secrets.passages);
	const leaks = new Map<string, Leak>();
	const note = (what: string, where: string) => {
		if (!leaks.has(what)) leaks.set(what, { what, place: where });
	};
	for (const { place: where, text } of [...more, ...layersOf(bytes, place)]) {
		if (secrets.spellings.size > 0) for (const { spelling } of secrets.spellings.find(text)) note(spelling, where);
		if (grams.size > 0) for (const passage of passagesIn(squeezed(text), grams)) note(passage, where);
	}
	return [...leaks.values()];
}

/** Those passages that stand in any of the texts. */
export function standing(passages: readonly string[], texts: Iterable<string>): Set<string> {
	const grams = gramsOf(passages);
	const found = new Set<string>();
	for (const text of texts) for (const passage of passagesIn(squeezed(text), grams)) found.add(passage);
	return found;
}

interface Passage {
	readonly passage: string;
	readonly plain: string;
}

function gramsOf(passages: readonly string[]): ReadonlyMap<string, readonly Passage[]> {
	const all = passages.flatMap((passage): Passage[] => {
		const plain = squeezed(passage).slice(0, COMPARED);
		return plain.length < GRAM ? [] : [{ passage, plain }];
	});
	return Map.groupBy(all, ({ plain }) => plain.slice(0, GRAM));
}

function* passagesIn(text: string, grams: ReadonlyMap<string, readonly Passage[]>): Generator<string> {
	for (let at = 0; at + GRAM <= text.length; at += 1)
		for (const { passage, plain } of grams.get(text.slice(at, at + GRAM)) ?? [])
			if (text.startsWith(plain, at)) yield passage;
}
