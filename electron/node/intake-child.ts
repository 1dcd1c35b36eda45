/** The process in which files are taken apart: one at a time, a part at each asking. A file that hangs it or fills its memory costs this process and no other. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import v8 from 'node:v8';
import { Worker } from 'node:worker_threads';
import { DepescheError } from '#domain/failure.ts';
import type { Source } from '#intake/intake.ts';
import { takeAll } from '#intake/take.ts';
import { onParentMessage, tellParent } from './child-port.ts';
import { type IntakeAnswer, type IntakeRequest, MOST_MEMORY } from './intake-pool.ts';

v8.setFlagsFromString(`--max-old-space-size=${MOST_MEMORY.heap}`);
// This thread may be busy for as long as the file likes, so another one watches.
new Worker(path.join(import.meta.dirname, `intake-watch-worker${path.extname(import.meta.filename)}`), {
	workerData: { memory: MOST_MEMORY.process, parent: process.ppid },
}).unref();

type Parts = ReturnType<typeof takeAll>;
let parts: Parts | undefined;
let before = process.cpuUsage();

async function next(request: IntakeRequest): Promise<IntakeAnswer> {
	const memory = process.memoryUsage.rss() / 1_048_576;
	try {
		if ('source' in request) before = process.cpuUsage();
		if ('source' in request) parts = takeAll('hash' in request ? await read(request) : request.source);
		const found = await parts?.next();
		return found === undefined || found.done ? { end: true, memory } : { found: found.value, cpu: spent() };
	} catch (cause) {
		if (cause instanceof DepescheError) return { failure: cause.failure, memory };
		return { broke: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause), memory };
	}
}

/** Milliseconds. */
function spent(): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

async function read({ source, hash }: Extract<IntakeRequest, { hash: string }>): Promise<Source> {
	const bytes = await readFile(source.file);
	if (createHash('sha256').update(bytes).digest('hex') !== hash)
		throw new DepescheError('file-unreadable', source.name, { reason: 'EBUSY' });
	return { ...source, bytes };
}

onParentMessage((request) => {
	void next(request as IntakeRequest).then(tellParent);
});
process.once('disconnect', () => process.exit(0));
