/** Gives a child of the stand-in's `utilityProcess` the port that Electron would give it. */
import { EventEmitter } from 'node:events';

class ParentPort extends EventEmitter {
	postMessage(message: unknown): void {
		process.send?.(message);
	}
}

const port = new ParentPort();
process.on('message', (data) => port.emit('message', { data }));
process.on('disconnect', () => process.exit());
Object.defineProperty(process, 'parentPort', { value: port });
