import { describe, expect, it } from 'vitest';
import type { Contradiction } from '#domain/contradiction.ts';
import type {
	ArticleRecord,
	ClaimRecord,
	DossierDocument,
	EntityRecord,
	EventRecord,
	RelationRecord,
} from '#domain/dossier.ts';
import { quoteAt } from '#domain/selector.ts';
import { emptyDocument } from '#store/document.ts';
import { compatible, countsSame, type Quantity, quantitiesIn } from '#synthesis/contradictions/quantities.ts';
import { contradictionsIn } from '#synthesis/contradictions.ts';
import { largeDossier, smallDossier } from '../helpers/sample-records.ts';

const keyed = <T extends { readonly id: string }>(rows: readonly T[]) =>
	Object.fromEntries(rows.map((row) => [row.id, row]));
const quote = (text: string) => quoteAt(text, 0, text.length);

function article(id: string, more: Partial<ArticleRecord> = {}): ArticleRecord {
	const hash = id.padEnd(64, '0');
	return {
		id,
		title: id,
		lang: 'de',
		published: { edtf: `2024-05-0${id.slice(1)}`, from: 'given' },
		captured: '2024-06-01T00:00:00Z',
		words: 1,
		text: hash,
		snapshot: { hash, mediaType: 'text/plain', filename: id, bytes: 1 },
		reading: hash,
		warnings: [],
		waiting: 0,
		...more,
	};
}

const entity = (id: string, more: Partial<EntityRecord> = {}): EntityRecord => {
	return { id, type: 'ORG', name: id, aliases: [], mentions: { a1: 1 }, ...more };
};

function event(
	id: string,
	from: string,
	more: Partial<EventRecord> & { readonly edtf?: string; readonly text?: string } = {},
): EventRecord {
	const { edtf, text = 'Worte', ...rest } = more;
	return {
		id,
		by: 'machine',
		decision: 'proposed',
		type: 'arrest',
		title: 'Festnahme des Hafenmeisters',
		lang: 'de',
		...(edtf !== undefined && { when: { edtf, basis: 'stated' } }),
		factuality: 'asserted',
		hedges: [],
		participants: [{ entity: 'n1', role: 'patient' }],
		citations: [{ article: from, quote: quote(text) }],
		sources: [`${from}/${id}`],
		rule: 'x',
		...rest,
	};
}

function claim(id: string, from: string, content: string, more: Partial<ClaimRecord> = {}): ClaimRecord {
	return {
		id,
		by: 'machine',
		decision: 'proposed',
		article: from,
		manner: 'indirect',
		act: 'asserts',
		speaker: { entities: [] },
		content,
		hedges: [],
		negated: false,
		events: ['e1'],
		answers: [],
		quote: { ...quote(content), start: 500, end: 500 + content.length },
		rule: 'x',
		...more,
	};
}

function found(parts: {
	readonly articles?: readonly ArticleRecord[];
	readonly events?: readonly EventRecord[];
	readonly claims?: readonly ClaimRecord[];
	readonly entities?: readonly EntityRecord[];
	readonly relations?: readonly RelationRecord[];
}): Contradiction[] {
	const document: DossierDocument = {
		...emptyDocument({ schema: 2, id: 'x', name: 'x', created: '', modified: '' }),
		articles: keyed(parts.articles ?? [article('a1'), article('a2'), article('a3')]),
		events: keyed(parts.events ?? []),
		claims: keyed(parts.claims ?? []),
		entities: keyed(parts.entities ?? ['n1', 'n2', 'n3', 'n4'].map((id) => entity(id))),
		relations: keyed(parts.relations ?? []),
	};
	return contradictionsIn(document);
}

const rules = (list: readonly Contradiction[]) => list.map(({ rule }) => rule);

