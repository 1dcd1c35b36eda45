import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { FROM_MAIN, pageSource, preloadSource, TO_MAIN } from './bridge.ts';
import type { Chromium } from './chromium.ts';
import type { DevToolsPipe, Message } from './devtools-pipe.ts';
import { answerCall } from './ipc.ts';
import { jsonSafe } from './json-safe.ts';
import { answerRequest, toApp, toWeb } from './requests.ts';

const PRELOAD_WORLD = 'preload';

/** Electron's `webContents` of the one window, as far as the app uses it. */
export class WebContents extends EventEmitter {
	readonly mainFrame = { url: '', parent: null };
	#pipe: DevToolsPipe | undefined;
	#session = '';
	#frame = '';
	/** The execution context of the preload in the main frame; undefined between documents. */
	#preload: number | undefined;
	/** The address that main asked for; any other is the page's own wish. */
	#wanted = '';
	readonly #attached = Promise.withResolvers<void>();

	/** Takes over the browser's page: its requests, its preload and the binding by which the preload speaks. */
	async attach({ pipe, target }: Chromium, preload: string): Promise<void> {
		this.#pipe = pipe;
		const { sessionId } = await pipe.send('Target.attachToTarget', { targetId: target, flatten: true });
		this.#session = sessionId;
		pipe.on(sessionId, (method: string, params: Message) => this.#hear(method, params));
		this.#frame = (await this.command('Page.getFrameTree')).frameTree.frame.id;
		const secret = randomUUID();
		const preloadScript = preloadSource(secret, readFileSync(preload, 'utf8'));
		await Promise.all([
			this.command('Page.enable'),
			this.command('Runtime.enable'),
			this.command('Inspector.enable'),
			this.command('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
			this.command('Runtime.addBinding', { name: TO_MAIN, executionContextName: PRELOAD_WORLD }),
			this.command('Page.addScriptToEvaluateOnNewDocument', { source: pageSource(secret) }),
			this.command('Page.addScriptToEvaluateOnNewDocument', { source: preloadScript, worldName: PRELOAD_WORLD }),
		]);
		this.#attached.resolve();
	}

	/** Sends a DevTools command to the page. */
	command(method: string, params: Message = {}): Promise<Message> {
		if (this.#pipe === undefined) return Promise.reject(new Error(`${method}: the window is not open yet`));
		return this.#pipe.send(method, params, this.#session);
	}

	async loadURL(address: string): Promise<void> {
		await this.#attached.promise;
		this.#wanted = address;
		const loaded = new Promise<void>((resolve) => this.once('did-finish-load', resolve));
		const { errorText } = await this.command('Page.navigate', { url: toWeb(address) });
		if (errorText) throw new Error(`${errorText} loading '${address}'`);
		await loaded;
	}

	reload(): void {
		this.command('Page.navigate', { url: toWeb(this.#wanted) }).catch(() => {});
	}

	send(channel: string, ...args: unknown[]): void {
		this.#tell({ push: channel, args: jsonSafe(args, `the push of ${channel}`) });
	}

	/** The page's `window.open` answers null whatever the app's handler says (bridge.ts). */
	setWindowOpenHandler(): void {}

	#tell(message: unknown): void {
		if (this.#preload === undefined) return;
		this.command('Runtime.callFunctionOn', {
			functionDeclaration: `function(message) { ${FROM_MAIN}(message); }`,
			executionContextId: this.#preload,
			arguments: [{ value: message }],
			silent: true,
		}).catch(() => {});
	}

	#hear(method: string, params: Message): void {
		if (method === 'Runtime.executionContextCreated') {
			const { name, id, auxData } = params.context;
			if (name === PRELOAD_WORLD && auxData.frameId === this.#frame) this.#preload = id;
		} else if (method === 'Runtime.executionContextDestroyed') {
			if (params.executionContextId === this.#preload) this.#preload = undefined;
		} else if (method === 'Runtime.bindingCalled') {
			// only the preload in the main frame may speak
			if (params.name === TO_MAIN && params.executionContextId === this.#preload) this.#answer(params.payload);
		} else if (method === 'Fetch.requestPaused') {
			this.#request(params).catch(() => {});
		} else if (method === 'Page.frameNavigated') {
			if (params.frame.parentId === undefined) this.mainFrame.url = toApp(params.frame.url);
		} else if (method === 'Page.domContentEventFired') this.emit('dom-ready');
		else if (method === 'Page.loadEventFired') this.emit('did-finish-load');
		else if (method === 'Page.frameResized') this.emit('resized');
		else if (method === 'Inspector.targetCrashed') {
			this.#preload = undefined;
			this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
		}
	}

	async #answer(call: string): Promise<void> {
		this.#tell(await answerCall({ sender: this, senderFrame: this.mainFrame }, JSON.parse(call)));
	}

	async #request(paused: Message): Promise<void> {
		const url = toApp(paused.request.url);
		const navigates = paused.resourceType === 'Document' && paused.frameId === this.#frame && url !== this.#wanted;
		if (navigates && this.#prevented(url)) {
			await this.command('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' });
		} else if (this.#pipe) {
			await answerRequest(this.#pipe, this.#session, paused);
		}
	}

	#prevented(url: string): boolean {
		let prevented = false;
		const preventDefault = () => {
			prevented = true;
		};
		this.emit('will-navigate', { url, isMainFrame: true, preventDefault });
		return prevented;
	}
}
