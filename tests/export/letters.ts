/** A small dossier in which everything occurs that an export must carry: each kind of date, a denial, an order, hostile text. */
import type { Side } from '#domain/contradiction.ts';
import type { ArticleRecord, ClaimRecord, EntityRecord, EventRecord } from '#domain/dossier.ts';
import type { Edition, EditionOptions } from '#domain/edition.ts';
import type { When } from '#domain/reading.ts';
import type { Quote } from '#domain/selector.ts';

export const HOSTILE = '#panic("x") $x^2$ *fett* @e1 <script>alert(1)</script> & "]]>" \\ 한국 العربية שלום \u0007';

const quote = (exact: string, start: number): Quote => ({
	start,
	end: start + exact.length,
	exact,
	prefix: '',
	suffix: '',
});

function article(id: string, more: Partial<ArticleRecord> & { title: string }): ArticleRecord {
	const hash = id.codePointAt(1)?.toString(16).padStart(64, 'ab') ?? '';
	return {
		id,
		lang: 'de',
		captured: '2026-01-04T09:30:00.000Z',
		words: 171,
		text: hash,
		snapshot: { hash, mediaType: 'text/html', filename: `${id}.html`, bytes: 2048 },
		reading: hash,
		warnings: [],
		waiting: 0,
		...more,
	};
}

function event(id: string, title: string, more: Partial<EventRecord>): EventRecord {
	return {
		id,
		by: 'machine',
		decision: 'proposed',
		type: 'other',
		title,
		lang: 'de',
		factuality: 'asserted',
		hedges: [],
		participants: [],
		citations: [{ article: 'a1', quote: quote(`${title}, so steht es im Text.`, Number(id.slice(1)) * 100) }],
		sources: [],
		rule: 'test',
		...more,
	};
}

function claim(id: string, more: Partial<ClaimRecord> & { content: string }): ClaimRecord {
	return {
		id,
		by: 'machine',
		decision: 'proposed',
		article: 'a1',
		manner: 'indirect',
		act: 'asserts',
		speaker: { entities: ['n2'] },
		hedges: [],
		negated: false,
		events: [],
		answers: [],
		quote: quote(more.content, 2000 + Number(id.slice(1)) * 100),
		rule: 'test',
		...more,
	};
}

const entity = (
	id: string,
	type: EntityRecord['type'],
	name: string,
	more: Partial<EntityRecord> = {},
): EntityRecord => ({
	id,
	type,
	name,
	aliases: [],
	mentions: { a1: 1 },
	...more,
});

const stated = (edtf: string): When => ({ edtf, basis: 'stated' });

