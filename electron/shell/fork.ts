import { utilityProcess } from 'electron';
import type { Fork } from '#node/fork.ts';

/** Starts a module in a process of Electron's own: a packed app forks no Node, since its fuses forbid that. */
export const forkUtility: Fork = (module, environment) => {
	const child = utilityProcess.fork(module, [], {
		env: { ...process.env, ...environment },
		stdio: 'ignore',
		serviceName: 'Depesche',
	});
	return {
		post: (message) => child.postMessage(message),
		onMessage: (listener) => child.on('message', listener),
		onExit: (listener) => child.once('exit', listener),
		kill: () => child.kill(),
	};
};