describe('denials against assertions', () => {
	it('stand together by the claim that is denied, each with speakers, articles and since when', () => {
		const [only, ...more] = contradictionsIn(smallDossier().document).filter(
			({ kind, events }) => kind === 'denial' && events[0] === 'e4',
		);
		expect(more).toEqual([]);
		expect(only).toMatchObject({
			rule: 'denial-answers',
			sides: [
				{ value: 'asserted', speakers: ['n4'], claims: ['c1'], articles: ['a2'], origins: 1 },
				{ value: 'denied', speakers: ['n6', 'n5'], claims: ['c3'], articles: ['a1'], since: '2023-08-30' },
			],
		});
		expect(only?.sides[1]?.citations[0]?.quote.exact).toBe('Russland und Nordkorea wiesen das zurück.');
	});

	it('meet across articles by the event, though not with what the denier says', () => {
		const claims = [
			claim('c1', 'a1', 'so war es', { speaker: { entities: ['n1'] } }),
			claim('c2', 'a2', 'so war es nicht', { act: 'denies', speaker: { entities: ['n2'] } }),
			claim('c3', 'a3', 'anders war es', { speaker: { entities: ['n2'] } }),
			claim('c4', 'a3', 'vielleicht', { act: 'speculates', speaker: { entities: ['n3'] } }),
		];
		const [only] = found({ events: [event('e1', 'a1')], claims });
		expect(only).toMatchObject({ rule: 'denial-same-event', sides: [{ claims: ['c1'] }, { claims: ['c2'] }] });
		expect(found({ events: [event('e1', 'a1')], claims: claims.slice(1) })).toEqual([]);
		expect(rules(found({ claims: [claims[0], { ...claims[1], answers: ['c1'] }] as ClaimRecord[] }))).toEqual([
			'denial-answers',
		]);
	});

	it('leave out what was rejected and follow what a person corrected', () => {
		const claims = [claim('c1', 'a1', 'ja'), claim('c2', 'a2', 'nein', { act: 'denies' })];
		const events = [event('e1', 'a1')];
		expect(found({ events, claims })).toHaveLength(1);
		expect(
			found({
				events,
				claims: [{ ...claim('c1', 'a1', 'ja'), decision: 'rejected' }, claim('c2', 'a2', 'nein', { act: 'denies' })],
			}),
		).toEqual([]);
		expect(
			found({
				events,
				claims: [claim('c1', 'a1', 'ja'), claim('c2', 'a2', 'nein', { act: 'denies', edit: { act: 'confirms' } })],
			}),
		).toEqual([]);
	});

	it('show as an event told as happened here and as not happened there', () => {
		const one = event('e1', 'a1', { edtf: '2024-05-01' });
		const other = event('e2', 'a2', { edtf: '2024-05-01', factuality: 'negated' });
		expect(rules(found({ events: [one, other] }))).toEqual(['event-negated']);
		expect(found({ events: [one, { ...other, when: { edtf: '2024-05-03', basis: 'stated' } }] })).toEqual([]);
	});
});

describe('dates apart', () => {
	const one = event('e1', 'a1', { edtf: '2024-05-01' });
	it('are found when independent articles date one event beyond their precision', () => {
		const [only] = found({ events: [one, event('e2', 'a2', { edtf: '2024-05-03' })] });
		expect(only).toMatchObject({
			kind: 'date',
			rule: 'dates-apart',
			events: ['e1', 'e2'],
			sides: [
				{ value: '2024-05-01', articles: ['a1'], since: '2024-05-01' },
				{ value: '2024-05-03', articles: ['a2'], since: '2024-05-02' },
			],
		});
	});

	it.each([
		['a month that holds the day', event('e2', 'a2', { edtf: '2024-05' })],
		['an approximate date', event('e2', 'a2', { edtf: '2024-05-03~' })],
		['no date', event('e2', 'a2')],
		['a date long after: another event', event('e2', 'a2', { edtf: '2024-08-03' })],
		['another party', event('e2', 'a2', { edtf: '2024-05-03', participants: [{ entity: 'n2', role: 'patient' }] })],
		['another place', event('e2', 'a2', { edtf: '2024-05-03', place: 'n4' })],
		['one article that tells two events', event('e2', 'a1', { edtf: '2024-05-03' })],
		['another matter', event('e2', 'a2', { edtf: '2024-05-03', title: 'Verhaftung zweier Lotsen' })],
	])('are not seen in %s', (_what, other) => {
		expect(found({ events: [{ ...one, ...(other.place && { place: 'n3' }) }, other] })).toEqual([]);
	});

	it('are not seen between copies of one text, nor in what is done again and again', () => {
		const articles = [article('a1'), article('a2', { origin: 'a1' })];
		const other = event('e2', 'a2', { edtf: '2024-05-03' });
		expect(found({ articles, events: [one, other] })).toEqual([]);
		expect(
			found({
				events: [
					{ ...one, type: 'attack' },
					{ ...other, type: 'attack' },
				],
			}),
		).toEqual([]);
	});

	it('may lie far apart for what happens once', () => {
		const death = { type: 'death', title: 'Tod des Reeders' } as const;
		expect(
			rules(
				found({
					events: [
						event('e1', 'a1', { ...death, edtf: '2024-05-01' }),
						event('e2', 'a2', { ...death, edtf: '2024-09-01' }),
					],
				}),
			),
		).toEqual(['dates-apart']);
	});
});

