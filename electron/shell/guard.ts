import type { Session, WebContents } from 'electron';
import { HOME } from './protocol.ts';

/** What a page may ask of the browser: to put a copied quote on the clipboard, and nothing else. */
const PERMITTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Schemes a page may load from; with the content security policy this keeps the app off the network. */
const LOADED: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** Refuses permissions, devices, downloads and every request that would leave the machine. */
export function guardSession(session: Session): void {
	session.setPermissionRequestHandler((_contents, permission, decide) => decide(PERMITTED.has(permission)));
	session.setPermissionCheckHandler((_contents, permission) => PERMITTED.has(permission));
	session.setDevicePermissionHandler(() => false);
	session.setSpellCheckerEnabled(false);
	session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayLoad(details.url) }));
	session.on('will-download', (event) => event.preventDefault());
}

/** Keeps a page where it is: no other address, no window of its own, no embedded page. */
export function guardContents(contents: WebContents): void {
	contents.setWindowOpenHandler(() => ({ action: 'deny' }));
	contents.on('will-navigate', (event) => {
		if (!isOurs(event.url)) event.preventDefault();
	});
	contents.on('will-redirect', (event) => {
		if (!isOurs(event.url)) event.preventDefault();
	});
	contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Is this the address of our own page? */
export function isOurs(url: string): boolean {
	return url.startsWith(HOME);
}

function mayLoad(url: string): boolean {
	return LOADED.has(url.slice(0, url.indexOf(':') + 1));
}
