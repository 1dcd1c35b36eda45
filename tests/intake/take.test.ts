import { describe, expect, it } from 'vitest';
import { take } from '#intake/take.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const PARAGRAPH =
	'Die Ministerin reiste am Montag in die Hauptstadt, um mit ihren Kollegen über das neue Abkommen zu beraten, das im Sommer unterzeichnet werden soll. ';
const page = (head: string, body = '') =>
	`<!doctype html><html lang="de"><head><meta charset="utf-8">${head}</head><body><nav><a href="/">Start</a> <a href="/x">Mehr</a></nav>${body}<article><h1>Reise der Ministerin</h1><p>${PARAGRAPH.repeat(3)}</p><p>Zweiter <b>Absatz</b>,<br>neue   Zeile. ${PARAGRAPH}</p><script>alert(1)</script></article><footer>Impressum</footer></body></html>`;
const takePage = (html: string, url?: string) =>
	take({ name: 'a.html', bytes: utf8(html), ...(url !== undefined && { url }) });

describe('taking in a text', () => {
	it.each([
		['UTF-8', utf8('Grüße aus Köln – „so“')],
		['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Grüße aus Köln – „so“')])],
		['UTF-16 little endian', new Uint8Array([0xff, 0xfe, ...Buffer.from('Grüße aus Köln – „so“', 'utf16le')])],
		['UTF-16 big endian', new Uint8Array([0xfe, 0xff, ...Buffer.from('Grüße aus Köln – „so“', 'utf16le').swap16()])],
		['Windows-1252', new Uint8Array([...'Gr\xfc\xdfe aus K\xf6ln \x96 \x84so\x93'].map((char) => char.charCodeAt(0)))],
	])('decodes %s', async (_name, bytes) => {
		expect((await take({ name: 'a.txt', bytes })).text).toBe('Grüße aus Köln – „so“');
	});

	it('decodes a page as it declares', async () => {
		const html = page('').replace('utf-8', 'koi8-r').replace('Zweiter', '\xf0\xf2\xe9\xf7\xe5\xf4');
		const bytes = new Uint8Array([...html].map((char) => (char.charCodeAt(0) > 255 ? 63 : char.charCodeAt(0))));
		expect((await take({ name: 'a.html', bytes })).text).toContain('ПРИВЕТ');
	});

	it('ends lines alike and takes the first one for the title', async () => {
		const taken = await take({ name: 'a.txt', bytes: utf8('Der Titel\r\n\r\nText\rmehr') });
		expect(taken).toMatchObject({ title: 'Der Titel', text: 'Der Titel\n\nText\nmehr', mediaType: 'text/plain' });
	});

	it('says how many characters it could not decode', async () => {
		const bytes = new Uint8Array([...utf8('ÄÖÜäöüß'.repeat(20)), 0xff, ...utf8('ä')]);
		expect((await take({ name: 'a.txt', bytes })).warnings).toEqual([
			{ code: 'replacement-characters', args: { count: 1 } },
		]);
	});

	it.each([
		['file-empty', new Uint8Array()],
		['file-empty', utf8(' \n\t')],
		['file-binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
		['file-damaged', utf8('%PDF-1.7 …')],
	])('refuses with %s, naming the file', async (code, bytes) => {
		await expect(take({ name: 'x.txt', bytes })).rejects.toMatchObject({ failure: { code, where: 'x.txt' } });
	});
});

describe('taking in a page', () => {
	it('takes the article in paragraphs, without menus, scripts and footers', async () => {
		const { text, title, lang, warnings } = await takePage(page(''));
		expect(title).toBe('Reise der Ministerin');
		expect(lang).toBe('de');
		expect(warnings).toEqual([]);
		expect(text).not.toMatch(/Start|Impressum|alert/);
		expect(text.split('\n\n').at(-1)).toMatch(/^Zweiter Absatz,\nneue Zeile\. Die/);
	});

	it.each([
		[
			'JSON-LD',
			'<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2023-08-30T23:30:00-05:00"}]}</script><meta name="date" content="2020-01-01">',
			'',
			'2023-08-30',
		],
		[
			'Open Graph',
			'<meta property="article:published_time" content="2023-08-30T05:00:00Z">',
			'<time datetime="2020-01-01">x</time>',
			'2023-08-30',
		],
		['<time>', '', '<time pubdate datetime="2023-08-30">gestern</time>', '2023-08-30'],
		['a date shown in German', '', '<span class="date">Mittwoch, 30. August 2023, 14:05 Uhr</span>', '2023-08-30'],
		['a date shown in English', '', '<span class="date">August 30th, 2023</span>', '2023-08-30'],
	])('takes the publication date from %s', async (_name, head, body, day) => {
		expect((await takePage(page(head, body))).published).toEqual({ edtf: day, from: 'metadata' });
	});

	it('invents no date', async () => {
		expect((await takePage(page('<meta name="date" content="30.02.2023">'))).published).toBeUndefined();
		expect((await takePage(page(''))).published).toBeUndefined();
	});

	it('takes outlet, byline and address, and cuts the outlet from the title', async () => {
		const head =
			'<title>Reise | Blatt</title><meta property="og:title" content="Reise | Blatt"><meta property="og:site_name" content="Blatt"><meta name="author" content="von Anna Berg"><link rel="canonical" href="https://example.org/a">';
		expect(await takePage(page(head))).toMatchObject({
			title: 'Reise',
			outlet: 'Blatt',
			byline: 'Anna Berg',
			url: 'https://example.org/a',
		});
		expect((await takePage(page(head), 'https://example.org/b')).url).toBe('https://example.org/b');
	});

	it('takes all text of a page whose article cannot be told, and says so', async () => {
		const html = `<html><body>${'<div>'.repeat(500)}Wort für Wort${'</div>'.repeat(500)}</body></html>`;
		const taken = await takePage(html);
		expect(taken.warnings).toEqual([{ code: 'no-article-body' }]);
		expect(taken.text).toBe('Wort für Wort');
	});

	it('refuses a page without text', async () => {
		await expect(takePage('<html><body><img src="x"></body></html>')).rejects.toMatchObject({
			failure: { code: 'no-text' },
		});
	});

	it('survives nesting without end and metadata that is none', { timeout: 20_000 }, async () => {
		const deep = `<html><body>${'<div>'.repeat(5000)}${PARAGRAPH}${'</div>'.repeat(5000)}</body></html>`;
		expect((await takePage(deep)).text).toContain('Ministerin');
		const hostile = page(
			'<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"x":1},"author":[[[]]]}</script><script type="application/ld+json">{</script>',
		);
		expect((await takePage(hostile)).title).toBe('Reise der Ministerin');
		expect(({} as Record<string, unknown>).x).toBeUndefined();
	});
});
