/** Hostile and broken files of the formats that hold several articles, made here and nowhere kept. */
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { answer, chunked, packed, page, record, waczOf } from './web-archives.ts';

export interface Hostile {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** The code it is refused with; absent: anything but a crash. */
	readonly code?: string;
}

const MB = 1024 * 1024;
const HOME = 'https://bote.example/';
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A gzip stream of so many MB of blanks, without ever having them in memory as a whole. */
function blanks(megabytes: number): Buffer {
	return gzipSync(Buffer.alloc(megabytes * MB, 0x20), { level: 9 });
}

const html = (body: string) => answer(`<html><body><article><p>${body}</p></article></body></html>`);
const bombRecord = () => record({ uri: HOME, block: answer(blanks(60), { 'Content-Encoding': 'gzip' }) });

/** A ZIP with one entry, its name, attributes and sizes as told; `fflate` would refuse to lie. */
export function rawZip(
	entries: readonly { name: string; data: Uint8Array; size?: number; mode?: number; method?: number }[],
): Buffer {
	const locals: Buffer[] = [];
	const central: Buffer[] = [];
	let offset = 0;
	for (const { name, data, size = data.length, mode = 0o100644, method = 8 } of entries) {
		const packedData = method === 8 ? deflateRawSync(data) : Buffer.from(data);
		const bytes = Buffer.from(name);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(20, 4);
		local.writeUInt16LE(0x0800, 6);
		local.writeUInt16LE(method, 8);
		local.writeUInt32LE(crc32(data), 14);
		local.writeUInt32LE(packedData.length, 18);
		local.writeUInt32LE(size, 22);
		local.writeUInt16LE(bytes.length, 26);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(0x0314, 4);
		entry.writeUInt16LE(20, 6);
		entry.writeUInt16LE(0x0800, 8);
		entry.writeUInt16LE(method, 10);
		entry.writeUInt32LE(crc32(data), 16);
		entry.writeUInt32LE(packedData.length, 20);
		entry.writeUInt32LE(size, 24);
		entry.writeUInt16LE(bytes.length, 28);
		entry.writeUInt32LE((mode << 16) >>> 0, 38);
		entry.writeUInt32LE(offset, 42);
		locals.push(local, bytes, packedData);
		central.push(entry, bytes);
		offset += 30 + bytes.length + packedData.length;
	}
	const directory = Buffer.concat(central);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...locals, directory, end]);
}

const PACKAGE = { name: 'datapackage.json', data: utf8('{"resources":[]}') };
const ARCHIVE = { name: 'archive/data.warc', data: record({ uri: HOME, block: html('x') }) };
const waczWith = (...entries: Parameters<typeof rawZip>[0]) => rawZip([PACKAGE, ARCHIVE, ...entries]);

const manyFiles = (count: number): Zippable =>
	Object.fromEntries([
		['datapackage.json', strToU8('{}')],
		...Array.from({ length: count }, (_, i) => [`archive/${i}.warc`, strToU8('')]),
	]) as Zippable;

