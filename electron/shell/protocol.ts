import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme } from 'electron';

/** The page's own scheme: a page from `file:` could read the disk, a page from `app:` only what is served here. */
export const SCHEME: CustomScheme = {
	scheme: 'app',
	privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};
export const HOME = 'app://depesche/';

/** Nothing but our own files runs, loads or is asked; no inline script, no eval, no connection at all. */
export const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"font-src 'self'",
	"img-src 'self' data: blob:",
	"connect-src 'none'",
	"object-src 'none'",
	"worker-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ttf': 'font/ttf',
	'.woff2': 'font/woff2',
	'.json': 'application/json',
};

const HEADERS = {
	'content-security-policy': CONTENT_SECURITY_POLICY,
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
};

/** Serves the built renderer in `folder`; 404 for all else, whatever the path says. */
export function serve(folder: string): (request: Request) => Promise<Response> {
	return async ({ url, method }) => {
		const file = method === 'GET' && url.startsWith(HOME) ? fileFor(folder, new URL(url).pathname) : undefined;
		const body = file && (await readFile(file).catch(() => undefined));
		if (!file || !body) return new Response('not found', { status: 404, headers: HEADERS });
		const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
		return new Response(new Uint8Array(body), { headers: { ...HEADERS, 'content-type': type } });
	};
}

function fileFor(folder: string, pathname: string): string | undefined {
	const name = decoded(pathname);
	if (name === undefined || name.includes('\0')) return undefined;
	const file = path.join(folder, name === '/' ? 'index.html' : name);
	return file.startsWith(folder + path.sep) ? file : undefined;
}

function decoded(pathname: string): string | undefined {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return undefined;
	}
}
