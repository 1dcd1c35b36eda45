import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { DepescheError, type Failure } from '#domain/failure.ts';
import type { Passed, Refused, Source, Taken } from '#intake/intake.ts';
import { type Child, type Fork, forkNode } from './fork.ts';

/** A file to take apart from now on, or the wish for its next part. */
export type IntakeRequest =
	| { readonly source: Source }
	/** The same, its bytes to be read from its file; they have this hash (SHA-256). */
	| { readonly source: Omit<Source, 'bytes'> & { readonly file: string }; readonly hash: string }
	| { readonly next: true };

/** One part and the processor time in ms that all of the file took so far, the end, an expected failure, or that it broke; at the end how many MB the process takes. */
export type IntakeAnswer =
	| { readonly found: Taken | Refused | Passed; readonly cpu: number }
	| { readonly end: true; readonly memory: number }
	| { readonly failure: Failure; readonly memory: number }
	| { readonly broke: string; readonly memory: number };

/** MB that an intake process may take: its objects, and all of it. */
export const MOST_MEMORY = { heap: 512, process: 768 } as const;
/**
 * Milliseconds of processor time that a file of several articles may take, and for each of its parts so many more: several times what real
 * pages take. Processor time, so that a busy machine refuses nothing.
 */
const MOST_WORK = { file: 15_000, part: 100 } as const;
/** A process that keeps more MB than this after a file is replaced. */
const KEPT_MEMORY = 350;
/** Files after which a process is replaced, since parsers keep what they should not. */
const MOST_FILES = 1000;
/** Milliseconds after which a process without work ends. */
const IDLE = 20_000;

export interface IntakeOptions {
	/** Processes at the most; they start as they are needed. */
	readonly processes?: number;
	/** Longest time for one article in milliseconds; its process is ended then. */
	readonly limit?: number;
	/** Processor time for all of a file, in place of the usual. */
	readonly work?: { readonly file: number; readonly part: number };
	readonly fork?: Fork;
}

export interface IntakePool {
	/**
	 * As `takeAll` of the intake, in a process of its own, kept until the last article is taken; `begun` is called when there is one. Throws `file-unreadable`
	 * when it takes too long or too much memory.
	 */
	takeAll(source: Source, begun?: (spent: () => number) => void): AsyncGenerator<Taken | Refused | Passed>;
	close(): void;
}

interface Worker {
	readonly child: Child;
	files: number;
	idle: NodeJS.Timeout | undefined;
	/** Who waits for its next answer. */
	settle: ((answer: IntakeAnswer | undefined) => void) | undefined;
}

/** Files of more bytes are read where they are taken apart: sending them would take their size in memory three times more. */
const SENT = 4 * 1_048_576;

function requestFor(source: Source): IntakeRequest {
	const { bytes, file, ...rest } = source;
	if (bytes.length <= SENT || file === undefined) return { source };
	return { source: { ...rest, file }, hash: createHash('sha256').update(bytes).digest('hex') };
}

const script = path.join(import.meta.dirname, `intake-child${path.extname(import.meta.filename)}`);

export function intakePool(options: IntakeOptions = {}): IntakePool {
	const { processes = Math.max(1, Math.min(4, availableParallelism())), limit = 15_000 } = options;
	const { work = MOST_WORK, fork = forkNode } = options;
	const all = new Set<Worker>();
	const idle: Worker[] = [];
	const queue: ((worker: Worker | undefined) => void)[] = [];
	let closed = false;

	function start(): Worker {
		const child = fork(script, {});
		const worker: Worker = { child, files: 0, idle: undefined, settle: undefined };
		all.add(worker);
		child.onMessage((message) => worker.settle?.(message as IntakeAnswer));
		child.onExit(() => lose(worker));
		return worker;
	}

	function lose(worker: Worker): void {
		if (!all.delete(worker)) return;
		clearTimeout(worker.idle);
		const at = idle.indexOf(worker);
		if (at >= 0) idle.splice(at, 1);
		worker.child.kill();
		worker.settle?.(undefined);
		if (queue.length > 0 && !closed) queue.shift()?.(start());
	}

	async function borrow(): Promise<Worker> {
		const free = idle.pop();
		if (free !== undefined) {
			clearTimeout(free.idle);
			return free;
		}
		if (closed) throw new DepescheError('cancelled');
		if (all.size < processes) return start();
		const worker = await new Promise<Worker | undefined>((resolve) => queue.push(resolve));
		if (worker === undefined) throw new DepescheError('cancelled');
		return worker;
	}

	/** `memory` is that of a process whose file came to its end; without it, it is not known what the process is doing. */
	function giveBack(worker: Worker, memory: number | undefined): void {
		if (!all.has(worker)) return;
		worker.files += 1;
		if (closed || memory === undefined || memory > KEPT_MEMORY || worker.files > MOST_FILES) lose(worker);
		else if (queue.length > 0) queue.shift()?.(worker);
		else {
			worker.idle = setTimeout(() => lose(worker), IDLE).unref();
			idle.push(worker);
		}
	}

	function ask(worker: Worker, request: IntakeRequest): Promise<IntakeAnswer | 'timeout' | undefined> {
		return new Promise((resolve) => {
			const timer = setTimeout(() => done('timeout'), limit);
			const done = (answer: IntakeAnswer | 'timeout' | undefined) => {
				clearTimeout(timer);
				worker.settle = undefined;
				resolve(answer);
			};
			worker.settle = done;
			if (all.has(worker)) worker.child.post(request);
			else done(undefined);
		});
	}

	return {
		async *takeAll(source, begun) {
			const worker = await borrow();
			let spent = 0;
			begun?.(() => spent);
			let memory: number | undefined;
			let parts = 0;
			try {
				for (let request = requestFor(source); ; request = { next: true }) {
					const answer = await ask(worker, request);
					if (answer === 'timeout') throw new DepescheError('file-unreadable', source.name, { reason: 'timeout' });
					if (answer === undefined) throw new DepescheError('file-unreadable', source.name, { reason: 'memory' });
					if ('memory' in answer) memory = answer.memory;
					if ('end' in answer) return;
					if ('failure' in answer)
						throw new DepescheError(answer.failure.code, answer.failure.where, answer.failure.args);
					if ('broke' in answer) throw new DepescheError('file-damaged', source.name);
					spent = answer.cpu;
					yield answer.found;
					parts += 1;
					if (answer.cpu > work.file + parts * work.part)
						throw new DepescheError('file-unreadable', source.name, { reason: 'timeout' });
				}
			} finally {
				giveBack(worker, memory);
			}
		},
		close() {
			closed = true;
			for (const waiting of queue.splice(0)) waiting(undefined);
			for (const worker of [...all]) lose(worker);
		},
	};
}
