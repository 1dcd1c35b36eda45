import type { Migration } from './migration.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Schema 2 has tables for outlets and kept views, and keeps an event's note with its tags and grade instead of among its corrections. */
export const marksOutletsViews: Migration = (document) => {
	const events = isObject(document.events) ? document.events : {};
	for (const event of Object.values(events)) {
		if (!isObject(event) || !isObject(event.edit)) continue;
		const { note, ...edit } = event.edit;
		if (note === undefined) continue;
		event.edit = edit;
		if (note !== '') event.mark = { note };
	}
	return { ...document, outlets: {}, views: {} };
};
