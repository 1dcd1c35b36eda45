import { components } from '#domain/graph.ts';
import type { ReadRelation } from '#domain/reading.ts';

/** Groups of event ids whose before and after relations run in a circle. */
export function circlesOf(relations: readonly ReadRelation[]): string[][] {
	const ids = [...new Set(relations.flatMap(({ from, to }) => [from, to]))];
	const indexOf = new Map(ids.map((id, i) => [id, i]));
	const targets: number[][] = ids.map(() => []);
	for (const { kind, from, to } of relations) {
		if (kind === 'during') continue;
		const source = indexOf.get(kind === 'before' ? from : to) ?? 0;
		targets[source]?.push(indexOf.get(kind === 'before' ? to : from) ?? 0);
	}
	return components(ids.length, targets)
		.filter((group) => group.length > 1)
		.map((group) => group.toSorted((a, b) => a - b).map((i) => ids[i] ?? ''));
}
