import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createApp } from '#app/app.ts';
import type { Ports } from '#app/ports.ts';
import type { Handlers, Pushes } from '#contract/channels.ts';
import { nodeFiles } from '#node/files.ts';
import { noDialogs } from '#node/ports.ts';
import { nodeProcesses } from '#node/processes.ts';
import { searcherHere } from '#node/search-here.ts';
import { temporaryFolder } from './folders.ts';
import { toyReader } from './toy-reader.ts';

export type Pushed = { readonly [P in keyof Pushes]: { readonly name: P; readonly payload: Pushes[P] } }[keyof Pushes];

export interface TestApp {
	readonly app: Handlers;
	readonly folder: string;
	readonly pushed: Pushed[];
}

/** The use cases on real files in a temporary folder; clock, ids and the reader alone are the test's. */
export function testApp(changes: Partial<Ports> = {}): TestApp {
	const folder = temporaryFolder();
	const pushed: Pushed[] = [];
	let id = 0;
	let second = 0;
	const app = createApp({
		files: nodeFiles,
		processes: nodeProcesses('test'),
		now: () => new Date(Date.UTC(2024, 0, 1) + 1000 * second++).toISOString(),
		newId: () => `id${++id}`,
		reader: toyReader,
		searcher: searcherHere(),
		exporter: async (format, edition) => new TextEncoder().encode(`${format} ${JSON.stringify(edition)}`),
		drawer: async (edition, count) => ({ pages: [`<svg>${edition.events.length}</svg>`].slice(0, count), of: 1 }),
		dialogs: noDialogs,
		push: (name, payload) => pushed.push({ name, payload } as Pushed),
		dataFolder: path.join(folder, 'data'),
		sampleFolder: path.join(folder, 'sample'),
		defaults: { locale: 'de', theme: 'system', density: 'compact' },
		version: '0.0.0',
		platform: 'test',
		standIn: false,
		access: 'write',
		...changes,
	});
	onTestFinished(async () => {
		await app['dossier.close'](undefined);
	});
	return { app, folder, pushed };
}
