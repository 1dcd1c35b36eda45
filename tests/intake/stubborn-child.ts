/** Stands for the intake process: at a file's name it hangs, fills its memory, dies, has heavy parts without end, or answers. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const watch = path.resolve(import.meta.dirname, '../../electron/node/intake-watch-worker.ts');
new Worker(watch, { workerData: { memory: 300, parent: process.ppid } }).unref();
const kept: Buffer[] = [];
let heavy = 0;

process.on('message', (message: { source?: { name: string } }) => {
	const name = message.source?.name;
	if (name === 'hang') for (;;);
	if (name === 'memory') for (;;) kept.push(Buffer.alloc(10 * 1_048_576, 1));
	if (name === 'die') process.exit(3);
	if (name === 'heavy') heavy = 1;
	else if (name !== undefined) heavy = 0;
	if (heavy > 0) {
		process.send?.({ found: { text: `part ${heavy}`, warnings: [] }, cpu: heavy * 400 });
		heavy += 1;
	} else if (name === undefined) process.send?.({ end: true, memory: 50 });
	else
		process.send?.({
			found: { text: name, title: String(process.pid), mediaType: 'text/plain', warnings: [] },
			cpu: 1,
		});
});
process.once('disconnect', () => process.exit(0));
