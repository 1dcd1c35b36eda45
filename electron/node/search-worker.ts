import { parentPort } from 'node:worker_threads';
import { DepescheError } from '#domain/failure.ts';
import { searcherHere } from './search-here.ts';
import type { Asked, Told } from './searcher.ts';

const port = parentPort;
if (port === null) throw new Error('the search runs as a worker thread');

const searcher = searcherHere();

async function done({ id, method, value }: Asked): Promise<Told> {
	try {
		return { id, value: await (searcher[method] as (value: unknown) => Promise<unknown>)(value) };
	} catch (cause) {
		if (cause instanceof DepescheError) return { id, failure: cause.failure };
		return { id, broke: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
	}
}

let last: Promise<void> = Promise.resolve();
port.on('message', (asked: Asked) => {
	last = last.then(() => done(asked)).then((told) => port.postMessage(told));
});