const LAUGHS = `<!DOCTYPE rss [<!ENTITY l0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};&l${i};&l${i};">`).join('')}<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>`;
const feed = (item: string, before = '') =>
	`<?xml version="1.0"?>${before}<rss version="2.0"><channel><title>x</title>${item}</channel></rss>`;

export const hostileFiles = (): Hostile[] => [
	{ name: 'bomb.warc.gz', bytes: packed([bombRecord(), bombRecord()]) },
	{
		name: 'gzip-bomb.warc.gz',
		bytes: Buffer.concat([gzipSync(record({ uri: HOME, block: html('x') })), blanks(63), blanks(63), blanks(63)]),
		code: 'unpacks-too-large',
	},
	{
		name: 'gzip-huge-member.warc.gz',
		bytes: gzipSync(Buffer.concat([record({ uri: HOME, block: html('x') }), Buffer.alloc(100 * MB, 0x20)])),
		code: 'unpacks-too-large',
	},
	{
		name: 'nested-bomb.warc.gz',
		bytes: packed([record({ uri: HOME, block: answer(gzipSync(blanks(60)), { 'Content-Encoding': 'gzip, gzip' }) })]),
	},
	{
		name: 'many-records.warc',
		bytes: Buffer.concat(Array.from({ length: 10_050 }, () => record({ type: 'metadata', block: 'x' }))),
	},
	{
		name: 'many-pages.warc',
		bytes: Buffer.concat(
			Array.from({ length: 10_050 }, () =>
				record({ type: 'conversion', contentType: 'text/plain', uri: HOME, block: 'x' }),
			),
		),
		code: 'unpacks-too-large',
	},
	{ name: 'long-head.warc', bytes: Buffer.concat([Buffer.from('WARC/1.0\r\n'), Buffer.alloc(5 * MB, 0x41)]) },
	{ name: 'no-end.warc', bytes: utf8('WARC/1.0\r\nWARC-Type: response\r\n') },
	{ name: 'marks.warc', bytes: utf8('WARC/1.0\r\n\r\n'.repeat(200_000)) },
	{ name: 'huge-length.warc', bytes: record({ uri: HOME, block: html('x'), length: '99999999999999999999' }) },
	{
		name: 'huge-chunk.warc',
		bytes: record({ uri: HOME, block: answer('ffffffff\r\nabc', { 'Transfer-Encoding': 'chunked' }) }),
	},
	{
		name: 'tiny-chunks.warc',
		bytes: record({ uri: HOME, block: answer(chunked('a'.repeat(300_000), 1), { 'Transfer-Encoding': 'chunked' }) }),
	},
	{
		name: 'warc-in-warc.warc',
		bytes: record({
			uri: `${HOME}x.warc`,
			type: 'resource',
			contentType: 'text/plain',
			block: record({ uri: HOME, block: html('x') }),
		}),
	},
	{
		name: 'bad-encoding.warc',
		bytes: record({ uri: HOME, block: answer('not packed', { 'Content-Encoding': 'gzip, br, deflate, x' }) }),
	},
	{ name: 'dots.wacz', bytes: waczWith({ name: '../../etc/evil', data: utf8('x') }), code: 'entry-unsafe' },
	{ name: 'absolute.wacz', bytes: waczWith({ name: '/etc/evil', data: utf8('x') }), code: 'entry-unsafe' },
	{ name: 'drive.wacz', bytes: waczWith({ name: 'C:/evil', data: utf8('x') }), code: 'entry-unsafe' },
	{ name: 'backslash.wacz', bytes: waczWith({ name: '..\\evil', data: utf8('x') }), code: 'entry-unsafe' },
	{ name: 'nul.wacz', bytes: waczWith({ name: 'a\0b', data: utf8('x') }), code: 'entry-unsafe' },
	{
		name: 'case.wacz',
		bytes: waczWith({ name: 'a/B', data: utf8('x') }, { name: 'A/b', data: utf8('y') }),
		code: 'entry-unsafe',
	},
	{
		name: 'symlink.wacz',
		bytes: waczWith({ name: 'link', data: utf8('/etc/passwd'), mode: 0o120777 }),
		code: 'entry-unsafe',
	},
	{ name: 'declares-small.wacz', bytes: rawZip([{ ...PACKAGE, size: 3 }, ARCHIVE]), code: 'file-damaged' },
	{
		name: 'declares-huge.wacz',
		bytes: waczWith({ name: 'x', data: utf8('x'), size: 0xfffffff0 }),
		code: 'unpacks-too-large',
	},
	{
		name: 'zip-bomb.wacz',
		bytes: rawZip([PACKAGE, { name: 'archive/data.warc', data: Buffer.concat([ARCHIVE.data, Buffer.alloc(60 * MB)]) }]),
	},
	{ name: 'many-entries.wacz', bytes: zipSync(manyFiles(10_050)), code: 'unpacks-too-large' },
	{ name: 'deep-package.wacz', bytes: rawZip([{ ...PACKAGE, data: utf8('{"a":'.repeat(50_000)) }, ARCHIVE]) },
	{ name: 'bomb-inside.wacz', bytes: waczOf(packed([bombRecord(), bombRecord()]), []) },
	{ name: 'truncated.wacz', bytes: waczOf(packed([record({ uri: HOME, block: html('x') })]), []).subarray(0, 300) },
	{
		name: 'laughs.rss',
		bytes: utf8(feed('<item><title>a</title><description>&l30; &x;</description></item>', LAUGHS)),
	},
	{ name: 'deep.rss', bytes: utf8(feed(`${'<a>'.repeat(200_000)}`)), code: 'too-deep' },
	{
		name: 'deep-closed.rss',
		bytes: utf8(feed(`<item>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</item>`)),
		code: 'too-deep',
	},
	{ name: 'open-doctype.rss', bytes: utf8(`<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(10_000)}<rss version="2.0">`) },
	{ name: 'doctypes.rss', bytes: utf8(feed('<!DOCTYPE a [ ]>'.repeat(100_000))) },
	{
		name: 'attributes.rss',
		bytes: utf8(
			feed(`<item ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}><title>t</title></item>`),
		),
	},
	{
		name: 'references.rss',
		bytes: utf8(feed(`<item><title>t</title><description>${'&#60;&#x26;amp;'.repeat(200_000)}</description></item>`)),
	},
	{
		name: 'prototype.rss',
		bytes: utf8(
			feed(
				'<item><__proto__><title>p</title></__proto__><constructor>x</constructor><title>t</title><description>d</description></item>',
			),
		),
	},
	{
		name: 'many-items.rss',
		bytes: utf8(feed('<item><title>t</title><link>https://a.example</link></item>'.repeat(10_050))),
		code: 'unpacks-too-large',
	},
	{ name: 'cut.rss', bytes: utf8(feed('<item><title>t</title><description>d').slice(0, -30)) },
	{
		name: 'nested-tags.rss',
		bytes: utf8(
			feed(`<item><title>t</title><description><![CDATA[${'<div>'.repeat(100_000)}x]]></description></item>`),
		),
	},
	{
		name: 'cycle.opml',
		bytes: utf8(`<opml version="2.0"><body>${'<outline text="a">'.repeat(5000)}</body></opml>`),
		code: 'too-deep',
	},
	{
		name: 'many.opml',
		bytes: utf8(
			`<opml version="2.0"><body>${'<outline text="a" xmlUrl="https://a.example"/>'.repeat(10_050)}</body></opml>`,
		),
		code: 'unpacks-too-large',
	},
	{ name: 'deep.json', bytes: utf8(`[{"a":${'['.repeat(1_000_000)}`), code: 'too-deep' },
	{ name: 'open-string.json', bytes: utf8(`[{"a":"${'\\"'.repeat(500_000)}`), code: 'file-damaged' },
	{
		name: 'proto.json',
		bytes: utf8('[{"type":"article","id":"1","__proto__":{"title":"p","abstract":"q"},"constructor":1}]'),
		code: 'only-reference',
	},
	{
		name: 'odd-types.json',
		bytes: utf8(
			'[{"type":"article","title":{"a":1},"abstract":["x"],"author":[null,5,{"family":{}}],"issued":{"date-parts":[[null,"x",{}]]},"URL":7}]',
		),
		code: 'only-reference',
	},
	{
		name: 'odd-feed.json',
		bytes: utf8(
			'{"version":"https://jsonfeed.org/version/1.1","items":[null,1,[],{"content_html":{"a":1}},{"authors":"x","url":["a"]}]}',
		),
	},
	{
		name: 'many.json',
		bytes: utf8(`[${Array.from({ length: 10_050 }, () => '{"type":"article","title":"x"}').join(',')}]`),
		code: 'unpacks-too-large',
	},
	{ name: 'long.ris', bytes: utf8(`TY  - NEWS\nAB  - ${'x\n'.repeat(300_000)}`) },
	{ name: 'many.ris', bytes: utf8('TY  - NEWS\nER  - \n'.repeat(10_050)), code: 'unpacks-too-large' },
	{ name: 'braces.bib', bytes: utf8(`@article{a, title={${'{'.repeat(200_000)}`) },
	{ name: 'nested.bib', bytes: utf8(`@article{a, abstract={${'{\\emph{'.repeat(20_000)}x${'}}'.repeat(20_000)}}}`) },
	{
		name: 'strings.bib',
		bytes: utf8(
			`${Array.from({ length: 40 }, (_, i) => `@string{s${i} = ${i === 0 ? '"ha"' : `s${i - 1} # s${i - 1}`}}`).join('\n')}\n@misc{a, title=s39, abstract=s39}`,
		),
	},
	{ name: 'proto.bib', bytes: utf8('@misc{__proto__, __proto__={x}, constructor={y}, title={t}, abstract={a}}') },
	{ name: 'quote.csv', bytes: utf8(`title,text\na,"${'x'.repeat(6_000_000)}`), code: 'file-damaged' },
	{ name: 'quotes.csv', bytes: utf8(`title,text\n${'"a""'.repeat(1_000_000)}`) },
	{ name: 'wide.csv', bytes: utf8(`title,text\n${','.repeat(3_000_000)}\na,b`) },
	{ name: 'many.csv', bytes: utf8(`title,text\n${'a,b\n'.repeat(10_050)}`), code: 'unpacks-too-large' },
	{ name: 'nothing.csv', bytes: utf8('title,text\n') },
	{ name: 'proto.csv', bytes: utf8('__proto__,title,text\nx,t,b\n') },
];

/** A sound file of each format, to be damaged. */
export const soundFiles = (): { readonly name: string; readonly bytes: Uint8Array }[] => {
	const records = [
		record({ uri: HOME, block: answer(page('Reise', 'Eins.')) }),
		record({
			uri: `${HOME}b`,
			block: answer(chunked(gzipSync(page('Besuch', 'Zwei.'))), {
				'Transfer-Encoding': 'chunked',
				'Content-Encoding': 'gzip',
			}),
		}),
	];
	return [
		{ name: 'a.warc', bytes: Buffer.concat(records) },
		{ name: 'a.warc.gz', bytes: packed(records) },
		{ name: 'a.wacz', bytes: waczOf(packed(records), [HOME]) },
		{
			name: 'a.rss',
			bytes: utf8(
				feed(
					'<item><title>t &amp; u</title><link>https://a.example/1</link><pubDate>Wed, 30 Aug 2023 10:00:00 +0200</pubDate><description><![CDATA[<p>Ein <b>Text</b>.</p>]]></description></item>'.repeat(
						3,
					),
				),
			),
		},
		{
			name: 'a.opml',
			bytes: utf8(
				'<opml version="2.0"><head/><body><outline text="a"><outline text="b" xmlUrl="https://a.example/f"/></outline></body></opml>',
			),
		},
		{
			name: 'a.json',
			bytes: utf8(
				'[{"id":"1","type":"article","title":"Titel","author":[{"family":"M","given":"A"}],"issued":{"date-parts":[[2023,8,30]]},"abstract":"Ein Text."}]',
			),
		},
		{
			name: 'feed.json',
			bytes: utf8(
				'{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{"id":"1","title":"T","content_html":"<p>Ein Text.</p>","date_published":"2023-08-30T10:00:00Z"}]}',
			),
		},
		{
			name: 'a.ris',
			bytes: utf8(
				'TY  - NEWS\nTI  - Titel\nAU  - Müller, Anna\nDA  - 2023/08/30/\nAB  - Ein Text.\nER  - \n'.repeat(3),
			),
		},
		{
			name: 'a.bib',
			bytes: utf8(
				'@article{a, title={{\\"U}ber}, author={M{\\"u}ller, A and B, C}, year=2023, month=aug, abstract={Ein \\emph{Text}.}}\n'.repeat(
					3,
				),
			),
		},
		{ name: 'a.csv', bytes: utf8('Titel;Datum;Text\n"Ein ""Wort""";30.08.2023;"Zeile\nzwei"\nb;;c\n') },
	];
};
