import { parentPort } from 'node:worker_threads';
import type { Answer, Task } from './reader.ts';
import { readerHere } from './reader-here.ts';

const port = parentPort;
if (port === null) throw new Error('the reader runs as a worker thread');

const reader = readerHere();

async function done({ id, request }: Task): Promise<Answer> {
	try {
		return { id, value: await reader.read(request) };
	} catch (cause) {
		return { id, broke: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
	}
}

port.on('message', (task: Task) => {
	done(task).then((answer) => port.postMessage(answer));
});
