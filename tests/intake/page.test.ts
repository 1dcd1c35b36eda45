import { describe, expect, it } from 'vitest';
import { articleOfPage } from '#intake/html.ts';

const P =
	'Die Ministerin reiste am Montag in die Hauptstadt, um mit ihren Kollegen über das neue Abkommen zu beraten, das im Sommer unterzeichnet werden soll. ';
const article = `<article><h1>Reise der Ministerin</h1><p>${P.repeat(2)}</p><p>Zweiter Absatz: ${P}</p><p>Dritter Absatz: ${P}</p></article>`;
const page = (head: string, body = article) =>
	`<!doctype html><html lang="de"><head>${head}</head><body>${body}</body></html>`;
const take = (head: string, body?: string, url?: string) => articleOfPage(page(head, body), 'seite.html', url);
const ld = (data: object) =>
	`<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...data })}</script>`;

describe("a page's article", () => {
	it.each([
		['share bars', '<div class="share-bar"><a href="#">Teilen</a> <a href="#">Twittern</a></div>', 'Twittern'],
		[
			'related links',
			'<div class="related"><h3>Mehr zum Thema</h3><ul><li><a href="/a">Was das Abkommen kostet</a></li><li><a href="/b">Wer dagegen ist</a></li></ul></div>',
			'kostet',
		],
		[
			'cookie notices',
			`<div class="cookie-banner"><p>Wir verwenden Cookies, um Ihnen die Nutzung dieser Seite zu erleichtern. Mit der Nutzung stimmen Sie dem zu.</p></div>`,
			'Cookies',
		],
		[
			'newsletter boxes',
			'<div class="newsletter-box"><p>Newsletter abonnieren: Jeden Morgen das Wichtigste in Ihr Postfach.</p></div>',
			'Postfach',
		],
		[
			"readers' comments",
			`<section id="comments"><h2>Kommentare</h2><ol class="comment-list"><li class="comment"><p>Das finde ich sehr gut, und ich hoffe, dass es so weitergeht, denn so kann es nicht bleiben.</p></li></ol></section>`,
			'finde',
		],
		['feet', '<footer><p>© Blatt. Alle Rechte vorbehalten. Impressum und Datenschutz.</p></footer>', 'Impressum'],
	])('has no %s', (_what, furniture, word) => {
		const { text, warnings } = take('', article + furniture);
		expect(text).not.toContain(word);
		expect(text).toContain('Dritter Absatz');
		expect(warnings).toEqual([]);
	});

	it('keeps its subheadings, lists, quotes and first paragraph', () => {
		const body = `<article><h1>Reise</h1><p>${P}</p><h2>Wer mitreist</h2><ul><li>Der Staatssekretär des Ministeriums für Verkehr, der das Abkommen vorbereitet hat.</li><li>Drei Abgeordnete des Ausschusses, zwei aus der Opposition.</li></ul><blockquote><p>„Wir reisen nicht, um zu verhandeln, sondern um zuzuhören“, sagte sie vor dem Abflug.</p></blockquote><p>${P}</p></article>`;
		const paragraphs = take('', body).text.split('\n\n');
		expect(paragraphs[0]).toBe(P.trim());
		expect(paragraphs).toHaveLength(6);
	});

	it('is read from linked data where the page shows none of it', () => {
		const { text } = take(
			ld({ headline: 'Reise', articleBody: P.repeat(8) }),
			'<div id="app"></div><p>Bitte Javascript einschalten.</p>',
		);
		expect(text).toBe(P.repeat(8).trim());
	});

	it('leaves the headline to the title', () => {
		const { title, text } = take('<title>Reise der Ministerin | Blatt</title>');
		expect(title).toBe('Reise der Ministerin');
		expect(text).not.toContain('Reise der Ministerin');
	});
});

