/** Where the dossier contradicts itself: asked of main once per state of the dossier, while somebody looks. */
import { useEffect } from 'react';
import { call, failureOf } from '#bridge/client.ts';
import type { Contradiction } from '#domain/contradiction.ts';
import type { Failure } from '#domain/failure.ts';
import type { Snapshot } from './snapshot.ts';
import { createStore, useStore } from './store.ts';

interface Found {
	/** Dossier and revision that the list is of; null: none was asked for yet. */
	readonly of: string | null;
	readonly list: readonly Contradiction[];
	readonly failure?: Failure;
}

const NONE: Found = { of: null, list: [] };
const found = createStore<Found>(NONE);
let asked = '';

async function want(of: string): Promise<void> {
	if (asked === of) return;
	asked = of;
	try {
		const list = await call('dossier.contradictions', undefined);
		if (asked === of) found.set({ of, list });
	} catch (error) {
		if (asked === of) found.set({ of, list: [], failure: failureOf(error) });
	}
}

/** The contradictions of the open dossier; those of the state before are shown while new ones are looked for. */
export function useContradictions({ summary }: Snapshot): Found {
	const of = summary === null ? null : `${summary.id} ${summary.revision}`;
	useEffect(() => {
		if (of !== null) void want(of);
	}, [of]);
	const current = useStore(found);
	return summary !== null && current.of?.startsWith(`${summary.id} `) ? current : NONE;
}
