import { fork } from 'node:child_process';

/** A child process and the messages that go to and fro, as plain data. */
export interface Child {
	post(message: unknown): void;
	onMessage(listener: (message: unknown) => void): void;
	/** Called once, when the process is gone; the code is null when a signal ended it. */
	onExit(listener: (code: number | null) => void): void;
	kill(): void;
}

/** Starts a module in a process of its own: by fork on Node, by utilityProcess in Electron. */
export type Fork = (module: string, environment: Readonly<Record<string, string>>) => Child;

export const forkNode: Fork = (module, environment) => {
	const child = fork(module, [], {
		serialization: 'advanced',
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		env: { ...process.env, ...environment },
	});
	return {
		post: (message) => child.send(message as object),
		onMessage: (listener) => child.on('message', listener),
		onExit: (listener) => {
			child.once('error', () => listener(null));
			child.once('exit', (code) => listener(code));
		},
		kill: () => child.kill('SIGKILL'),
	};
};
