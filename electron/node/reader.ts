import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Reader } from '#app/ports.ts';
import { DepescheError } from '#domain/failure.ts';
import type { Reading } from '#domain/reading.ts';
import type { ReadRequest } from '#extraction/pipeline.ts';
import { isLight, onlyOne, takeAll } from '#intake/take.ts';
import { type IntakeOptions, intakePool } from './intake-pool.ts';

/** What a reading thread is asked. */
export interface Task {
	readonly id: number;
	readonly request: ReadRequest;
}

/** What it answers: the reading, or that it broke. */
export type Answer = { readonly id: number; readonly value: Reading } | { readonly id: number; readonly broke: string };

interface Waiting {
	readonly task: Task;
	readonly left: () => number;
	readonly resolve: (value: Reading) => void;
	readonly reject: (cause: unknown) => void;
}

/** 0 for a thread that is only starting, or gone. */
async function processorTime(worker: Worker): Promise<number> {
	try {
		const { user, system } = await worker.cpuUsage();
		return (user + system) / 1000;
	} catch {
		return 0;
	}
}

const outOfTime = () => new DepescheError('out-of-time');

/** One thread, at most one task in it. */
interface Thread {
	readonly worker: Worker;
	/** Milliseconds of processor time it had when its task began. */
	before: Promise<number>;
	current: { readonly waiting: Waiting; timer: NodeJS.Timeout } | undefined;
}

export interface ReaderOptions extends Pick<IntakeOptions, 'fork' | 'processes'> {
	/** Threads at the most; they start as they are needed. */
	readonly threads?: number;
	/**
	 * Longest time for one article in milliseconds; its thread is ended then. It may take twice as long where a busy machine gave it less than half of a
	 * processor.
	 */
	readonly limit?: number;
	/** Memory of one thread's objects in MB. */
	readonly memory?: number;
}

const script = path.join(import.meta.dirname, `reader-worker${path.extname(import.meta.filename)}`);

/**
 * Takes files apart in processes and reads in threads: what takes too long or breaks fails alone, and another takes its place. Foreign parsers need a
 * process, since a thread's buffers can't be bounded; reading is our own code.
 */
export function threadedReader(options: ReaderOptions = {}): Reader {
	const { threads: most = Math.max(1, Math.min(4, availableParallelism())), limit = 12_000, memory = 1024 } = options;
	const threads = new Set<Thread>();
	const queue: Waiting[] = [];
	let lastId = 0;
	const intake = intakePool({
		...(options.fork && { fork: options.fork }),
		...(options.processes !== undefined && { processes: options.processes }),
	});
	let closed = false;

	function start(): Thread {
		const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } });
		const thread: Thread = { worker, before: Promise.resolve(0), current: undefined };
		threads.add(thread);
		// Idle threads keep no process alive.
		worker.unref();
		worker.on('message', (answer: Answer) => settle(thread, answer));
		worker.on('error', (cause) => lose(thread, cause));
		worker.on('exit', () => lose(thread, new Error('the reading thread ended')));
		return thread;
	}

	function give(thread: Thread, waiting: Waiting): void {
		const timer = setTimeout(() => void overdue(thread, waiting), Math.min(limit, waiting.left()));
		thread.current = { waiting, timer };
		thread.worker.ref();
		thread.worker.postMessage(waiting.task);
		thread.before = processorTime(thread.worker);
	}

	async function overdue(thread: Thread, waiting: Waiting): Promise<void> {
		const [before, now] = await Promise.all([thread.before, processorTime(thread.worker)]);
		const { current } = thread;
		if (current?.waiting !== waiting) return;
		if (waiting.left() <= 0) return lose(thread, outOfTime());
		const tooLong = () => lose(thread, new Error('the reading took too long'));
		if (now - before >= limit / 2) tooLong();
		else
			current.timer = setTimeout(
				() => (waiting.left() <= 0 ? lose(thread, outOfTime()) : tooLong()),
				Math.min(limit, waiting.left()),
			);
	}

	function work(): void {
		while (queue.length > 0) {
			const idle =
				[...threads].find(({ current }) => current === undefined) ?? (threads.size < most ? start() : undefined);
			const next = idle && queue.shift();
			if (idle === undefined || next === undefined) return;
			if (next.left() <= 0) next.reject(outOfTime());
			else give(idle, next);
		}
	}

	function settle(thread: Thread, answer: Answer): void {
		const { current } = thread;
		if (current === undefined || current.waiting.task.id !== answer.id) return;
		thread.current = undefined;
		clearTimeout(current.timer);
		thread.worker.unref();
		const { resolve, reject } = current.waiting;
		if ('value' in answer) resolve(answer.value);
		else reject(new Error(answer.broke));
		work();
	}

	function lose(thread: Thread, cause: unknown): void {
		if (!threads.delete(thread)) return;
		const { current } = thread;
		thread.current = undefined;
		if (current !== undefined) {
			clearTimeout(current.timer);
			current.waiting.reject(cause);
		}
		void thread.worker.terminate();
		if (!closed) work();
	}

	function read(request: ReadRequest, left = () => Number.POSITIVE_INFINITY): Promise<Reading> {
		if (closed) return Promise.reject(new Error('the reader is closed'));
		lastId += 1;
		const task: Task = { id: lastId, request };
		return new Promise((resolve, reject) => {
			queue.push({ task, left, resolve, reject });
			work();
		});
	}

	return {
		async take(source) {
			return onlyOne(source, (await isLight(source)) ? takeAll(source) : intake.takeAll(source));
		},
		async *takeAll(source, begun) {
			if (!(await isLight(source))) yield* intake.takeAll(source, begun);
			else {
				begun?.();
				yield* takeAll(source);
			}
		},
		read,
		async close() {
			closed = true;
			intake.close();
			for (const waiting of queue.splice(0)) waiting.reject(new Error('the reader is closed'));
			await Promise.all([...threads].map(({ worker }) => worker.terminate()));
		},
	};
}
