import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DepescheError } from '#domain/failure.ts';
import { takeAll } from '#intake/take.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const SENTENCE = 'Der Hafen der Insel bleibt nach dem Bruch der Schleuse bis Oktober geschlossen. ';
/** Longest that any of these may take here, in ms. */
const PATIENCE = 15_000;

async function outcome(name: string, bytes: Uint8Array): Promise<string> {
	const start = performance.now();
	let last = 'nothing';
	try {
		for await (const part of takeAll({ name, bytes }))
			last = 'text' in part ? `taken: ${part.text.slice(0, 60)}` : part.failure.code;
	} catch (cause) {
		if (!(cause instanceof DepescheError)) throw cause;
		last = cause.failure.code;
	}
	expect(performance.now() - start, name).toBeLessThan(PATIENCE);
	return last;
}

/** A ZIP archive, deflated, without more than its readers need. */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, text] of Object.entries(files)) {
		const raw = Buffer.from(text);
		const packed = zlib.deflateRawSync(raw);
		const fields = Buffer.alloc(26);
		fields.writeUInt16LE(20, 0);
		fields.writeUInt16LE(8, 4);
		fields.writeUInt32LE(zlib.crc32(raw), 10);
		fields.writeUInt32LE(packed.length, 14);
		fields.writeUInt32LE(raw.length, 18);
		fields.writeUInt16LE(name.length, 22);
		parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed);
		const more = Buffer.alloc(14);
		more.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, more, Buffer.from(name));
		offset += 30 + name.length + packed.length;
	}
	const index = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 0, 'latin1');
	end.writeUInt16LE(Object.keys(files).length, 8);
	end.writeUInt16LE(Object.keys(files).length, 10);
	end.writeUInt32LE(index.length, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...parts, index, end]));
}

const docx = (document: string) => zip({ 'word/document.xml': `<?xml version="1.0"?>${document}` });
const inBody = (body: string) => `<w:document><w:body>${body}</w:body></w:document>`;

