/** Stands for the intake process: at a file's name it hangs, fills its memory, dies, or answers. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const watch = path.resolve(import.meta.dirname, '../../electron/node/intake-watch-worker.ts');
new Worker(watch, { workerData: { memory: 300, parent: process.ppid } }).unref();
const kept: Buffer[] = [];

process.on('message', (message: { source?: { name: string } }) => {
	const name = message.source?.name;
	if (name === 'hang') for (;;);
	if (name === 'memory') for (;;) kept.push(Buffer.alloc(10 * 1_048_576, 1));
	if (name === 'die') process.exit(3);
	if (name === undefined) process.send?.({ end: true, memory: 50 });
	else process.send?.({ found: { text: name, title: String(process.pid), mediaType: 'text/plain', warnings: [] } });
});
process.once('disconnect', () => process.exit(0));
