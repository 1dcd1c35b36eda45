import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Refused, Taken } from '#intake/intake.ts';
import { takeAll } from '#intake/take.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { answer, chunked, packed, page, record, waczOf } from './web-archives.ts';

const all = (name: string, bytes: Uint8Array): Promise<(Taken | Refused)[]> =>
	Array.fromAsync(takeAll({ name, bytes }));

const HOME = 'https://bote.example/a';
const RECORDS = [
	record({ type: 'warcinfo', contentType: 'application/warc-fields', block: 'software: test\r\n' }),
	record({
		type: 'request',
		uri: HOME,
		contentType: 'application/http; msgtype=request',
		block: 'GET / HTTP/1.1\r\n\r\n',
	}),
	record({ uri: HOME, block: answer(page('Reise', 'Eins.')) }),
	record({ uri: `${HOME}.png`, block: answer('x', { 'Content-Type': 'image/png' }) }),
	record({ uri: `${HOME}/gone`, block: answer(page('Weg', ''), {}, '404 Not Found') }),
	record({
		version: '1.0',
		uri: '<https://bote.example/b>',
		block: answer(chunked(gzipSync(page('Besuch', 'Zwei.'))), {
			'Transfer-Encoding': 'chunked',
			'Content-Encoding': 'gzip',
		}),
	}),
	record({
		uri: 'https://bote.example/c',
		block: answer(brotliCompressSync(page('Vertrag', 'Drei.')), { 'Content-Encoding': 'br' }),
	}),
	record({
		type: 'resource',
		uri: 'https://bote.example/d.html',
		contentType: 'text/html',
		block: page('Quelle', 'Vier.'),
	}),
	record({
		type: 'conversion',
		uri: 'https://bote.example/e',
		contentType: 'text/plain',
		block: 'Umgewandelt\n\nNur Text.',
	}),
	record({
		uri: 'https://bote.example/f.csv',
		block: answer(Buffer.from(page('Größe', 'Fünf.').replace('utf-8', ''), 'latin1'), {
			'Content-Type': 'text/html; charset=iso-8859-1',
		}),
	}),
];
const TITLES = ['Reise', 'Besuch', 'Vertrag', 'Quelle', 'Umgewandelt', 'Größe'];
const titles = (found: readonly (Taken | Refused)[]) => found.flatMap((one) => ('text' in one ? one.title : []));

describe('a web archive', () => {
	it('gives the pages it captured, whether packed by record, as a whole or not at all', async () => {
		const found = await all('a.warc', Buffer.concat(RECORDS));
		expect(titles(found)).toEqual(TITLES);
		expect(found).toHaveLength(TITLES.length);
		expect(found[1]).toMatchObject({
			url: 'https://bote.example/b',
			member: { name: 'https://bote.example/b' },
			mediaType: 'text/html',
			captured: '2023-08-30T10:00:00.000Z',
		});
		expect(titles(await all('a.warc.gz', packed(RECORDS)))).toEqual(TITLES);
		expect(titles(await all('stdin', gzipSync(Buffer.concat(RECORDS))))).toEqual(TITLES);
	});

	it('keeps a page as the server sent it, unpacked', async () => {
		const [, second] = await all('a.warc', Buffer.concat(RECORDS));
		expect(second && 'text' in second && new TextDecoder().decode(second.member?.bytes)).toBe(page('Besuch', 'Zwei.'));
	});

	it('is read up to where it breaks off, and says so', async () => {
		const whole = packed(RECORDS.slice(0, 6));
		const found: (Taken | Refused)[] = [];
		const reading = (async () => {
			for await (const one of takeAll({ name: 'a.warc.gz', bytes: whole.subarray(0, whole.length - 30) }))
				found.push(one);
		})();
		await expect(reading).rejects.toMatchObject({ failure: { code: 'file-damaged', where: 'a.warc.gz' } });
		expect(titles(found)).toEqual(['Reise', 'Besuch']);
		expect(found[1]).toMatchObject({ warnings: [{ code: 'cut-short' }] });
	});

	it.each([
		['too short', 40],
		['too long', 99_999],
		['no number', 'x'],
		['negative', -5],
	])('finds the next record when a length is %s', async (_name, length) => {
		const bytes = Buffer.concat([
			record({ uri: HOME, block: answer(page('Reise', 'Eins.')), length }),
			...RECORDS.slice(7, 8),
		]);
		const found: (Taken | Refused)[] = [];
		await expect(
			(async () => {
				for await (const one of takeAll({ name: 'a.warc', bytes })) found.push(one);
			})(),
		).rejects.toMatchObject({ failure: { code: 'file-damaged' } });
		expect(titles(found)).toEqual(['Reise', 'Quelle']);
	});

	it('may be a WACZ, of which the listed pages are taken', async () => {
		const archive = packed(RECORDS);
		const hash = `sha256:${createHash('sha256').update(archive).digest('hex')}`;
		expect(titles(await all('a.wacz', waczOf(archive, [HOME, 'https://bote.example/c'], { hash })))).toEqual([
			'Reise',
			'Vertrag',
		]);
		expect(titles(await all('a.wacz', waczOf(archive, [])))).toEqual(TITLES);
	});

	it('as WACZ is refused when its archive is not the one it names', async () => {
		await expect(all('a.wacz', waczOf(packed(RECORDS), [], { hash: 'sha256:00' }))).rejects.toMatchObject({
			failure: { code: 'file-damaged', where: 'a.wacz' },
		});
	});
});

const noWget = spawnSync('wget', ['--version']).error !== undefined;

describe('a web archive of wget', () => {
	it.skipIf(noWget)('is read (skipped without wget)', async () => {
		const server = createServer((request, response) => {
			if (request.url === '/robots.txt') response.writeHead(404).end('none');
			else if (request.url === '/style.css') response.writeHead(200, { 'Content-Type': 'text/css' }).end('p{}');
			else {
				response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
				// In two writes, so that it is sent in chunks.
				const text = page(request.url === '/' ? 'Reise' : 'Besuch', '<a href="/zwei">weiter</a>').replace(
					'</head>',
					'<link rel="stylesheet" href="/style.css"></head>',
				);
				response.write(text.slice(0, 200));
				response.end(text.slice(200));
			}
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const folder = temporaryFolder();
		const { port } = server.address() as AddressInfo;
		const { spawn } = await import('node:child_process');
		const wget = spawn('wget', ['-q', '-r', '-l', '2', '-p', '--warc-file', 'real', `http://127.0.0.1:${port}/`], {
			cwd: folder,
			stdio: 'ignore',
		});
		await new Promise((resolve) => wget.once('close', resolve));
		server.close();
		const bytes = readFileSync(path.join(folder, 'real.warc.gz'));
		const found = await all('real.warc.gz', bytes);
		expect(titles(found).toSorted()).toEqual(['Besuch', 'Reise']);
		expect(found.every((one) => 'text' in one && one.url?.startsWith('http://127.0.0.1'))).toBe(true);
	});
});