describe('a hostile page', { timeout: 60_000 }, () => {
	it.each([
		['deep', `<html><body>${'<div>'.repeat(100_000)}${SENTENCE}`],
		['unclosed', `<html><body>${'<a href=x><b>'.repeat(100_000)}${SENTENCE}`],
		['end tags alone', `<html><body>${SENTENCE}${'</i></b></a>'.repeat(200_000)}`],
		['in the wrong order', `<html><body>${'<b><i>'.repeat(2000)}${SENTENCE}${'</u></s>'.repeat(100_000)}`],
		['many blocks', `<html><body>${'<p>a, b</p>'.repeat(200_000)}`],
		['one word', `<html><body><p>${'a'.repeat(3_000_000)}</p>`],
		['one class', `<html><body class="${'comment-'.repeat(200_000)}">${`<p>${SENTENCE}</p>`.repeat(5000)}`],
		['dates', `<html><body><h1>x</h1>${`<time class="date">${'1'.repeat(190)}</time>`.repeat(14_000)}`],
		['blanks', `<title>${' '.repeat(500_000)}</title><p class=byline>von${' '.repeat(500_000)}</p><p>${SENTENCE}</p>`],
		['linked data', `<script type="application/ld+json">${'['.repeat(200_000)}</script><p>${SENTENCE.repeat(5)}</p>`],
		[
			'linked data with a body',
			`<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":1},"articleBody":"${'x '.repeat(500_000)}"}</script>${`<p>${SENTENCE}</p>`.repeat(20_000)}`,
		],
		['attributes', `<html><p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>${SENTENCE}</p>`],
		['a comment without end', `<html><body><p>${SENTENCE}</p><!--${'-'.repeat(500_000)}`],
	])('(%s) is read in time', async (_how, html) => {
		expect(await outcome('a.html', utf8(html))).toMatch(/^(?:taken|no-text|too-deep)/);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

describe('hostile Markdown', { timeout: 60_000 }, () => {
	it.each([
		['brackets', '['.repeat(20_000)],
		['stars', '*a **a '.repeat(10_000)],
		['quotes', `${'>'.repeat(5000)} ${SENTENCE}`],
		['ticks', Array.from({ length: 1500 }, (_, i) => '`'.repeat(i)).join('a')],
		['links', '[a](<b'.repeat(10_000)],
		['table', `|a|\n|-|\n${'|'.repeat(10_000)}\n`],
		['front matter', `---\n${'a:\n- b\n'.repeat(20_000)}---\n${SENTENCE}`],
		['keys of the language', `---\n__proto__: x\nconstructor: y\ntitle: Ein Titel\n---\n${SENTENCE}`],
	])('(%s) is read in time', async (_how, text) => {
		expect(await outcome('a.md', utf8(text))).toMatch(/^taken/);
	});
});

describe('a hostile document', { timeout: 60_000 }, () => {
	it('declares entities that are not its own to declare, and they stand as written', async () => {
		const entities = `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY x SYSTEM "file:///etc/hostname">]>`;
		const body = inBody(`<w:p><w:r><w:t>&b;&x; ${SENTENCE}</w:t></w:r></w:p>`);
		expect(await outcome('a.docx', docx(entities + body))).toMatch(/^taken: &b;&x; Der Hafen/);
	});

	it('nests without end', async () => {
		const body = inBody(`${'<w:p>'.repeat(50_000)}<w:r><w:t>${SENTENCE}</w:t></w:r>`);
		expect(await outcome('a.docx', docx(body))).toBe('too-deep');
	});

	it('unpacks to more than it may', async () => {
		expect(await outcome('a.docx', docx(inBody('<w:p/>'.repeat(12_000_000))))).toBe('unpacks-too-large');
	});

	it('lacks its text, or is encrypted', async () => {
		expect(await outcome('a.docx', zip({ 'word/other.xml': '<x/>' }))).toBe('file-damaged');
		const ole = new Uint8Array(600);
		ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		expect(await outcome('a.docx', ole)).toBe('file-encrypted');
		const manifest = '<m:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></m:manifest>';
		const odt = zip({ mimetype: 'application/vnd.oasis', 'META-INF/manifest.xml': manifest, 'content.xml': 'x' });
		expect(await outcome('a.odt', odt)).toBe('file-encrypted');
	});
});

describe('a hostile mail', { timeout: 60_000 }, () => {
	const head = 'From: a@b.example\nSubject: x\nDate: Tue, 05 Mar 2024 23:40:00 +0100\n';
	const nested = Array.from({ length: 2000 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`);

	it.each([
		['nested parts', nested.join('')],
		['parts without end', `${head}Content-Type: multipart/mixed; boundary="b"\n\n${'--b\n\nx\n'.repeat(20_000)}`],
		['a header without end', `From: a@b.example\nSubject: ${'x '.repeat(1_500_000)}`],
		['encoded words', `From: a@b.example\nSubject: ${'=?utf-8?Q?a?= '.repeat(20_000)}\n\n${SENTENCE}`],
		['addresses', `From: ${'"<'.repeat(50_000)}\nSubject: x\n\n${SENTENCE}`],
	])('(%s) is read in time', async (_how, text) => {
		expect(await outcome('a.eml', utf8(text))).toMatch(/^(?:taken|no-text|file-damaged)/);
	});

	it.each([
		[
			'without parts',
			'Snapshot-Content-Location: https://a.example/\nContent-Type: multipart/related; boundary="b"\n\nx',
		],
		[
			'of pictures alone',
			`Content-Type: multipart/related; boundary="b"\n\n${'--b\nContent-Type: image/png\n\nx\n'.repeat(100_000)}`,
		],
	])('that is a captured page %s is refused', async (_how, text) => {
		expect(await outcome('a.mhtml', utf8(text))).toBe('no-text');
	});
});
