import { describe, expect, it } from 'vitest';
import { loadPack } from '#node/packs.ts';
import { resource } from '#node/resources.ts';
import type { IndexedRecord } from '../../electron/search/document.ts';
import { find } from '../../electron/search/find.ts';
import { type IndexFile, openIndex } from '../../electron/search/index-file.ts';

const packs = ['de', 'en', 'ru'].map((lang) => loadPack(`${resource('languages')}/${lang}`));

const BLANK = {
	title: '',
	note: '',
	byline: '',
	outlet: '',
	lang: 'de',
	type: '',
	factuality: '',
	decision: '',
	first: null,
	last: null,
	entities: [],
	tags: [],
} as const;

function indexOf(texts: readonly string[], more: Partial<IndexedRecord> = {}): IndexFile {
	const index = openIndex(':memory:');
	const upserts = texts.map((body, i) => ({
		...BLANK,
		...more,
		kind: 'article' as const,
		id: `a${i}`,
		body,
		articles: [`a${i}`],
	}));
	index.begin();
	index.put({ upserts, removed: [] }, (text) => text);
	index.settle('s');
	return index;
}

/** The marked words of each text that is found, in the order of the texts. */
function marked(texts: readonly string[], query: string): string[] {
	const { hits } = find(indexOf(texts), packs, { filter: { query } });
	return hits
		.toSorted((a, b) => a.id.localeCompare(b.id))
		.map(({ id, excerpt }) => {
			const text = texts[Number(id.slice(1))] ?? '';
			for (const [start, end] of excerpt?.marks ?? []) {
				expect(excerpt?.text.slice(start - (excerpt?.start ?? 0), end - (excerpt?.start ?? 0))).toBe(
					text.slice(start, end),
				);
			}
			return `${id}: ${(excerpt?.marks ?? []).map(([start, end]) => text.slice(start, end)).join(' ')}`;
		});
}