export function lettersEdition(options: EditionOptions = { lang: 'de', paper: 'a4' }): Edition {
	return {
		info: {
			schema: 2,
			id: '0b54a3d2-letters',
			name: 'Der Hafenvertrag',
			created: '2026-01-04T09:00:00.000Z',
			modified: '2026-01-05T10:20:30.000Z',
		},
		options,
		articles: [
			article('a1', {
				title: 'Zwei Städte schreiben einander',
				outlet: 'Beispiel-Kurier',
				byline: 'Von Jana Muster',
				url: 'https://kurier.example/hafen?a=1&b=2',
				published: { edtf: '2023-08-30', from: 'metadata' },
			}),
			article('a2', {
				title: 'Both towns deny a deal',
				lang: 'en',
				outlet: 'The Sample Gazette',
				published: { edtf: '2023-09-01', from: 'metadata' },
			}),
			article('a3', { title: HOSTILE, waiting: 2 }),
		],
		events: [
			event('e1', 'Lieferung an die Reederei', {
				when: stated('2022'),
				whenText: 'Im vergangenen Jahr',
				factuality: 'reported',
				hedges: ['offenbar'],
				participants: [{ entity: 'n5', role: 'recipient' }],
			}),
			event('e2', 'Town reports an offer of grain', {
				lang: 'en',
				when: stated('2023-03'),
				whenText: 'In March',
				participants: [{ entity: 'n2', role: 'agent' }],
				citations: [{ article: 'a2', quote: quote('In March, the town reported an offer of grain.', 40) }],
			}),
			event('e3', 'Besuch im Rathaus von Süderhafen', {
				when: stated('2023-07-27'),
				whenText: 'am 27. Juli',
				participants: [{ entity: 'n1', role: 'agent' }],
				place: 'n4',
				citations: [
					{ article: 'a1', quote: quote('Am 27. Juli besuchte sie das Rathaus.', 300) },
					{ article: 'a2', quote: quote('She visited the town hall.', 310) },
				],
			}),
			event('e4', 'Briefwechsel der Bürgermeister', {
				participants: [
					{ entity: 'n1', role: 'agent' },
					{ entity: 'n3', role: 'partner' },
				],
			}),
			event('e5', 'Gespräche über den Vertrag', {}),
			event('e6', 'Bau des Kais', { when: stated('2023-09~/..'), whenText: 'seit etwa September' }),
			event('e7', 'Unterzeichnung des Vertrags', { when: stated('2024-03-15'), factuality: 'planned' }),
			event('e8', HOSTILE, { when: stated('XXXX-03'), whenText: 'im März' }),
		],
		claims: [
			claim('c1', { content: 'die Reederei habe eine Lieferung angenommen', events: ['e1'], hedges: ['offenbar'] }),
			claim('c2', {
				content: 'Beide Städte haben die Behauptung zurückgewiesen.',
				act: 'denies',
				speaker: { entities: ['n3', 'n4'] },
				answers: ['c1'],
				events: ['e1'],
			}),
			claim('c3', { content: HOSTILE, article: 'a3', speaker: { entities: [], text: 'ein Sprecher' } }),
		],
		entities: [
			entity('n1', 'PER', 'Agnes Wieland', { role: 'Bürgermeisterin', aliases: ['Wieland', 'A. Wieland'] }),
			entity('n3', 'ORG', 'Norderhafen'),
			entity('n2', 'ORG', 'Rathaus', { standsFor: 'n3' }),
			entity('n5', 'ORG', 'Reederei Ost'),
			entity('n4', 'LOC', 'Süderhafen'),
		],
		relations: [
			{
				id: 'r1',
				kind: 'after',
				from: 'e4',
				to: 'e3',
				citation: { article: 'a1', quote: quote('Der Briefwechsel folgte auf den Besuch.', 900) },
				rule: 'test',
			},
			{
				id: 'r2',
				kind: 'after',
				from: 'e5',
				to: 'e4',
				citation: { article: 'a1', quote: quote('Nach den Briefen wurde verhandelt.', 950) },
				rule: 'test',
			},
		],
		outlets: [],
		bounds: {
			e4: { earliest: '2023-07-27', latest: '2023-08-30' },
			e5: { earliest: '2023-07-27' },
		},
		contradictions: [
			{
				id: 'k1',
				kind: 'denial',
				rule: 'denial-answers',
				events: ['e1'],
				sides: [
					side({
						value: 'asserted',
						speakers: ['n2'],
						claims: ['c1'],
						citations: [{ article: 'a1', quote: quote('Die Reederei habe die Lieferung angenommen.', 20) }],
					}),
					side({
						value: 'denied',
						speakers: ['n3', 'n4'],
						claims: ['c2'],
						citations: [{ article: 'a1', quote: quote('Beide Städte weisen das zurück.', 60) }],
					}),
				],
			},
			{
				id: 'k2',
				kind: 'date',
				rule: 'dates-apart',
				events: ['e3', 'e7'],
				sides: [
					side({
						value: '2023-07-27',
						events: ['e3'],
						citations: [{ article: 'a1', quote: quote('Am 27. Juli unterschrieb sie.', 300) }],
						since: '2023-08-30',
					}),
					side({
						value: '2024-03',
						events: ['e7'],
						citations: [1, 2, 3, 4].map((n) => ({ article: 'a2', quote: quote(`Signed in March, ${n}.`, n * 40) })),
						articles: ['a2'],
					}),
				],
			},
			{
				id: 'k3',
				kind: 'order',
				rule: 'order-against-dates',
				events: ['e4', 'e3'],
				sides: [
					side({
						value: 'after',
						events: ['e4', 'e3'],
						citations: [{ article: 'a1', quote: quote(HOSTILE, 900) }],
					}),
				],
			},
		],
	};
}

const side = (more: Partial<Side> & Pick<Side, 'value' | 'citations'>): Side => ({
	speakers: [],
	claims: [],
	events: [],
	articles: ['a1'],
	origins: 1,
	...more,
});
