/** Searching the whole dossier, its texts included: what main's index answers. */
import { call, failureOf } from '#bridge/client.ts';
import type { Failure } from '#domain/failure.ts';
import type { SearchHit, SearchReply } from '#domain/search.ts';
import { show } from './actions.ts';
import { desk } from './desk.ts';
import { select } from './selection.ts';
import { setFilter } from './views.ts';

export type Searched =
	| { readonly kind: 'found'; readonly reply: SearchReply }
	| { readonly kind: 'failed'; readonly failure: Failure };

/** Asks for what fits `query` within the filter that stands. */
export async function search(query: string): Promise<Searched> {
	try {
		return { kind: 'found', reply: await call('search.query', { filter: { ...desk.get().filter, query } }) };
	} catch (error) {
		return { kind: 'failed', failure: failureOf(error) };
	}
}

/** Shows a hit where it is looked at best: an article at the words that were found. */
export function showHit({ kind, id, excerpt }: SearchHit): void {
	if (kind === 'outlet') {
		setFilter({ outlets: [id] });
		return;
	}
	const [mark] = excerpt?.marks ?? [];
	const passage = kind === 'article' && mark ? { article: id, start: mark[0], end: mark[1] } : undefined;
	select({ kind, id }, passage);
	if (kind === 'article') show('text');
}
