import type { Entity } from '#domain/reading.ts';
import { tokenAt } from '../document.ts';
import type { Draft } from '../draft.ts';

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
