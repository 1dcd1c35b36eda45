import { jsonSafe } from './json-safe.ts';

export type Handler = (event: object, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

/** Electron's `ipcMain`, as far as the app uses it. */
export const ipcMain = {
	handle(channel: string, handler: Handler): void {
		if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
		handlers.set(channel, handler);
	},
};

/** A call from a preload. */
export interface Call {
	readonly id: number;
	readonly channel: string;
	readonly args: readonly unknown[];
}

export type Answer =
	| { readonly answers: number; readonly value: unknown }
	| { readonly answers: number; readonly error: string };

/** Lets the handler of the call's channel answer; a failure comes back in the words that Electron uses. */
export async function answerCall(event: object, { id, channel, args }: Call): Promise<Answer> {
	try {
		const handler = handlers.get(channel);
		if (!handler) throw new Error(`No handler registered for '${channel}'`);
		return { answers: id, value: jsonSafe(await handler(event, ...args), `the reply of ${channel}`) };
	} catch (error) {
		return { answers: id, error: `Error invoking remote method '${channel}': ${String(error)}` };
	}
}
