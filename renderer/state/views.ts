/** Filters, and views that a person keeps: a view with its filter and what it wants to remember. */
import { call } from '#bridge/client.ts';
import type { ViewRecord } from '#domain/dossier.ts';
import type { Filter } from '#domain/filter.ts';
import { attempt } from './attempt.ts';
import { CLOCKS, desk, LANES, setDesk, setLanes, VIEWS } from './desk.ts';

/** Sets the fields given; undefined or an empty list frees a field, null frees all. */
export function setFilter(part: { readonly [F in keyof Filter]?: Filter[F] | undefined } | null): void {
	if (part === null) {
		setDesk({ filter: {} });
		return;
	}
	const fields = Object.entries({ ...desk.get().filter, ...part });
	const kept = fields.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
	setDesk({ filter: Object.fromEntries(kept) });
}

/** Keeps what the desk shows now under a name. */
export function keepView(name: string) {
	const { view, filter, query, lanes, clock } = desk.get();
	const kind = view === 'text' ? 'timeline' : view;
	const whole: Filter = { ...filter, ...(query !== '' && { query }) };
	return attempt(() => call('view.save', { name, kind, filter: whole, settings: { lanes, clock } }));
}

export function showView({ kind, filter, settings }: ViewRecord): void {
	const { query = '', ...rest } = filter;
	const lanes = LANES.find((one) => one === settings.lanes);
	if (lanes !== undefined) setLanes(lanes);
	const clock = CLOCKS.find((one) => one === settings.clock) ?? 'event';
	setDesk({ clock, view: VIEWS.find((one) => one === kind) ?? 'timeline', filter: rest, query });
}

export const removeView = (id: string) => attempt(() => call('view.remove', { id }));
