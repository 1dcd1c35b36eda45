import { describe, expect, it } from 'vitest';
import type { Change, DossierDocument, EventRecord } from '#domain/dossier.ts';
import type { Reading } from '#domain/reading.ts';
import { applyChanges } from '#store/changes.ts';
import { emptyDocument } from '#store/document.ts';
import { indexOf } from '#synthesis/index-of-records.ts';
import { integrate, withoutArticle } from '#synthesis/integrate.ts';
import { sharing } from '#synthesis/withdraw.ts';
import { readingOf } from '../helpers/readings.ts';

/** A dossier's records, followed through readings as the app does it. */
function dossier() {
	const document: DossierDocument = emptyDocument({ schema: 2, id: 'x', name: 'x', created: '', modified: '' });
	const index = indexOf(document);
	const readings = new Map<string, Reading>();
	const known = { records: document, index };
	const apply = (changes: readonly Change[]) => {
		applyChanges(document, changes);
		index.apply(changes);
	};
	const others = (article: string) =>
		new Map(sharing(known, article).flatMap((id) => [[id, readings.get(id) as Reading] as const]));
	return {
		document,
		index,
		add(article: string, reading: Reading) {
			apply(integrate(known, article, reading, others(article)));
			readings.set(article, reading);
		},
		remove(article: string) {
			apply(withoutArticle(known, article, others(article)));
		},
		edit(id: string, change: Partial<EventRecord>) {
			const before = document.events[id];
			if (before === undefined) throw new Error(`no event ${id}`);
			apply([{ table: 'events', id, before, after: { ...before, ...change } }]);
		},
		events: () => Object.values(document.events),
		entities: () => Object.values(document.entities).map(({ name }) => name),
	};
}

const visit = (text: string, edtf?: string, place = 'Oslo', who = 'Anna Berg') =>
	readingOf({
		text,
		entities: [
			['PER', who],
			['LOC', place],
		],
		events: [{ type: 'visit', trigger: 'besuch', who: [[who, 'agent']], place, ...(edtf !== undefined && { edtf }) }],
	});

