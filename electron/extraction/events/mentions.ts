import type { Entity } from '#domain/reading.ts';
import { tokenAt } from '../document.ts';
import type { Draft } from '../draft.ts';
import type { EventsSection } from '../packs/events.ts';

/** One mention of an entity, by tokens. */
export interface NameMention {
	readonly entity: Entity;
	readonly start: number;
	readonly end: number;
	readonly first: number;
	/** One past the last token. */
	readonly last: number;
}

/** All mentions of a draft's entities, in the order of the text. */
export function mentionsOf(draft: Draft): NameMention[] {
	const names: NameMention[] = [];
	for (const entity of draft.entities) {
		for (const { start, end } of entity.mentions) {
			const first = tokenAt(draft.document, start);
			names.push({ entity, start, end, first, last: Math.max(first + 1, tokenAt(draft.document, end - 1) + 1) });
		}
	}
	return names.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const APOSTROPHE = /['’]/;

/** "l'armée" is read as "armée"; the tokens changed are added to `elided`. */
export function unelided(
	lower: readonly string[],
	{ elisions }: EventsSection,
	elided: Set<number>,
): readonly string[] {
	if (elisions.length === 0) return lower;
	return lower.map((word, i) => {
		const at = word.search(APOSTROPHE);
		if (at <= 0 || at === word.length - 1 || !elisions.includes(word.slice(0, at))) return word;
		elided.add(i);
		return word.slice(at + 1);
	});
}
