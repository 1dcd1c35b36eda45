/** All that is anchored in one article: from its reading (times, names) and the dossier (events, claims). */
import type { Reading } from '#domain/reading.ts';
import type { Selection } from '#state/selection.ts';
import type { Snapshot } from '#state/snapshot.ts';
import type { Annotation } from './model.ts';

export function annotationsOf(
	article: string,
	reading: Reading,
	{ articles, events, claims }: Snapshot,
): readonly Annotation[] {
	const found: Annotation[] = [];
	for (const event of events.values()) {
		if (event.decision === 'rejected') continue;
		for (const { article: from, quote } of event.citations) {
			if (from === article) found.push({ kind: 'event', id: event.id, start: quote.start, end: quote.end });
		}
	}
	for (const { id, article: from, quote, decision } of claims.values()) {
		if (from === article && decision !== 'rejected')
			found.push({ kind: 'claim', id, start: quote.start, end: quote.end });
	}
	for (const { quote, note } of articles.get(article)?.mark?.passages ?? []) {
		found.push({ kind: 'note', id: article, start: quote.start, end: quote.end, note });
	}
	for (const { start, end } of reading.times) found.push({ kind: 'time', start, end });
	return found;
}

export interface Shown {
	readonly article: string;
	readonly start?: number;
	readonly end?: number;
}

/** The article and passage that the selection points to: the picked quote, else the first. */
export function shownBy({ item, passage }: Selection, snapshot: Snapshot): Shown | undefined {
	if (passage) return passage;
	if (!item) return undefined;
	switch (item.kind) {
		case 'article':
			return snapshot.articles.has(item.id) ? { article: item.id } : undefined;
		case 'event': {
			const [first] = snapshot.events.get(item.id)?.citations ?? [];
			return first && { article: first.article, start: first.quote.start, end: first.quote.end };
		}
		case 'claim': {
			const claim = snapshot.claims.get(item.id);
			return claim && { article: claim.article, start: claim.quote.start, end: claim.quote.end };
		}
		case 'entity': {
			const [article] = Object.keys(snapshot.entities.get(item.id)?.mentions ?? {});
			return article === undefined ? undefined : { article };
		}
	}
}