describe('numbers', () => {
	const of = (text: string, lang = 'de') =>
		quantitiesIn(text, lang).map(({ value, bound, counted }) => [value, bound, ...counted]);

	it.each([
		['de', 'Mindestens 1.200 Menschen wurden verletzt', [[1200, 'least', 'menschen', 'wurden', 'verletzt']]],
		['de', 'kostete 2,5 Millionen Euro für', [[2_500_000, 'exact', 'euro']]],
		['en', 'up to 1,200.5 tonnes of', [[1200.5, 'most', 'tonnes']]],
		['en', 'about 3 million people', [[3_000_000, 'about', 'people']]],
		['fr', 'au moins 12 blessés', [[12, 'least', 'blesses']]],
		['ru', 'около 15 человек', [[15, 'about', 'человек']]],
		['en', 'rose by 5% on', [[5, 'exact', '%']]],
	])('are read with what they count, %s: %s', (lang, text, wanted) => {
		expect(of(text, lang)).toEqual(wanted);
	});

	it.each([
		['de', 'am 26. Juli reiste er'],
		['de', 'am 26 Juli reiste er'],
		['en', 'on July 26 visitors came'],
		['en', 'at 14:30 people left'],
		['de', 'im Jahr 2023.'],
		['de', 'Artikel 5: alles'],
		['en', 'version 1.2.3.4 came'],
	])('are none in %s: %s', (lang, text) => {
		expect(of(text, lang)).toEqual([]);
	});

	it('count the same only with the same words, and agree within their bounds', () => {
		const [a, b, c, d, e] = [
			'12 people were killed',
			'40 people were injured',
			'at least 10 people were killed',
			'about 13 people were killed',
			'30 people',
		].map((text) => quantitiesIn(text, 'en')[0] as Quantity) as [Quantity, Quantity, Quantity, Quantity, Quantity];
		expect([countsSame(a, b), countsSame(a, c), countsSame(a, e)]).toEqual([false, true, true]);
		expect([compatible(a, c), compatible(a, d), compatible(a, e), compatible(c, e)]).toEqual([true, true, false, true]);
	});

	it('differ between speakers and between independent articles, not within one telling', () => {
		const events = [event('e1', 'a1', { text: 'Bei dem Unglück gab es 12 Tote.' })];
		const [only] = found({
			events,
			claims: [
				claim('c1', 'a1', 'es seien 15 Tote', { speaker: { entities: ['n1'] } }),
				claim('c2', 'a2', 'es waren 12 Tote', { speaker: { entities: ['n2'] } }),
			],
		});
		expect(only).toMatchObject({
			rule: 'numbers-differ',
			events: ['e1'],
			sides: [
				{ value: '12 Tote', claims: ['c2'], articles: ['a2', 'a1'], origins: 2 },
				{ value: '15 Tote', claims: ['c1'], speakers: ['n1'] },
			],
		});
		expect(found({ events, claims: [claim('c1', 'a1', 'später waren es 15 Tote')] })).toEqual([]);
		expect(found({ events, claims: [claim('c1', 'a2', 'es gab 12 Tote in Bergen, 3 Tote in Oslo')] })).toEqual([]);
		expect(found({ events, claims: [claim('c1', 'a2', 'es gab mindestens 10 Tote')] })).toEqual([]);
		expect(found({ events, claims: [claim('c1', 'a2', 'es gab 15 Verletzte')] })).toEqual([]);
	});
});

