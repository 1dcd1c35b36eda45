import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../electron/stand-in/browser.ts';
import { jsonSafe } from '../../electron/stand-in/json-safe.ts';
import { protocol, toApp, toWeb } from '../../electron/stand-in/requests.ts';

describe('values over the bridge', () => {
	it('may be any plain JSON', () => {
		const value = { a: [1, 'x', null, true, { b: undefined }], c: Object.create(null) };
		expect(jsonSafe(value, 'reply')).toBe(value);
		expect(jsonSafe(undefined, 'reply')).toBeUndefined();
	});

	it.each([
		['a date', { at: new Date(0) }, 'reply.at'],
		['a map', [new Map()], 'reply[0]'],
		['not a number', { n: { m: Number.NaN } }, 'reply.n.m'],
		['a function', { f: () => 0 }, 'reply.f'],
		['bytes', new Uint8Array(2), 'reply'],
		['nothing in a list', [undefined], 'reply[0]'],
	])('may not be %s', (_name, value, place) => {
		expect(() => jsonSafe(value, 'reply')).toThrow(place);
	});
});

describe('addresses of the app', () => {
	it('are shown to the browser under a name that never resolves, and come back', () => {
		protocol.handle('app', () => new Response());
		const address = 'app://depesche/a/b.js?c#d';
		expect(toWeb(address)).toBe('https://depesche.app.invalid/a/b.js?c#d');
		expect(toApp(toWeb(address))).toBe(address);
		expect(toApp('https://depesche.app.invalid.example.org/')).toBe('https://depesche.app.invalid.example.org/');
		expect(toApp('https://depesche.file.invalid/')).toBe('https://depesche.file.invalid/');
	});
});

describe('an installed browser', () => {
	it('is found on the path, Chromium before Chrome, and only if it can be run', () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'depesche-browser-'));
		const put = (name: string, mode: number) => {
			writeFileSync(path.join(folder, name), '');
			chmodSync(path.join(folder, name), mode);
		};
		put('google-chrome', 0o755);
		expect(findBrowser({ PATH: folder }, 'linux')).toBe(path.join(folder, 'google-chrome'));
		put('chromium', 0o755);
		expect(findBrowser({ PATH: `${folder}-none:${folder}` }, 'linux')).toBe(path.join(folder, 'chromium'));
		expect(findBrowser({ PATH: `${folder}-none` }, 'linux')).toBeUndefined();
		rmSync(folder, { recursive: true, force: true });
	});

	it('is the one that DEPESCHE_BROWSER names, or none', () => {
		expect(findBrowser({ PATH: process.env.PATH, DEPESCHE_BROWSER: process.execPath }, 'linux')).toBe(process.execPath);
		expect(findBrowser({ PATH: process.env.PATH, DEPESCHE_BROWSER: '/no/such/browser' }, 'linux')).toBeUndefined();
	});
});
