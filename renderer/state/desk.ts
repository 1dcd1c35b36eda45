/** What the window shows and how: kept apart from the dossier, remembered per machine where it is a habit. */
import type { AppState, CheckFinding, ImportReport } from '#bridge/client.ts';
import type { Loss } from '#domain/export-loss.ts';
import type { Failure } from '#domain/failure.ts';
import type { Filter } from '#domain/filter.ts';
import { createStore } from './store.ts';

export const VIEWS = ['timeline', 'table', 'claims', 'entities', 'graph', 'map', 'text'] as const;
export type View = (typeof VIEWS)[number];

export const LANES = ['person', 'organisation', 'place', 'type', 'outlet', 'status', 'article', 'none'] as const;
export type Lanes = (typeof LANES)[number];

/** What the timeline is told by: see views/timeline/clocks.ts. */
export const CLOCKS = ['event', 'statement', 'publication', 'capture'] as const;
export type Clock = (typeof CLOCKS)[number];

export type DialogName =
	| 'shortcuts'
	| 'preferences'
	| 'about'
	| 'paste'
	| 'rename'
	| 'palette'
	| 'own-event'
	| 'save-view'
	| 'search'
	| 'versions'
	| 'export'
	| 'refused'
	| 'release';

export type Notice =
	| { readonly kind: 'failure'; readonly failure: Failure }
	| { readonly kind: 'repaired'; readonly steps: number }
	/** An address was dropped, which nothing is loaded from. */
	| { readonly kind: 'address' }
	| { readonly kind: 'warnings'; readonly warnings: readonly CheckFinding[] }
	| { readonly kind: 'import'; readonly report: ImportReport }
	| { readonly kind: 'exported'; readonly path: string; readonly losses: readonly Loss[] };

export interface Job {
	readonly id: string;
	readonly kind: 'import' | 'export';
	readonly done: number;
	readonly total: number;
	readonly label: string;
	readonly perSecond?: number;
	readonly secondsLeft?: number;
	/** Of a job that is sent in parts: how much of it came before this part, and how much it is in all. */
	readonly before?: number;
	readonly whole?: number;
}

export interface DeskState {
	/** Absent until main has answered. */
	readonly app: AppState | null;
	readonly view: View;
	readonly lanes: Lanes;
	readonly clock: Clock;
	/** Long gaps are drawn short. */
	readonly breaks: boolean;
	/** Lanes that were moved, the first on top; those not named follow by size. */
	readonly laneOrder: readonly string[];
	readonly showRejected: boolean;
	readonly query: string;
	/** Its `query` is the search field's, above. */
	readonly filter: Filter;
	readonly dialog: DialogName | null;
	readonly notice: Notice | null;
	readonly job: Job | null;
	/** Edits under way: the desk says "saved" only when there are none. */
	readonly pending: number;
}

export const desk = createStore<DeskState>({
	app: null,
	view: 'timeline',
	lanes: remembered('lanes', LANES, 'person'),
	clock: 'event',
	breaks: false,
	laneOrder: [],
	showRejected: false,
	query: '',
	filter: {},
	dialog: null,
	notice: null,
	job: null,
	pending: 0,
});

export const setDesk = (part: Partial<DeskState>): void => desk.set((current) => ({ ...current, ...part }));

export function setLanes(lanes: Lanes): void {
	remember('lanes', lanes);
	setDesk({ lanes, laneOrder: [] });
}

/** Storage may be refused to a page of a custom protocol; then a habit lasts as long as the window. */
export function remember(key: string, value: string): void {
	try {
		localStorage.setItem(`depesche.${key}`, value);
	} catch {}
}

export function recall(key: string): string | null {
	try {
		return localStorage.getItem(`depesche.${key}`);
	} catch {
		return null;
	}
}

function remembered<T extends string>(key: string, values: readonly T[], otherwise: T): T {
	const stored = recall(key);
	return values.find((value) => value === stored) ?? otherwise;
}
