/** Runs in the window's page before its own script: a bridge whose dossier is in the page, so that what is measured is the window. */
import { TABLE_NAMES, type TableName } from '#domain/dossier.ts';
import { largeDossier } from '../../helpers/sample-records.ts';

type Listener = (value: unknown) => void;
declare global {
	interface Window {
		/** Makes the events, which is not the window's work. */
		prepareEvents(count: number): void;
		/** Opens the dossier of the events, as main would tell of it. */
		openEvents(): void;
	}
}

const listeners = new Map<string, Set<Listener>>();
let opened:
	| { rows: Record<TableName, readonly { readonly id: string }[]>; summary: Record<string, unknown> }
	| undefined;

const answers: Record<string, (request: never) => unknown> = {
	'app.state': () => ({
		version: '0',
		platform: 'linux',
		preferences: { locale: 'en', theme: 'light', density: 'compact' },
		recents: [],
		standIn: true,
		...(opened && { dossier: opened.summary }),
	}),
	'dossier.page': ({ table, after, limit }: { table: TableName; after?: string; limit: number }) => {
		const rows = opened?.rows[table] ?? [];
		const from = after === undefined ? 0 : Number(after);
		const next = from + limit;
		return { rows: rows.slice(from, next), ...(next < rows.length && { next: String(next) }) };
	},
	'entity.proposals': () => [],
};

Object.assign(window, {
	depesche: {
		async invoke(channel: string, request: never) {
			const answer = answers[channel];
			return answer
				? { ok: true, value: answer(request) }
				: { ok: false, error: { code: 'request-invalid', where: channel } };
		},
		on(push: string, listener: Listener) {
			const all = listeners.get(push) ?? new Set();
			listeners.set(push, all.add(listener));
			return () => all.delete(listener);
		},
	},
	prepareEvents(count: number) {
		const { document } = largeDossier(count);
		const rows = Object.fromEntries(TABLE_NAMES.map((name) => [name, Object.values(document[name])])) as never;
		const counts = Object.fromEntries(TABLE_NAMES.map((name) => [name, Object.keys(document[name]).length]));
		opened = { rows, summary: { ...document.info, path: '/a.dossier', counts, revision: 1 } };
	},
	openEvents() {
		for (const listener of listeners.get('dossier.opened') ?? []) listener({ summary: opened?.summary });
	},
});
