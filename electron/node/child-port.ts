/** Electron's utility process has a port; a forked Node process speaks by itself. */
interface ParentPort {
	on(event: 'message', listener: (event: { data: unknown }) => void): void;
	postMessage(message: unknown): void;
}
const port = (process as { parentPort?: ParentPort }).parentPort;

/** Tells the process that started this one, as plain data. */
export function tellParent(message: unknown): void {
	if (port) port.postMessage(message);
	else process.send?.(message);
}

/** Hears from the process that started this one. */
export function onParentMessage(listener: (message: unknown) => void): void {
	if (port) port.on('message', ({ data }) => listener(data));
	else process.on('message', listener);
}
