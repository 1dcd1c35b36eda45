import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '#domain/dossier.ts';
import { snapshot } from '#state/snapshot.ts';
import { contradictionsIn } from '#synthesis/contradictions.ts';
import { type Ask, ledger } from '../../renderer/views/claims/model.ts';
import { largeDossier, smallDossier } from '../helpers/sample-records.ts';

type Document = ReturnType<typeof smallDossier>['document'];

function lines(document: Document, ask: Ask, keep: (claim: ClaimRecord) => boolean = () => true) {
	const table = <T>(rows: Readonly<Record<string, T>>) => new Map(Object.entries(rows));
	const of = {
		...snapshot.get(),
		articles: table(document.articles),
		events: table(document.events),
		claims: table(document.claims),
		entities: table(document.entities),
	};
	return ledger([...of.claims.values()].filter(keep), of, contradictionsIn(document), ask);
}

const brief = (entries: ReturnType<typeof lines>) =>
	entries.map(({ claim, answers, group, first }) => [claim.id, answers.map(({ id }) => id).join(), group, first]);

describe('the ledger of claims', () => {
	const { document } = smallDossier();

	it('sets denials beside what they deny, by the date of the article, the undated last', () => {
		expect(brief(lines(document, { show: 'all', by: 'time' }))).toEqual([
			['c4', '', '2023-08-30', true],
			['c1', 'c3', '', true],
			['c2', 'c3', '', false],
		]);
	});

	it('groups by speaker and by event, each heading once', () => {
		expect(
			brief(lines(document, { show: 'all', by: 'speaker' })).map(([id, , group, first]) => [id, group, first]),
		).toEqual([
			['c2', 'John Kirby', true],
			['c4', 'n4', true],
			['c1', 'n4', false],
		]);
		for (const by of ['time', 'speaker', 'event'] as const) {
			const headings = lines(largeDossier(600).document, { show: 'all', by }).filter(({ first }) => first);
			expect(headings.length).toBeGreaterThan(1);
			expect(new Set(headings.map(({ group }) => group)).size).toBe(headings.length);
		}
	});

	it('finds the disputed, the unanswered and those of one origin', () => {
		const ids = (show: Ask['show'], of = document) => lines(of, { show, by: 'time' }).map(({ claim }) => claim.id);
		expect(ids('disputed')).toEqual(['c1', 'c2']);
		expect(ids('open')).toEqual(['c4']);
		expect(ids('single')).toEqual(['c4', 'c1', 'c2']);
		const [first, second] = [document.events.e1, document.events.e4];
		if (first === undefined || second === undefined) throw new Error('the sample has changed');
		const twice = { ...first, citations: [...first.citations, ...second.citations] };
		expect(ids('single', { ...document, events: { ...document.events, e1: twice } })).toEqual(['c1', 'c2']);
	});

	it('shows a denial by itself where what it denies is filtered out', () => {
		const only = lines(document, { show: 'all', by: 'time' }, ({ id }) => id === 'c3');
		expect(brief(only)).toEqual([['c3', '', '2023-08-30', true]]);
	});
});
