import { parentPort } from 'node:worker_threads';
import { DepescheError } from '#domain/failure.ts';
import { read } from '#extraction/read.ts';
import { loadPacks } from './packs.ts';
import type { Answer, Task } from './reader.ts';
import { resource } from './resources.ts';

const port = parentPort;
if (port === null) throw new Error('the reader runs as a worker thread');

/** Loaded at the first reading: taking in a page alone needs no pack. */
let packs: ReturnType<typeof loadPacks> | undefined;

async function done(task: Task): Promise<Answer> {
	const { id } = task;
	try {
		if (task.kind === 'take') {
			const { take } = await import('#intake/formats.ts');
			return { id, value: await take(task.source) };
		}
		packs ??= loadPacks(resource('languages'));
		return { id, value: read(packs, task.request) };
	} catch (cause) {
		if (cause instanceof DepescheError) return { id, failure: cause.failure };
		return { id, broke: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
	}
}

port.on('message', (task: Task) => {
	done(task).then((answer) => port.postMessage(answer));
});