describe('who did it', () => {
	const deed = (id: string, from: string, who: string, more: Partial<EventRecord> = {}) =>
		event(id, from, {
			type: 'attack',
			edtf: '2024-05-01',
			participants: [
				{ entity: who, role: 'agent' },
				{ entity: 'n4', role: 'patient' },
			],
			...more,
		});

	it('is disputed where one deed of one day is laid to different parties', () => {
		const [only] = found({ events: [deed('e1', 'a1', 'n1'), deed('e2', 'a2', 'n2')] });
		expect(only).toMatchObject({ rule: 'actors-differ', sides: [{ actors: ['n1'] }, { actors: ['n2'] }] });
	});

	it('is not disputed between a capital and its country, on other days, nor in talks', () => {
		const entities = [entity('n1', { standsFor: 'n2' }), entity('n2'), entity('n4')];
		expect(found({ entities, events: [deed('e1', 'a1', 'n1'), deed('e2', 'a2', 'n2')] })).toEqual([]);
		expect(
			found({
				events: [deed('e1', 'a1', 'n1'), { ...deed('e2', 'a2', 'n2'), when: { edtf: '2024-05-02', basis: 'stated' } }],
			}),
		).toEqual([]);
		expect(
			found({ events: [deed('e1', 'a1', 'n1', { type: 'talks' }), deed('e2', 'a2', 'n2', { type: 'talks' })] }),
		).toEqual([]);
	});
});

describe('order', () => {
	const events = [
		event('e1', 'a1', { edtf: '2024-05-01' }),
		event('e2', 'a2', { edtf: '2024-05-09', type: 'visit' }),
		event('e3', 'a3', { type: 'release' }),
	];
	const relation = (from: string, kind: RelationRecord['kind'], to: string): RelationRecord => {
		return {
			id: `${from}${kind}${to}`,
			kind,
			from,
			to,
			citation: { article: 'a1', quote: quote(`${from} ${kind} ${to}`) },
			rule: 'x',
		};
	};

	it('runs in a circle, each step with its words', () => {
		const relations = [relation('e1', 'before', 'e2'), relation('e2', 'before', 'e3'), relation('e3', 'before', 'e1')];
		const [only] = found({ events: events.map(({ when: _, ...rest }) => rest), relations });
		expect(only).toMatchObject({ rule: 'order-circle', events: ['e1', 'e2', 'e3'] });
		expect(only?.sides.map(({ events: ends, citations }) => [ends.join(), citations[0]?.quote.exact])).toEqual([
			['e1,e2', 'e1 before e2'],
			['e2,e3', 'e2 before e3'],
			['e3,e1', 'e3 before e1'],
		]);
	});

	it('goes against the dates, and a date may end before it begins', () => {
		expect(rules(found({ events, relations: [relation('e1', 'after', 'e2')] }))).toContain('order-against-dates');
		const [only] = found({ events: [event('e1', 'a1', { edtf: '2024-05-09/2024-05-01' })] });
		expect(only).toMatchObject({ rule: 'end-before-start', sides: [{ value: '2024-05-09/2024-05-01' }] });
	});
});

describe('the list of contradictions', () => {
	it('is the same for the same dossier and costs by its size', () => {
		const { document } = largeDossier(4000);
		const cost = (of: DossierDocument) => {
			const start = performance.now();
			const list = contradictionsIn(of);
			return { list, spent: performance.now() - start };
		};
		cost(largeDossier(1000).document);
		const small = cost(largeDossier(1000).document);
		const large = cost(document);
		expect(contradictionsIn(document)).toEqual(large.list);
		expect(large.spent).toBeLessThan(12 * small.spent + 200);
		expect(new Set(large.list.map(({ id }) => id)).size).toBe(large.list.length);
	});
});
