import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { DepescheError, type Failure } from '#domain/failure.ts';
import type { Searcher } from '#search/searcher.ts';

/** What the searching thread is asked and what it tells. */
export interface Asked {
	readonly id: number;
	readonly method: keyof Searcher;
	readonly value: unknown;
}
export type Told =
	| { readonly id: number; readonly value: unknown }
	| { readonly id: number; readonly failure: Failure }
	| { readonly id: number; readonly broke: string };

interface Waiting {
	readonly resolve: (value: unknown) => void;
	readonly reject: (cause: unknown) => void;
}

const script = path.join(import.meta.dirname, `search-worker${path.extname(import.meta.filename)}`);

/** Searches in a thread of its own, which starts when it is first asked and keeps no process alive while it has nothing to do. */
export function threadedSearcher(): Searcher {
	const waiting = new Map<number, Waiting>();
	let worker: Worker | undefined;
	let lastId = 0;

	function start(): Worker {
		const made = new Worker(script);
		made.unref();
		made.on('message', (told: Told) => settle(told));
		made.on('error', (cause) => lose(made, cause));
		made.on('exit', () => lose(made, new Error('the searching thread ended')));
		return made;
	}

	function settle(told: Told): void {
		const asked = waiting.get(told.id);
		waiting.delete(told.id);
		if (waiting.size === 0) worker?.unref();
		if (asked === undefined) return;
		if ('broke' in told) asked.reject(new Error(told.broke));
		else if ('failure' in told)
			asked.reject(new DepescheError(told.failure.code, told.failure.where, told.failure.args));
		else asked.resolve(told.value);
	}

	function lose(made: Worker, cause: unknown): void {
		if (worker !== made) return;
		worker = undefined;
		for (const { reject } of waiting.values()) reject(cause);
		waiting.clear();
	}

	function ask<T>(method: keyof Searcher, value?: unknown): Promise<T> {
		worker ??= start();
		worker.ref();
		lastId += 1;
		const id = lastId;
		const asked: Asked = { id, method, value };
		return new Promise<unknown>((resolve, reject) => {
			waiting.set(id, { resolve, reject });
			worker?.postMessage(asked);
		}) as Promise<T>;
	}

	return {
		open: (folder) => ask('open', folder),
		begin: () => ask('begin'),
		put: (batch) => ask('put', batch),
		settle: (state) => ask('settle', state),
		find: (request) => ask('find', request),
		close: async () => (worker === undefined ? undefined : ask('close')),
	};
}
