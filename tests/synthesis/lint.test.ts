import { describe, expect, it } from 'vitest';
import type { DossierDocument } from '#domain/dossier.ts';
import { LINT_CODES, type LintCode, lintMend, lintText } from '#domain/lint.ts';
import { lintRecords } from '#synthesis/lint.ts';
import { largeDossier, smallDossier } from '../helpers/sample-records.ts';

const { document } = smallDossier();

/** The small dossier with some of its records changed. */
function changed(
	changes: {
		readonly [T in 'articles' | 'events' | 'claims' | 'entities' | 'relations']?: Readonly<
			Record<string, Partial<DossierDocument[T][string]>>
		>;
	},
): DossierDocument {
	const tables = Object.entries(changes).map(([table, records]) => {
		const before = document[table as 'events'] as Readonly<Record<string, object>>;
		const after = Object.entries(records).map(([id, change]) => [id, { ...before[id], ...change }]);
		return [table, { ...before, ...Object.fromEntries(after) }];
	});
	return { ...document, ...Object.fromEntries(tables) };
}

const found = (code: LintCode, of: DossierDocument = document) =>
	lintRecords(of)
		.filter((one) => one.code === code)
		.map(({ id }) => id);

describe('the lint before a release', () => {
	it('finds articles without a date', () => {
		expect(found('article-undated')).toEqual(['a2']);
	});

	it('finds events that nobody has reviewed, and passes over the rejected', () => {
		expect(found('event-unreviewed')).toEqual(['e1', 'e3', 'e4', 'e5', 'e6']);
		expect(found('event-unreviewed', changed({ events: { e1: { decision: 'rejected' } } }))).not.toContain('e1');
		expect(found('event-unreviewed', changed({ events: { e1: { by: 'person' } } }))).not.toContain('e1');
	});

	it('counts independent origins, not articles', () => {
		const citations = [...(document.events.e2?.citations ?? []), ...(document.events.e6?.citations ?? [])];
		expect(found('single-source')).toContain('e2');
		const twice = changed({ events: { e2: { citations } } });
		expect(found('single-source', twice)).not.toContain('e2');
		const copied = changed({ events: { e2: { citations } }, articles: { a3: { origin: 'a1' } } });
		const [finding] = lintRecords(copied).filter(({ code, id }) => code === 'single-source' && id === 'e2');
		expect(finding?.args).toEqual({ articles: 2 });
		expect(finding && lintText('en', finding)).toContain('2 articles that all repeat one text');
	});

	it('finds statements without a quote', () => {
		const quote = { start: 0, end: 0, exact: ' ', prefix: '', suffix: '' };
		expect(found('quote-missing')).toEqual([]);
		expect(found('quote-missing', changed({ claims: { c1: { quote } } }))).toEqual(['c1']);
		expect(found('quote-missing', changed({ events: { e4: { citations: [{ article: 'a2', quote }] } } }))).toEqual([
			'e4',
		]);
	});

	it('finds ends before starts, also those a person set', () => {
		const when = { edtf: '2023-05/2023-03', basis: 'stated' } as const;
		expect(found('end-before-start')).toEqual([]);
		expect(found('end-before-start', changed({ events: { e6: { when } } }))).toEqual(['e6']);
		expect(found('end-before-start', changed({ events: { e6: { edit: { when } } } }))).toEqual(['e6']);
		expect(found('order-conflict', changed({ events: { e6: { when } } }))).toEqual([]);
	});

	it('finds circles with all their members, and dates against the order', () => {
		const relation = document.relations.r1;
		if (relation === undefined) throw new Error('no relation r1');
		const circle = changed({ relations: { r9: { ...relation, id: 'r9', from: 'e2', to: 'e1' } } });
		const [finding] = lintRecords(circle).filter(({ code }) => code === 'order-cycle');
		expect([finding?.id, ...(finding?.others ?? []).map(({ id }) => id)].sort()).toEqual(['e1', 'e2']);
		const late = changed({
			events: { e1: { when: { edtf: '2020-01-01', basis: 'stated' } } },
		});
		expect(found('order-conflict', late)).toContain('e1');
	});

	it('finds names that may be one, until a person has said', () => {
		const pair = changed({
			entities: { n9: { id: 'n9', type: 'PER', name: 'Schojgu', aliases: [], mentions: { a2: 1 } } },
		});
		const alike = (of: DossierDocument) =>
			lintRecords(of).filter(({ code, id }) => code === 'alias-unresolved' && id === 'n9');
		expect(alike(pair)).toHaveLength(1);
		expect(alike(pair)[0]?.others).toEqual([{ id: 'n3', subject: 'Sergej Schoigu' }]);
		const apart = changed({
			entities: {
				n9: { id: 'n9', type: 'PER', name: 'Schojgu', aliases: [], mentions: { a2: 1 }, distinctFrom: ['n3'] },
			},
		});
		expect(alike(apart)).toEqual([]);
	});

	it('tells denials that deny nothing from those nobody answers', () => {
		expect(found('denial-unanswered')).toEqual(['c3']);
		expect(found('denial-unlinked')).toEqual([]);
		expect(found('denial-unlinked', changed({ claims: { c3: { events: [], answers: [] } } }))).toEqual(['c3']);
		expect(found('denial-unanswered', changed({ claims: { c4: { answers: ['c3'] } } }))).toEqual([]);
	});

	it('has two sentences for each rule in both languages', () => {
		for (const code of LINT_CODES) {
			for (const language of ['de', 'en'] as const) {
				const text = lintText(language, {
					code,
					severity: 'note',
					table: 'events',
					id: 'x',
					subject: 'Das Eine',
					others: [{ id: 'y', subject: 'Anderes' }],
					args: { articles: 3, file: 'texts' },
				});
				expect(text).toMatch(/^\p{Lu}?.*Das Eine.*[^.]\.$/u);
				expect(text).not.toContain('undefined');
				expect(lintMend(language, code)).toMatch(/^\p{Lu}.*\.$/u);
			}
		}
	});

	it('takes time in proportion to the dossier', () => {
		const time = (count: number) => {
			const { document: large } = largeDossier(count);
			const start = performance.now();
			lintRecords(large);
			return performance.now() - start;
		};
		time(1000);
		const small = time(2000);
		expect(time(16_000)).toBeLessThan(8 * 4 * Math.max(small, 5));
	});
});
