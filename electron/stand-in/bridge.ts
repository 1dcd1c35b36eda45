/**
 * What is injected into every document before its own scripts: the two ends of `contextBridge`. The preload runs in an isolated
 * world and the page in the main one; they share nothing but the document, over which events of a secret name carry copies, as
 * Electron does: functions become proxies, promises stay promises, objects arrive frozen. The functions below are sent as source, so each
 * stands alone.
 */
interface World {
	addEventListener(name: string, listener: (event: { readonly detail: never }) => void): void;
	dispatchEvent(event: Event): boolean;
	open: unknown;
	ipcFromMain: unknown;
	ipcToMain: unknown;
}
type Fn = (...args: unknown[]) => unknown;
type Link = ReturnType<typeof makeLink>;

/** Name of the binding by which the preload's world speaks to main. */
export const TO_MAIN = 'ipcToMain';
/** Name of the function by which main speaks to the preload's world. */
export const FROM_MAIN = 'ipcFromMain';

/** Source for the page's world: receives what the preload exposes. */
export function pageSource(secret: string): string {
	return `(${pageEnd})((${makeLink})(${JSON.stringify(secret)}, 'page', 'preload'))`;
}

/** Source for the preload's world: runs `preload`, a CommonJS file, with the two objects that a sandboxed preload may require. */
export function preloadSource(secret: string, preload: string): string {
	const run = `function(require, module, exports, process) {${preload}\n}`;
	return `(${preloadEnd})((${makeLink})(${JSON.stringify(secret)}, 'preload', 'page'), ${run}, ${JSON.stringify(process.platform)})`;
}

/** One end of the link: `wrap` makes a value fit to cross, `unwrap` makes it whole again on the other side. */
function makeLink(secret: string, me: string, peer: string) {
	const world = globalThis as unknown as World;
	const dispatch = world.dispatchEvent.bind(world);
	const functions = new Map<number, Fn>();
	const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
	let last = 0;
	/** Calls are synchronous: the reply is here when `say` returns. */
	const replies: { value?: unknown; error?: unknown; promise?: true }[] = [];

	const say = (what: string, detail: unknown) => dispatch(new CustomEvent(secret + what, { detail }));
	const hear = <T>(what: string, listener: (detail: T) => void) =>
		world.addEventListener(secret + what, ({ detail }) => listener(detail));
	const plain = (value: unknown): value is object =>
		typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
	const map = (value: object, change: (value: unknown) => unknown) =>
		Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]));

	function wrap(value: unknown): unknown {
		if (typeof value === 'function') {
			functions.set(++last, value as Fn);
			return { '\0function': last };
		}
		if (value instanceof Error) return { '\0error': value.message };
		if (Array.isArray(value)) return value.map(wrap);
		return plain(value) ? map(value, wrap) : value;
	}
	function unwrap(value: unknown): unknown {
		if (Array.isArray(value)) return Object.freeze(value.map(unwrap));
		if (typeof value !== 'object' || value === null) return value;
		if ('\0function' in value) return proxy(value['\0function'] as number);
		if ('\0error' in value) return new Error(String(value['\0error']));
		return Object.freeze(map(value, unwrap));
	}
	function proxy(target: number): Fn {
		return (...args) => {
			const id = ++last;
			say(`call ${peer}`, { id, target, args: wrap(args) });
			const got = replies.pop();
			if (got === undefined) throw new Error('the preload is gone');
			if (got.error !== undefined) throw unwrap(got.error);
			if (!got.promise) return unwrap(got.value);
			return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
		};
	}
	const failure = (error: unknown) => ({ error: wrap(error instanceof Error ? error : new Error(String(error))) });

	hear<{ id: number; target: number; args: unknown[] }>(`call ${me}`, ({ id, target, args }) => {
		try {
			const result = functions.get(target)?.(...(unwrap(args) as unknown[]));
			if (!(result instanceof Promise)) return say(`reply ${peer}`, { value: wrap(result) });
			say(`reply ${peer}`, { promise: true });
			result.then(
				(value) => say(`settle ${peer}`, { id, value: wrap(value) }),
				(error) => say(`settle ${peer}`, { id, ...failure(error) }),
			);
		} catch (error) {
			say(`reply ${peer}`, failure(error));
		}
	});
	hear<(typeof replies)[number]>(`reply ${me}`, (detail) => void replies.push(detail));
	hear<{ id: number; value?: unknown; error?: unknown }>(`settle ${me}`, ({ id, value, error }) => {
		const waiting = pending.get(id);
		pending.delete(id);
		if (error === undefined) waiting?.resolve(unwrap(value));
		else waiting?.reject(unwrap(error));
	});
	return { say, hear, wrap, unwrap };
}

/** Puts what the preload exposes on the page's `window`, and denies windows of its own as the shell's handler does. */
function pageEnd({ hear, unwrap }: Link): void {
	const world = globalThis as unknown as World;
	world.open = () => null;
	hear<{ name: string; api: unknown }>('expose', ({ name, api }) => {
		Object.defineProperty(world, name, { value: unwrap(api), enumerable: true });
	});
}

/** Gives the preload its `ipcRenderer` and `contextBridge`, then runs it. */
function preloadEnd({ say, wrap }: Link, preload: Fn, platform: string): void {
	const world = globalThis as unknown as World;
	const toMain = world.ipcToMain as (call: string) => void;
	const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
	const listeners = new Map<string, Set<Fn>>();
	let last = 0;

	world.ipcToMain = undefined;
	world.ipcFromMain = (message: {
		push?: string;
		args?: unknown[];
		answers?: number;
		value?: unknown;
		error?: string;
	}) => {
		if (message.push !== undefined) {
			for (const listener of [...(listeners.get(message.push) ?? [])]) listener({}, ...(message.args ?? []));
		} else if (message.answers !== undefined) {
			const call = waiting.get(message.answers);
			waiting.delete(message.answers);
			if (message.error === undefined) call?.resolve(message.value);
			else call?.reject(new Error(message.error));
		}
	};
	const ipcRenderer = {
		invoke: (channel: string, ...args: unknown[]) =>
			new Promise((resolve, reject) => {
				waiting.set(++last, { resolve, reject });
				toMain(JSON.stringify({ id: last, channel, args }));
			}),
		on: (channel: string, listener: Fn) => {
			listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
			return ipcRenderer;
		},
		removeListener: (channel: string, listener: Fn) => {
			listeners.get(channel)?.delete(listener);
			return ipcRenderer;
		},
	};
	const contextBridge = { exposeInMainWorld: (name: string, api: unknown) => say('expose', { name, api: wrap(api) }) };
	const module = { exports: {} };
	const require = (name: string) => {
		if (name === 'electron') return { contextBridge, ipcRenderer };
		throw new Error(`a sandboxed preload cannot require ${name}`);
	};
	preload(require, module, module.exports, { platform, contextIsolated: true, sandboxed: true });
}
