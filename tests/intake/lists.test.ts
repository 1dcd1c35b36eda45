import { describe, expect, it } from 'vitest';
import type { Refused, Source, Taken } from '#intake/intake.ts';
import { takeAll } from '#intake/take.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function all(name: string, text: string, more: Partial<Source> = {}): Promise<(Taken | Refused)[]> {
	return Array.fromAsync(takeAll({ name, bytes: utf8(text), ...more }));
}

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Der Bote</title><link>https://bote.example</link><language>de-DE</language>
<item><title>Reise &amp; Rückkehr</title><link>https://bote.example/1</link><pubDate>Wed, 30 Aug 2023 23:30:00 +0200</pubDate>
<dc:creator>Anna Kühn</dc:creator><description>Kurz gesagt.</description><content:encoded><![CDATA[<p>Erster Absatz.</p><p>Zweiter <b>Absatz</b>.</p><script>x()</script>]]></content:encoded></item>
<item><title>Nur ein Verweis</title><link>https://bote.example/2</link></item>
<item><title>Anriss</title><link>https://bote.example/3</link><description>&lt;p&gt;Der Minister tritt zurück.&lt;/p&gt;</description></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title>
<entry><id>urn:x:1</id><title type="html">A &lt;i&gt;visit&lt;/i&gt;</title><link href="https://courier.example/1"/><published>2023-08-30T10:00:00Z</published>
<author><name>Bob Smith</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two &amp; three.</p></div></content></entry></feed>`;

const JSON_FEED = JSON.stringify({
	version: 'https://jsonfeed.org/version/1.1',
	title: 'Le Messager',
	language: 'fr',
	items: [
		{
			id: '1',
			url: 'https://m.example/1',
			title: 'Titre',
			content_text: 'Un < deux.\n\nTrois.',
			date_published: '2023-08-30T10:00:00Z',
		},
		{ id: '2', url: 'https://m.example/2', title: 'Lien' },
	],
});

describe('a feed', () => {
	it('gives each entry with a text as an article, with what the feed says of it', async () => {
		const [first, second, third] = await all('bote.xml', RSS);
		expect(first).toMatchObject({
			title: 'Reise & Rückkehr',
			text: 'Erster Absatz.\n\nZweiter Absatz.',
			byline: 'Anna Kühn',
			outlet: 'Der Bote',
			url: 'https://bote.example/1',
			lang: 'de-de',
			published: { edtf: '2023-08-30', from: 'metadata' },
			metadata: { title: 'rss', published: 'rss' },
			mediaType: 'text/html',
			member: { name: 'https://bote.example/1' },
			warnings: [],
		});
		expect(second).toEqual({
			member: 'https://bote.example/2',
			failure: { code: 'feed-entry-link-only', where: 'Nur ein Verweis', args: { url: 'https://bote.example/2' } },
		});
		expect(third).toMatchObject({ text: 'Der Minister tritt zurück.', warnings: [{ code: 'abstract-only' }] });
	});

	it('may be Atom', async () => {
		expect(await all('x', ATOM)).toMatchObject([
			{
				title: 'A visit',
				text: 'One.\n\nTwo & three.',
				byline: 'Bob Smith',
				outlet: 'The Courier',
				published: { edtf: '2023-08-30' },
			},
		]);
	});

	it('may be a JSON Feed', async () => {
		expect(await all('feed.json', JSON_FEED)).toMatchObject([
			{ title: 'Titre', text: 'Un < deux.\n\nTrois.', lang: 'fr', metadata: { title: 'json-feed' } },
			{ failure: { code: 'feed-entry-link-only' } },
		]);
	});

	it('declares no entities', async () => {
		const laughs = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${RSS.replace(/<\?xml.*\?>/, '').replace('Erster', '&b;')}`;
		const [first] = await all('x.rss', laughs);
		expect(first).toMatchObject({ text: expect.not.stringContaining('ha') });
	});
});

