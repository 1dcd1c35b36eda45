/** Which of the dossier's names stand in a line of a person's own. */
import type { EntityRecord } from '#domain/dossier.ts';
import { type Merges, mergesOf } from '#domain/effective.ts';
import type { EntityId } from '#domain/ids.ts';
import type { EntityType } from '#domain/reading.ts';

export interface NameInLine {
	readonly entity: EntityId;
	readonly type: EntityType;
	/** UTF-16 units into the line, end exclusive. */
	readonly start: number;
	readonly end: number;
}

interface Spelling {
	readonly words: string;
	readonly entity: EntityId;
	readonly type: EntityType;
}

const isLetter = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** Each name once, by its place: of overlapping ones the longest. A spelling that may be several names' is none's. */
export function namesInLine(line: string, entities: Iterable<EntityRecord>): readonly NameInLine[] {
	const all = [...entities];
	const found: NameInLine[] = [];
	const taken = new Uint8Array(line.length);
	for (const { words, entity, type } of spellings(all, mergesOf(all), line)) {
		const start = placeOf(line, words, taken);
		if (start < 0 || found.some((other) => other.entity === entity)) continue;
		const end = start + words.length;
		taken.fill(1, start, end);
		found.push({ entity, type, start, end });
	}
	return found.sort((a, b) => a.start - b.start);
}

/** The spellings that occur in the line, the longest first. */
function spellings(entities: readonly EntityRecord[], merges: Merges, line: string): readonly Spelling[] {
	const byWords = new Map<string, Spelling | undefined>();
	for (const { id, type, name, aliases, edit } of entities) {
		const entity = merges.get(id) ?? id;
		for (const words of [edit?.name, name, ...aliases]) {
			if (words === undefined || words.length < 2 || !line.includes(words)) continue;
			const known = byWords.get(words);
			if (!byWords.has(words)) byWords.set(words, { words, entity, type });
			else if (known?.entity !== entity) byWords.set(words, undefined);
		}
	}
	return [...byWords.values()]
		.filter((one) => one !== undefined)
		.sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));
}

/** Where `words` stand as whole words outside of what is taken; -1: nowhere. */
function placeOf(line: string, words: string, taken: Uint8Array): number {
	for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
		const end = at + words.length;
		if (!isLetter(line[at - 1]) && !isLetter(line[end]) && !taken.subarray(at, end).includes(1)) return at;
	}
	return -1;
}
