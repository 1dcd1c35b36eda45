/** Texts and readings of articles, loaded when looked at; few are kept. */
import { call, failureOf } from '#bridge/client.ts';
import type { Failure } from '#domain/failure.ts';
import type { Reading } from '#domain/reading.ts';
import { createStore } from './store.ts';

type Loaded = { readonly reading: Reading } | { readonly failure: Failure };

const KEPT = 12;
/** By the reading's hash, least recently loaded first. */
export const readings = createStore<ReadonlyMap<string, Loaded>>(new Map());
const underWay = new Set<string>();

function keep(hash: string, loaded: Loaded): void {
	const next = new Map(readings.get());
	next.set(hash, loaded);
	for (const old of next.keys()) {
		if (next.size <= KEPT) break;
		next.delete(old);
	}
	readings.set(next);
}

/** Asks for the reading of an article unless it is here or on its way. */
export async function want(article: string, hash: string): Promise<void> {
	if (readings.get().has(hash) || underWay.has(hash)) return;
	underWay.add(hash);
	try {
		keep(hash, { reading: await call('article.reading', { id: article }) });
	} catch (error) {
		keep(hash, { failure: failureOf(error) });
	} finally {
		underWay.delete(hash);
	}
}
