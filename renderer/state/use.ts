import { useMemo } from 'react';
import { desk } from './desk.ts';
import { type Found, find } from './filter.ts';
import { selection } from './selection.ts';
import { type Snapshot, snapshot } from './snapshot.ts';
import { useStore } from './store.ts';

export const useSnapshot = (): Snapshot => useStore(snapshot);
export const useSelection = () => useStore(selection);
export const useDesk = () => useStore(desk);

/** The records that the search field and the filter leave standing; in a text, the field finds places and narrows nothing. */
export function useFound(): Found {
	const of = useSnapshot();
	const query = useStore(desk, (state) => (state.view === 'text' ? '' : state.query));
	const rejected = useStore(desk, (state) => state.showRejected);
	const filter = useStore(desk, (state) => state.filter);
	return useMemo(() => find(of, query, rejected, filter), [of, query, rejected, filter]);
}