describe('an OPML list', () => {
	it('tells its feeds and fetches none', async () => {
		const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="Politik"><outline type="rss" text="Bote" xmlUrl="https://bote.example/rss"/></outline><outline text="Leer"/></body></opml>`;
		expect(await all('feeds.opml', opml)).toEqual([
			{
				member: 'https://bote.example/rss',
				failure: { code: 'feed-listed', where: 'Bote', args: { url: 'https://bote.example/rss' } },
			},
		]);
	});
});

describe('a bibliography', () => {
	const expected = {
		title: 'Über den Besuch',
		text: 'Der Minister besuchte die Stadt.',
		byline: 'Anna Müller, Jan de Vries',
		outlet: 'Der Bote',
		url: 'https://bote.example/1',
		published: { edtf: '2023-08-30', from: 'metadata' },
		warnings: [{ code: 'abstract-only' }],
	};
	const none = { failure: { code: 'only-reference', where: 'Ohne Text' } };

	it('may be RIS', async () => {
		const text = `TY  - NEWS\r\nTI  - Über den Besuch\r\nAU  - Müller, Anna\r\nAU  - de Vries, Jan\r\nJF  - Der Bote\r\nDA  - 2023/08/30/\r\nUR  - https://bote.example/1\r\nAB  - Der Minister\r\nbesuchte die Stadt.\r\nER  - \r\n\r\nTY  - NEWS\r\nT1  - Ohne Text\r\nPY  - 2020\r\nER  - \r\n`;
		const [first, second] = await all('a.ris', text);
		expect(first).toMatchObject({ ...expected, text: 'Der Minister\nbesuchte die Stadt.' });
		expect(second).toMatchObject(none);
		expect(new TextDecoder().decode(first && 'text' in first ? first.member?.bytes : undefined)).toMatch(
			/^TY {2}- NEWS[\s\S]*ER {2}- $/,
		);
	});

	it('may be BibTeX', async () => {
		const text = `@string{b = "Der Bote"}\n@article{m23, title={{\\"U}ber den {B}esuch}, author={M{\\"u}ller, Anna and de Vries, Jan}, journal=b, year=2023, month=aug, date={2023-08-30}, url={https://bote.example/1}, abstract={Der Minister \\emph{besuchte} die Stadt.}}\n@misc{bad, title={x}, oops\n}\n@misc{o, title={Ohne Text}}`;
		const found = await all('a.bib', text);
		expect(found[0]).toMatchObject({ ...expected, member: { name: 'm23' } });
		expect(found.at(-1)).toMatchObject(none);
	});

	it('may be CSL-JSON', async () => {
		const text = JSON.stringify([
			{
				id: 'm23',
				type: 'article-newspaper',
				title: 'Über den Besuch',
				author: [
					{ family: 'Müller', given: 'Anna' },
					{ family: 'Vries', given: 'Jan', 'non-dropping-particle': 'de' },
				],
				'container-title': 'Der Bote',
				issued: { 'date-parts': [['2023', 8, 30]] },
				URL: 'https://bote.example/1',
				abstract: '<p>Der Minister besuchte die Stadt.</p>',
			},
			{ id: 2, type: 'article', title: 'Ohne Text' },
		]);
		const [first, second] = await all('stdin', text);
		expect(first).toMatchObject(expected);
		expect(second).toMatchObject(none);
	});
});

describe('a table', () => {
	it('finds its columns by their German or English names', async () => {
		const german =
			'Schlagzeile;Datum;Quelle;Link;Volltext\n"Der ""Besuch""";30.08.2023;Der Bote;https://bote.example/1;"Erste Zeile\nzweite"\nLeer;;;;\n';
		expect(await all('a.csv', german)).toMatchObject([
			{
				title: 'Der "Besuch"',
				text: 'Erste Zeile\nzweite',
				outlet: 'Der Bote',
				published: { edtf: '2023-08-30' },
				warnings: [],
				member: { name: '1' },
			},
			{ failure: { code: 'only-reference', where: 'Leer' } },
		]);
		const english = 'Title\tPublication Date\tAuthor\tAbstract\nVisit\t2023-08\tBob\tThe minister came.\n';
		expect(await all('no-ending', english)).toMatchObject([
			{ title: 'Visit', byline: 'Bob', published: { edtf: '2023-08' }, warnings: [{ code: 'abstract-only' }] },
		]);
	});

	it('takes the columns it is told', async () => {
		const text = 'a,b,c\nEins,Zwei,Drei\n';
		await expect(all('a.csv', text)).rejects.toMatchObject({
			failure: { code: 'columns-unknown', where: 'a.csv', args: { columns: 'a, b, c' } },
		});
		expect(await all('a.csv', text, { columns: { text: 'C', title: '1' } })).toMatchObject([
			{ text: 'Drei', title: 'Eins' },
		]);
	});

	it('is told from prose that has commas', async () => {
		const [taken] = await all('a', 'Title, text and date were discussed, he said.\nMore.');
		expect(taken).toMatchObject({ mediaType: 'text/plain' });
	});
});

describe('JSON of no known kind', () => {
	it.each(['{"a":1}', '[{"b":2}]', '{"__proto__":{"version":"https://jsonfeed.org/version/1"}}'])(
		'is refused: %s',
		async (text) => {
			await expect(all('a.json', text)).rejects.toMatchObject({ failure: { code: 'format-unknown', where: 'a.json' } });
		},
	);

	it('is refused when nested too deep', async () => {
		await expect(all('a.json', '[{"a":'.repeat(5000))).rejects.toMatchObject({ failure: { code: 'too-deep' } });
	});
});
