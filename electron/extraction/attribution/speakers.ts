import type { Span } from '#domain/selector.ts';
import type { Draft } from '../draft.ts';

/** The entities named in the words of a speaker, in order of appearance. */
export function speakerEntities({ entities }: Draft, [start, end]: Span): string[] {
	const named: { readonly at: number; readonly id: string }[] = [];
	for (const { id, mentions } of entities) {
		const mention = mentions.find((one) => one.start >= start && one.end <= end);
		if (mention !== undefined) named.push({ at: mention.start, id });
	}
	return named.sort((a, b) => a.at - b.at).map(({ id }) => id);
}
