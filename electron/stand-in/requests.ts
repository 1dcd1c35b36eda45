import type { DevToolsPipe, Message } from './devtools-pipe.ts';

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** What `protocol.handle` serves, by scheme. */
const served = new Map<string, SchemeHandler>();

/** Electron's `protocol`, as far as the app uses it. Privileges are Electron's business. */
export const protocol = {
	registerSchemesAsPrivileged(): void {},
	handle(scheme: string, handler: SchemeHandler): void {
		served.set(scheme, handler);
	},
};

/**
 * A browser knows no schemes of an app, so app://host/path is shown as https://host.app.invalid/path: a secure origin under a name
 * that never resolves, whose every request is answered here.
 */
export function toWeb(address: string): string {
	const { protocol: scheme, host, pathname, search, hash } = new URL(address);
	return `https://${host}.${scheme.slice(0, -1)}.invalid${pathname}${search}${hash}`;
}

/** The app's address for one made by `toWeb`; any other address unchanged. */
export function toApp(address: string): string {
	const { protocol: scheme, hostname, pathname, search, hash } = new URL(address);
	const [host, name, end, ...more] = hostname.split('.');
	const ours = scheme === 'https:' && end === 'invalid' && more.length === 0 && served.has(name ?? '');
	return ours ? `${name}://${host}${pathname}${search}${hash}` : address;
}

/** Answers one paused request: from the app's own handler, or not at all. */
export async function answerRequest(pipe: DevToolsPipe, session: string, paused: Message): Promise<void> {
	const { requestId, request } = paused;
	const url = toApp(request.url);
	const handler = served.get(new URL(url).protocol.slice(0, -1));
	if (handler === undefined) {
		await pipe.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, session);
		return;
	}
	const response = await handler(new Request(url, { method: request.method, headers: request.headers }));
	const fulfilled = {
		requestId,
		responseCode: response.status,
		responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
		body: Buffer.from(await response.arrayBuffer()).toString('base64'),
	};
	await pipe.send('Fetch.fulfillRequest', fulfilled, session);
}
