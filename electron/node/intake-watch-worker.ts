/** Ends its process when that takes too much memory, buffers of native code included, or when nobody is left to answer to. */
import { workerData } from 'node:worker_threads';

const { memory, parent } = workerData as { readonly memory: number; readonly parent: number };
const EVERY = 100;

setInterval(() => {
	const tooMuch = process.memoryUsage.rss() > memory * 1_048_576;
	if (tooMuch || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, EVERY);
