import { parentPort } from 'node:worker_threads';
import { DepescheError } from '#domain/failure.ts';
import type { Answer, Task } from './reader.ts';
import { readerHere } from './reader-here.ts';

const port = parentPort;
if (port === null) throw new Error('the reader runs as a worker thread');

const reader = readerHere();

async function done(task: Task): Promise<Answer> {
	const { id } = task;
	try {
		return { id, value: await (task.kind === 'take' ? reader.take(task.source) : reader.read(task.request)) };
	} catch (cause) {
		if (cause instanceof DepescheError) return { id, failure: cause.failure };
		return { id, broke: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
	}
}

port.on('message', (task: Task) => {
	done(task).then((answer) => port.postMessage(answer));
});
