import { randomUUID } from 'node:crypto';
import type { Dialogs, Exporter, PageDrawer, Ports } from '#app/ports.ts';
import { nodeFiles } from './files.ts';
import type { Fork } from './fork.ts';
import { nodeProcesses } from './processes.ts';
import { threadedReader } from './reader.ts';
import { resource } from './resources.ts';
import { threadedSearcher } from './searcher.ts';

/** What differs between the window and the command line. */
export interface NodeSetting
	extends Pick<Ports, 'push' | 'dataFolder' | 'defaults' | 'version' | 'standIn' | 'access'> {
	/** Names this process to whoever finds a dossier locked by it. */
	readonly program: string;
	readonly dialogs: Dialogs;
	readonly exporter: Exporter;
	readonly drawer: PageDrawer;
	/** Starts the processes in which files are taken apart; absent: by Node's own fork. */
	readonly fork?: Fork;
}

/** The real outside: this machine's files, clock, random ids and reading threads. */
export function nodePorts({ program, fork, ...setting }: NodeSetting): Ports {
	return {
		...setting,
		files: nodeFiles,
		processes: nodeProcesses(program),
		now: () => new Date().toISOString(),
		newId: () => randomUUID().slice(0, 8),
		reader: threadedReader(fork && { fork }),
		searcher: threadedSearcher(),
		sampleFolder: resource('sample'),
		platform: process.platform,
	};
}

/** Dialogs where nobody can be asked. */
export const noDialogs: Dialogs = {
	chooseFiles: async () => null,
	chooseSavePath: async () => null,
	showInFolder: () => undefined,
};
