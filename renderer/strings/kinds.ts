import type { EntityType } from '#domain/reading.ts';
import type { Texts } from './use.ts';

export type Kinds = EntityType | 'all';

/** Choices among kinds of names, all of them first. */
export const kindOptions = (t: Texts, kinds: readonly EntityType[]): { value: Kinds; label: string }[] => [
	{ value: 'all', label: t.claims.all },
	...kinds.map((value) => ({ value, label: t.entityGroups[value] })),
];
