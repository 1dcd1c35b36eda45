import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** The parameters or result of a DevTools command, read where it is used. */
// biome-ignore lint/suspicious/noExplicitAny: the DevTools protocol is another program's untyped JSON
export type Message = Record<string, any>;

interface Waiting {
	readonly method: string;
	readonly resolve: (result: Message) => void;
	readonly reject: (error: Error) => void;
}

/**
 * The DevTools protocol over the pipes 3 and 4 of a browser started with --remote-debugging-pipe: JSON messages, each ended by a NUL
 * byte. It opens no port. Emits `<session id>` or 'browser' with (method, params) for each event, and 'gone' when the browser ends.
 */
export class DevToolsPipe extends EventEmitter {
	#last = 0;
	#waiting = new Map<number, Waiting>();
	#parts: Buffer[] = [];
	readonly #out: Writable;
	gone = false;

	constructor(browser: ChildProcess) {
		super();
		this.#out = browser.stdio[3] as Writable;
		this.#out.on('error', () => {});
		(browser.stdio[4] as Readable).on('data', (bytes: Buffer) => this.#read(bytes));
		browser.on('error', () => this.#end());
		browser.on('exit', () => this.#end());
	}

	send(method: string, params: Message = {}, sessionId?: string): Promise<Message> {
		if (this.gone) return Promise.reject(new Error(`${method}: the browser is gone`));
		const id = ++this.#last;
		this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
		return new Promise((resolve, reject) => this.#waiting.set(id, { method, resolve, reject }));
	}

	#read(bytes: Buffer): void {
		let rest = bytes;
		for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
			this.#parts.push(rest.subarray(0, end));
			const text = Buffer.concat(this.#parts).toString();
			this.#parts = [];
			rest = rest.subarray(end + 1);
			this.#take(JSON.parse(text));
		}
		if (rest.length > 0) this.#parts.push(rest);
	}

	#take(message: Message): void {
		if (message.id === undefined) {
			this.emit(message.sessionId ?? 'browser', message.method, message.params);
			return;
		}
		const waiting = this.#waiting.get(message.id);
		this.#waiting.delete(message.id);
		if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
		else waiting?.resolve(message.result);
	}

	#end(): void {
		if (this.gone) return;
		this.gone = true;
		for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: the browser is gone`));
		this.#waiting.clear();
		this.emit('gone');
	}
}