describe('searching', () => {
	it.each([
		['Ostertag', ['Frau Ostertags Antwort kam spät.'], ['a0: Ostertags']],
		['Haus', ['Die Häuser am See.', 'Im Hause selbst.', 'Hausen liegt im Tal.'], ['a0: Häuser', 'a1: Hause']],
		[
			'Lieferung',
			['Neue Getreidelieferungen trafen ein.', 'Die Lieferung blieb aus.'],
			['a0: Getreidelieferungen', 'a1: Lieferung'],
		],
		['Getreide', ['Neue Getreidelieferungen trafen ein.'], ['a0: Getreidelieferungen']],
		['Krankenhäuser', ['Das Krankenhaus schloss.'], ['a0: Krankenhaus']],
		['gehen', ['Er ging heim.', 'Sie sind gegangen.', 'Der Gang war leer.'], ['a0: ging', 'a1: gegangen']],
		['ablehnen', ['Man hat es abgelehnt.', 'Sie lehnten sich an.'], ['a0: abgelehnt']],
		['country', ['All the countries agreed.', 'The count was wrong.'], ['a0: countries']],
		[
			'Geheimdienst',
			['Geheimdienste schwiegen.', 'Den Geheimdiensten fehlte Geld.'],
			['a0: Geheimdienste', 'a1: Geheimdiensten'],
		],
		[
			'Influencern',
			['Ein Influencer warb.', 'Die Influencers.', 'Die Influenza.'],
			['a0: Influencer', 'a1: Influencers'],
		],
		['Brubbelte', ['Sie brubbelten.', 'Er brubbelt.', 'Der Brubb.'], ['a0: brubbelten', 'a1: brubbelt']],
		[
			'министр',
			['Приехал министром.', 'Он говорил с министрами.', 'Министерство.'],
			['a0: министром', 'a1: министрами'],
		],
		['Land', ['Das Land schwieg.', 'England gewann.'], ['a0: Land']],
	])('finds other forms and compounds of %s', (query, texts, expected) =>
		expect(marked(texts, query)).toEqual(expected),
	);

	it('finds umlauts however they are written', () => {
		const texts = ['Herr Größner', 'Herr Groessner', 'Herr Grossner', 'Die Straße', 'Die Strasse'];
		expect(marked(texts, 'Größner')).toEqual(['a0: Größner', 'a1: Groessner', 'a2: Grossner']);
		expect(marked(texts, 'Groessner')).toEqual(['a0: Größner', 'a1: Groessner', 'a2: Grossner']);
		expect(marked(texts, 'Grossner')).toEqual(['a0: Größner', 'a2: Grossner']);
		expect(marked(texts, 'Strasse')).toEqual(['a3: Straße', 'a4: Strasse']);
		expect(marked(texts, 'Straße')).toEqual(['a3: Straße', 'a4: Strasse']);
	});

	it('finds names across scripts and transcriptions', () => {
		const texts = [
			'Министр Шойгу уехал.',
			'Minister Schoigu reiste ab.',
			'Minister Shoygu left.',
			'Die Schule schloss.',
		];
		const all = ['a0: Шойгу', 'a1: Schoigu', 'a2: Shoygu'];
		for (const name of ['Schoigu', 'Shoigu', 'Shoygu', 'Шойгу']) expect(marked(texts, name)).toEqual(all);
	});

	it('finds phrases, beginnings and words near each other', () => {
		const texts = ['Der alte Hafen von Oslo.', 'Alte Leute im Hafen.', 'Hafenarbeiter streikten.'];
		expect(marked(texts, '"alte Hafen"')).toEqual(['a0: alte Hafen']);
		expect(marked(texts, 'hafen*')).toEqual(['a0: Hafen', 'a1: Hafen', 'a2: Hafenarbeiter']);
		expect(marked(texts, '"alte haf"*')).toEqual(['a0: alte Hafen']);
		expect(marked(texts, 'Oslo NEAR/1 alte')).toEqual([]);
		expect(marked(texts, 'Oslo NEAR/3 alte')).toEqual(['a0: alte Oslo']);
		expect(marked(texts, 'Hafen -Oslo')).toEqual(['a1: Hafen', 'a2: Hafenarbeiter']);
	});

	it('marks positions of the text as it is, beyond the first plane too', () => {
		expect(marked(['😀😀 Ein Café im Süden, ein CAFÉ im Norden.'], 'cafe')).toEqual(['a0: Café CAFÉ']);
	});

	it('answers any text with hits or one failure, and never one of SQL', () => {
		const index = indexOf(['Ein Text.']);
		const pieces = [
			'"',
			'*',
			'(',
			')',
			'-',
			'AND',
			'OR',
			'NOT',
			'NEAR',
			'NEAR(',
			', 3)',
			'a',
			':',
			'^',
			'{x}',
			"'",
			'\\',
			';',
			'\0',
			'%',
			'ß',
			'\ud800',
		];
		let state = 1;
		const next = (below: number) => {
			state = (state * 1_664_525 + 1_013_904_223) >>> 0;
			return Math.floor((state / 2 ** 32) * below);
		};
		for (let i = 0; i < 3000; i += 1) {
			const query = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]).join(next(2) ? ' ' : '');
			try {
				find(index, packs, { filter: { query } });
			} catch (cause) {
				expect(cause, query).toMatchObject({ failure: { code: 'query-invalid' } });
			}
		}
	});

	it('ranks the title above the text, and what says it more often above the rest', () => {
		const index = openIndex(':memory:');
		const article = (id: string, title: string, body: string) => ({
			...BLANK,
			kind: 'article' as const,
			id,
			title,
			body,
			articles: [id],
		});
		index.begin();
		const upserts = [
			article('once', 'Andere', 'Kanal und viel mehr Text'),
			article('title', 'Der Kanal', 'Ein Text ohne das Wort'),
			article('twice', 'Andere', 'Kanal und Kanal und Text'),
		];
		index.put({ upserts, removed: [] }, (text) => text);
		index.settle('s');
		expect(find(index, packs, { filter: { query: 'Kanal' } }).hits.map(({ id }) => id)).toEqual([
			'title',
			'twice',
			'once',
		]);
	});

	it('of very many that match, has what holds all words of an OR before what holds two, and that before one', () => {
		const texts = Array.from({ length: 2100 }, (_, i) => `Hafen Nummer ${i}`);
		texts[3] = 'Werft und Fähre und Hafen';
		texts[5] = 'Fähre am Hafen';
		const { hits, counts } = find(indexOf(texts), packs, { filter: { query: 'Hafen OR Werft OR Fähre' }, limit: 4 });
		expect(counts.article).toBe(2100);
		expect(hits.map(({ id }) => id)).toEqual(['a3', 'a5', 'a2099', 'a2098']);
		const two = find(indexOf(texts), packs, { filter: { query: 'Hafen OR Werft' }, limit: 2 });
		expect(two.hits.map(({ id }) => id)).toEqual(['a3', 'a2099']);
	});
});