describe("a page's metadata", () => {
	it('says where each piece came from', () => {
		const head = `${ld({ author: [{ name: 'Anna Berg' }, { name: 'Jo Kern' }], datePublished: '2023-08-30T09:00:00+02:00', dateModified: '2023-08-31' })}<meta property="og:site_name" content="Blatt"><link rel="canonical" href="https://blatt.example/reise">`;
		expect(take(head)).toMatchObject({
			byline: 'Anna Berg, Jo Kern',
			outlet: 'Blatt',
			url: 'https://blatt.example/reise',
			lang: 'de',
			published: { edtf: '2023-08-30', from: 'metadata' },
			modified: '2023-08-31',
			metadata: {
				title: 'heading',
				byline: 'json-ld',
				outlet: 'open-graph',
				url: 'link',
				lang: 'html',
				published: 'json-ld',
				modified: 'json-ld',
			},
		});
	});

	it.each([
		[
			'linked data before meta',
			`${ld({ datePublished: '2021-02-03' })}<meta name="date" content="2020-01-01">`,
			'',
			'2021-02-03',
			'json-ld',
		],
		[
			'Open Graph',
			'<meta property="article:published_time" content="2021-02-03T10:00:00Z">',
			'',
			'2021-02-03',
			'open-graph',
		],
		[
			'a marked time before any time',
			'',
			'<time datetime="2019-05-05">x</time><time itemprop="datePublished" datetime="2021-02-03">x</time>',
			'2021-02-03',
			'time',
		],
		[
			'the day of publishing before that of the change',
			'',
			'<time class="updated" datetime="2021-02-09">x</time><time datetime="2021-02-03">x</time>',
			'2021-02-03',
			'time',
		],
		[
			'a word of publishing',
			'',
			'<p>Veröffentlicht am 3. Februar 2021, aktualisiert am 9. Februar 2021</p>',
			'2021-02-03',
			'text',
		],
		['"Stand:"', '', '<p><span>Stand: 03.02.2021 18:00 Uhr</span></p>', '2021-02-03', 'text'],
		['a line under the headline', '', '<div>3 février 2021</div>', '2021-02-03', 'text'],
		[
			'the data a script draws from',
			'<script>window.data={"id":1,"publishedAt":"2021-02-03T01:00:00Z"}</script>',
			'',
			'2021-02-03',
			'json-ld',
		],
	])('takes the day of publishing from %s', (_what, head, body, day, from) => {
		const taken = take(head, article.replace('</h1>', `</h1>${body}`));
		expect(taken.published?.edtf).toBe(day);
		expect(taken.metadata?.published).toBe(from);
	});

	it.each([
		['https://blatt.example/2021/02/03/reise', '2021-02-03'],
		['https://blatt.example/reise-20210203.html', '2021-02-03'],
		['https://blatt.example/meldungen/03-02-2021', '2021-02-03'],
		['https://blatt.example/artikel/2021/43/reise', undefined],
		['https://blatt.example/id/2021456789', undefined],
	])('takes it from the address %s', (url, day) => {
		expect(take('', article, url).published?.edtf).toBe(day);
	});

	it("takes the newsroom's day from the address where a machine wrote that of Greenwich", () => {
		const head = ld({ datePublished: '2021-02-04T03:10:00Z' });
		expect(take(head, article, 'https://blatt.example/2021/02/03/reise').published?.edtf).toBe('2021-02-03');
		expect(take(head, article, 'https://blatt.example/2021/01/03/reise').published?.edtf).toBe('2021-02-04');
	});

	it.each([
		['2021-02-04T23:10:00Z', '5. Februar 2021', '2021-02-05'],
		['2021-02-04T03:10:00Z', '3. Februar 2021', '2021-02-03'],
		['2021-02-04T03:10:00Z', '5. Februar 2021', '2021-02-04'],
		['2021-02-04T23:10:00Z', '3. Februar 2021', '2021-02-04'],
		['2021-02-04T23:10:00Z', '6. Februar 2021', '2021-02-04'],
		['2021-02-04T23:10:00+01:00', '5. Februar 2021', '2021-02-04'],
	])('takes the day beside the headline where a zone can have made it of %s and %s', (instant, shown, day) => {
		const page = article.replace('</h1>', `</h1><p>${shown}</p>`);
		expect(take(ld({ datePublished: instant }), page).published?.edtf).toBe(day);
	});

	it('leaves an instant with a zone of its own as it is, whatever the address says', () => {
		const head = ld({ datePublished: '2021-02-04T18:37:32+01:00' });
		expect(take(head, article, 'https://blatt.example/2021/02/03/reise').published?.edtf).toBe('2021-02-04');
	});

	it('takes the date with which a long paragraph begins, where nothing else tells one', () => {
		const page = article.replace('<p>', '<p>04.02.2021 ');
		expect(take('', page).published?.edtf).toBe('2021-02-04');
	});

	it('takes no date from comments, links to others or the copyright line', () => {
		const rest =
			'<aside><time datetime="2020-01-01">x</time></aside><div class="comments"><time datetime="2020-01-02">x</time></div><footer>© 2019</footer>';
		expect(take('', article + rest).published).toBeUndefined();
	});

	it.each([
		['<p class="notice">Dieser Text wurde maschinell übersetzt.</p>', true],
		['<p>This article was automatically translated from German.</p>', true],
		[
			`<p>Die Abgeordnete sprach lange darüber, dass Protokolle künftig maschinell übersetzt werden könnten. ${P}</p>`,
			undefined,
		],
	])('notes that a machine translated it: %s', (notice, translated) => {
		expect(take('', article + notice).translated).toBe(translated);
	});

	it("reads a byline at the headline, and not the outlet's own name", () => {
		const shown = article.replace('</h1>', '</h1><p>Von Anna Berg | 3. Februar 2021</p>');
		const taken = take('<meta name="author" content="Blatt"><meta property="og:site_name" content="Blatt">', shown);
		expect(taken.byline).toBe('Anna Berg');
	});

	it('reads character references in linked data', () => {
		const told = ld({ headline: 'Berg &amp; Tal', author: 'A. &quot;Jo&quot; Kern' });
		expect(take(told, `<article><p>${P.repeat(3)}</p></article>`).title).toBe('Berg & Tal');
	});
});