describe('integrating readings', () => {
	it('links entities across articles by name and type, and keeps the fuller name of a person', () => {
		const { add, document } = dossier();
		add('a1', readingOf({ text: 'Berg, Anna Berg', entities: [['PER', 'Berg']] }));
		add('a2', readingOf({ text: 'Anna Bérg und Berg', entities: [['PER', 'Anna Bérg', ['Berg']]] }));
		add('a3', readingOf({ text: 'Anna Berg', entities: [['PER', 'Anna Berg']] }));
		add('a4', readingOf({ text: 'Anna Berg AG', entities: [['ORG', 'Anna Berg']] }));
		const people = Object.values(document.entities).filter(({ type }) => type === 'PER');
		expect(people.find(({ name }) => name === 'Anna Bérg')?.mentions).toEqual({ a2: 1, a3: 1 });
		expect(Object.values(document.entities).filter(({ type }) => type === 'ORG')).toHaveLength(1);
	});

	it('knows a country by its name in another language, and not its capital for it', () => {
		const { add, document } = dossier();
		add('a1', readingOf({ text: 'Nordkorea', entities: [['LOC', 'Nordkorea', [], 'KP']] }));
		add('a2', readingOf({ text: 'North Korea', lang: 'en', entities: [['LOC', 'North Korea', [], 'KP']] }));
		add('a3', readingOf({ text: 'Pjöngjang', entities: [['LOC', 'Pjöngjang', [], 'KP']] }));
		expect(Object.values(document.entities).map(({ name, aliases }) => [name, aliases])).toEqual([
			['Nordkorea', ['North Korea']],
			['Pjöngjang', []],
		]);
	});

	it('links transcriptions of a full name and of a place in one country, and no mere likeness', () => {
		const { add, entities } = dossier();
		add(
			'a1',
			readingOf({
				text: 'Juri Schuwalow, Tschita',
				entities: [
					['PER', 'Juri Schuwalow'],
					['LOC', 'Tschita', [], 'RU'],
				],
			}),
		);
		add(
			'a2',
			readingOf({
				text: 'Yuri Shuvalov, Tchita',
				entities: [
					['PER', 'Yuri Shuvalov'],
					['LOC', 'Tchita', [], 'RU'],
				],
			}),
		);
		expect(entities()).toEqual(['Juri Schuwalow', 'Tschita']);
		add(
			'a3',
			readingOf({
				text: 'Shuvalov, Tchita',
				entities: [
					['PER', 'Shuvalov'],
					['LOC', 'Tchita'],
				],
			}),
		);
		expect(entities()).toEqual(['Juri Schuwalow', 'Tschita', 'Shuvalov']);
	});

	it('makes one event of two tellings only when they are surely the same', () => {
		const { add, events } = dossier();
		add('a1', visit('Anna Berg besuch in Oslo', '2023-03'));
		add('a2', visit('In Oslo war Anna Berg zu besuch', '2023-03-04'));
		expect(events()).toHaveLength(1);
		expect(events()[0]).toMatchObject({ when: { edtf: '2023-03-04' }, sources: ['a1/e1', 'a2/e1'] });
		expect(events()[0]?.citations.map(({ article }) => article)).toEqual(['a1', 'a2']);
		add('b1', visit('Anna Berg besuch Oslo', '2023-04-01'));
		add('b2', visit('Anna Berg: besuch, Oslo'));
		add('b3', visit('Anna Berg – besuch – Oslo', '2023'));
		add('b4', visit('Anna Berg besuch Bergen', '2023-03-04', 'Bergen'));
		add('b5', visit('Carl Dorn besuch Oslo', '2023-03-04', 'Oslo', 'Carl Dorn'));
		expect(events()).toHaveLength(6);
	});

	it('knows an event again in a telling without a date by its parties and its words, and by no less', () => {
		const handover = (text: string, type: 'agreement' | 'talks', trigger: string, edtf?: string, third?: string) =>
			readingOf({
				text,
				entities: [
					['PER', 'Anna Berg'],
					['PER', 'Carl Dorn'],
					...(third === undefined ? [] : [['PER', third] as const]),
				],
				events: [
					{
						type,
						trigger,
						who: [
							['Anna Berg', 'agent'],
							['Carl Dorn', 'partner'],
							...(third === undefined ? [] : [[third, 'partner'] as const]),
						],
						...(edtf !== undefined && { edtf }),
					},
				],
			});
		const { add, events } = dossier();
		add('a1', handover('Anna Berg und Carl Dorn: hafenvertrag', 'agreement', 'hafenvertrag', '2023-03-04'));
		add('a2', handover('hafenvertrag von Carl Dorn und Anna Berg', 'agreement', 'hafenvertrag'));
		expect(events()).toHaveLength(1);
		expect(events()[0]).toMatchObject({ when: { edtf: '2023-03-04' }, sources: ['a1/e1', 'a2/e1'] });
		const [before] = events();
		add('a2', handover('hafenvertrag von Carl Dorn und Anna Berg', 'agreement', 'hafenvertrag'));
		expect(events()).toHaveLength(1);
		expect(events()[0]).toMatchObject({ id: before?.id, title: before?.title, when: before?.when });
		expect(events()[0]?.sources.toSorted()).toEqual(['a1/e1', 'a2/e1']);
		add('b1', handover('fischereiabkommen von Carl Dorn und Anna Berg', 'agreement', 'fischereiabkommen'));
		add(
			'b2',
			handover('hafenvertrag von Carl Dorn, Anna Berg, Eva Falk', 'agreement', 'hafenvertrag', undefined, 'Eva Falk'),
		);
		add('b3', handover('gespräche: Carl Dorn, Anna Berg', 'talks', 'gespräche', '2023-03-04'));
		add('b4', handover('Carl Dorn, Anna Berg – gespräche', 'talks', 'gespräche'));
		expect(events()).toHaveLength(5);
	});

	it('reads an article again without new ids, and takes apart what no longer is the same', () => {
		const test = dossier();
		test.add('a1', visit('Anna Berg besuch in Oslo', '2023-03-04'));
		test.add('a2', visit('In Oslo war Anna Berg zu besuch', '2023-03-04'));
		const [shared] = test.events();
		test.edit(shared?.id ?? '', { decision: 'accepted', mark: { note: 'wichtig' } });
		test.add('a1', visit('Anna Berg besuch in Oslo', '2022-01-01'));
		expect(test.events()).toHaveLength(2);
		const kept = test.events().find(({ id }) => id === shared?.id);
		expect(kept).toMatchObject({ decision: 'accepted', mark: { note: 'wichtig' } });
		test.add('a1', visit('Anna Berg besuch in Oslo', '2023-03-04'));
		expect(test.events()).toHaveLength(1);
		expect(test.events()[0]).toMatchObject({ id: shared?.id, decision: 'accepted' });
		expect(test.index).toBeDefined();
	});

	it('keeps a judged event that the machine no longer finds', () => {
		const test = dossier();
		test.add('a1', visit('Anna Berg besuch in Oslo'));
		const id = test.events()[0]?.id ?? '';
		test.add('a1', readingOf({ text: 'Anna Berg besuch in Oslo' }));
		expect(test.events()).toEqual([]);
		test.add('a1', visit('Anna Berg besuch in Oslo'));
		test.edit(id, { decision: 'accepted' });
		test.add('a1', readingOf({ text: 'Anna Berg besuch in Oslo' }));
		expect(test.events()).toMatchObject([{ id, decision: 'accepted' }]);
		expect(test.entities()).toContain('Anna Berg');
	});

	it('takes an article out and leaves what others tell', () => {
		const test = dossier();
		test.add('a1', visit('Anna Berg besuch in Oslo', '2023-03'));
		const alone = structuredClone(test.document);
		test.add('a2', visit('In Oslo war Anna Berg zu besuch', '2023-03-04'));
		test.remove('a2');
		expect(test.document).toEqual(alone);
		test.add('a2', visit('In Oslo war Anna Berg zu besuch', '2023-03-04'));
		test.remove('a1');
		expect(test.events()).toMatchObject([{ when: { edtf: '2023-03-04' }, sources: ['a2/e1'] }]);
		test.remove('a2');
		expect(test.events()).toEqual([]);
		expect(test.entities()).toEqual([]);
	});

	it('links a denial to the claims and events it denies, not to its own saying', () => {
		const { add, document } = dossier();
		const text = 'Oslo erklärte, es habe eine Lieferung gegeben. Bergen wies die Behauptung zurück.';
		const reading = readingOf({
			text,
			entities: [
				['LOC', 'Oslo'],
				['LOC', 'Bergen'],
			],
			events: [{ type: 'transfer', trigger: 'Lieferung' }],
			claims: [
				{ words: 'es habe eine Lieferung gegeben', speaker: 'Oslo' },
				{ words: 'die Behauptung', speaker: 'Bergen', act: 'denies', about: ['es habe eine Lieferung gegeben'] },
			],
		});
		add('a1', reading);
		const [claim, denial] = Object.values(document.claims);
		expect(denial).toMatchObject({ act: 'denies', answers: [claim?.id], events: claim?.events });
		expect(claim?.events).toEqual(Object.keys(document.events));
	});

	it('costs by the size of the article, not of the dossier', () => {
		const test = dossier();
		let touched = 0;
		for (let i = 0; i < 300; i += 1) {
			const who = `Person${String.fromCharCode(65 + (i % 26))} Name${i}`;
			test.add(`a${i}`, visit(`${who} besuch Oslo`, '2023-03-04', 'Oslo', who));
		}
		const changes = integrate(
			{ records: test.document, index: test.index },
			'z',
			visit('Eva Neu besuch Rom', '2024-01-01', 'Rom', 'Eva Neu'),
		);
		touched = changes.length;
		expect(touched).toBe(3);
	});

	it('takes names that objects know for data', () => {
		const { add, document } = dossier();
		add(
			'a1',
			readingOf({
				text: 'constructor __proto__',
				entities: [
					['PER', 'constructor'],
					['PER', '__proto__'],
				],
			}),
		);
		expect(Object.keys(document.entities).toSorted()).toEqual(['per-constructor', 'per-proto']);
	});
});
