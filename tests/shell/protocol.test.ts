import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, SCHEME, serve } from '../../electron/shell/protocol.ts';

let root: string;
let get: (url: string, init?: RequestInit) => Promise<Response>;

beforeAll(() => {
	root = mkdtempSync(path.join(os.tmpdir(), 'depesche-protocol-'));
	mkdirSync(path.join(root, 'page/assets'), { recursive: true });
	writeFileSync(path.join(root, 'page/index.html'), '<title>Depesche</title>');
	writeFileSync(path.join(root, 'page/assets/a b.js'), 'export {}');
	writeFileSync(path.join(root, 'secret.txt'), 'secret');
	mkdirSync(path.join(root, 'page-2'));
	writeFileSync(path.join(root, 'page-2/index.html'), 'secret');
	const answer = serve(path.join(root, 'page'));
	get = (url, init) => answer(new Request(url, init));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the app: scheme', () => {
	it('serves the page at its root, with its policy', async () => {
		const response = await get('app://depesche/');
		expect(response.status).toBe(200);
		expect(await response.text()).toContain('Depesche');
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	});

	it('serves a file whose name is escaped', async () => {
		const response = await get('app://depesche/assets/a%20b.js');
		expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
	});

	it.each([
		'app://depesche/../secret.txt',
		'app://depesche/..%2fsecret.txt',
		'app://depesche/%2e%2e/page-2/index.html',
		'app://depesche/..%2fpage-2%2findex.html',
		'app://depesche/assets/..%5c..%5csecret.txt',
		'app://depesche//etc/passwd',
		'app://depesche/index.html%00.js',
		'app://depesche/%E0%A4%A',
		'app://depesche/assets',
		'app://other/index.html',
	])('answers %s with 404 and nothing from outside its folder', async (url) => {
		const response = await get(url);
		expect(response.status).toBe(404);
		expect(await response.text()).not.toContain('secret');
	});

	it('takes no other method than GET', async () => {
		expect((await get('app://depesche/index.html', { method: 'POST', body: 'x' })).status).toBe(404);
	});

	it('allows the page its own files and nothing else', () => {
		const policy = new Map(CONTENT_SECURITY_POLICY.split('; ').map((row) => [row.split(' ')[0], row]));
		expect(policy.get('default-src')).toBe("default-src 'none'");
		expect(policy.get('script-src')).toBe("script-src 'self'");
		expect(policy.get('style-src')).toBe("style-src 'self'");
		expect(policy.get('connect-src')).toBe("connect-src 'none'");
		expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
	});

	it('is a secure origin that skips no policy', () => {
		expect(SCHEME.privileges).toMatchObject({ standard: true, secure: true });
		expect(SCHEME.privileges?.bypassCSP).toBeUndefined();
		expect(SCHEME.privileges?.corsEnabled).toBeUndefined();
	});
});
