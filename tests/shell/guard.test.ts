import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents, guardSession, isOurs } from '../../electron/shell/guard.ts';

/** A session that keeps what it was told. */
class KeptSession extends EventEmitter {
	kept = new Map<string, unknown>();
	webRequest = { onBeforeRequest: (handler: unknown) => this.kept.set('request', handler) };
	setPermissionRequestHandler = (handler: unknown) => this.kept.set('permission', handler);
	setPermissionCheckHandler = (handler: unknown) => this.kept.set('check', handler);
	setDevicePermissionHandler = (handler: unknown) => this.kept.set('device', handler);
	setSpellCheckerEnabled = (on: unknown) => this.kept.set('spelling', on);
}

function guardedSession() {
	const session = new KeptSession();
	guardSession(session as unknown as Session);
	return session;
}

/** What a listener did to an event: was its default prevented? */
function prevents(emitter: EventEmitter, name: string, event: object = {}): boolean {
	let prevented = false;
	emitter.emit(name, { ...event, preventDefault: () => (prevented = true) });
	return prevented;
}

const PERMISSIONS = [
	'media',
	'geolocation',
	'notifications',
	'clipboard-read',
	'openExternal',
	'fileSystem',
	'hid',
	'usb',
];

describe('the session', () => {
	it.each(PERMISSIONS)('is refused the permission %s', (permission) => {
		const { kept } = guardedSession();
		let granted: boolean | undefined;
		const request = kept.get('permission') as (page: null, name: string, decide: (yes: boolean) => void) => void;
		request(null, permission, (yes) => (granted = yes));
		expect(granted).toBe(false);
		expect((kept.get('check') as (page: null, name: string) => boolean)(null, permission)).toBe(false);
	});

	it('may put copied text on the clipboard', () => {
		const check = guardedSession().kept.get('check') as (page: null, name: string) => boolean;
		expect(check(null, 'clipboard-sanitized-write')).toBe(true);
	});

	it('is refused devices, downloads and a spellchecker that would fetch dictionaries', () => {
		const session = guardedSession();
		expect((session.kept.get('device') as () => boolean)()).toBe(false);
		expect(session.kept.get('spelling')).toBe(false);
		expect(prevents(session, 'will-download')).toBe(true);
	});

	it.each([
		['app://depesche/index.html', false],
		['data:image/png;base64,AA==', false],
		['https://example.org/', true],
		['http://127.0.0.1:8080/', true],
		['ws://example.org/', true],
		['file:///etc/passwd', true],
	])('asked for %s, cancels: %s', (url, cancelled) => {
		const before = guardedSession().kept.get('request') as (
			details: { url: string },
			decide: (answer: { cancel: boolean }) => void,
		) => void;
		let cancel: boolean | undefined;
		before({ url }, (answer) => {
			cancel = answer.cancel;
		});
		expect(cancel).toBe(cancelled);
	});
});

describe('the page', () => {
	it('opens no window', () => {
		let answer: unknown;
		const contents = Object.assign(new EventEmitter(), {
			setWindowOpenHandler: (handler: (details: object) => unknown) =>
				(answer = handler({ url: 'https://example.org/' })),
		});
		guardContents(contents as unknown as WebContents);
		expect(answer).toEqual({ action: 'deny' });
	});

	it('goes to no other address and embeds no other page', () => {
		const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler() {} });
		guardContents(contents as unknown as WebContents);
		expect(prevents(contents, 'will-navigate', { url: 'https://example.org/' })).toBe(true);
		expect(prevents(contents, 'will-redirect', { url: 'file:///etc/passwd' })).toBe(true);
		expect(prevents(contents, 'will-attach-webview')).toBe(true);
		expect(prevents(contents, 'will-navigate', { url: 'app://depesche/index.html' })).toBe(false);
	});

	it.each(['app://depesche.example.org/', 'app://depesche@example.org/', 'https://depesche/', 'app://other/'])(
		'is not ours at %s',
		(url) => {
			expect(isOurs(url)).toBe(false);
		},
	);
});
