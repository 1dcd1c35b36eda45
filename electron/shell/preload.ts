import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE, CHANNEL_NAMES, PUSH_NAMES } from '#contract/names.ts';

const channels = new Set<string>(CHANNEL_NAMES);
const pushes = new Set<string>(PUSH_NAMES);

/** All that a page can reach: the named channels and pushes, no more. contextBridge freezes it. */
contextBridge.exposeInMainWorld(BRIDGE, {
	/** Asks main; answers `Reply`. A name that is no channel is refused here and never leaves the page. */
	invoke(channel: string, request?: unknown): Promise<unknown> {
		if (channels.has(channel)) return ipcRenderer.invoke(channel, request);
		return Promise.resolve({ ok: false, error: { code: 'request-invalid', where: String(channel) } });
	},
	/** Listens to a push; answers the function that ends it. */
	on(push: string, listener: (payload: unknown) => void): () => void {
		if (!pushes.has(push)) return () => {};
		const hear = (_event: unknown, payload: unknown) => listener(payload);
		ipcRenderer.on(push, hear);
		return () => {
			ipcRenderer.removeListener(push, hear);
		};
	},
});
