import { describe, expect, it } from 'vitest';
import { scoped } from '#synthesis/scope.ts';
import { largeDossier } from '../helpers/sample-records.ts';

const { document } = largeDossier(60);

describe('the scope of an export', () => {
	it('is the whole dossier where nothing is asked', () => {
		expect(scoped(document, {})).toBe(document);
	});

	it('keeps what a filter means, and the articles and names it rests on, no others', () => {
		const [outlet = ''] = Object.values(document.articles).map((article) => article.outlet ?? '');
		const part = scoped(document, { outlets: [outlet] });
		expect(Object.keys(part.events).length).toBeGreaterThan(0);
		expect(Object.keys(part.events).length).toBeLessThan(Object.keys(document.events).length);
		expect(Object.values(part.articles).every((article) => article.outlet === outlet)).toBe(true);
		const named = new Set(
			Object.values(part.events).flatMap(({ participants }) => participants.map(({ entity }) => entity)),
		);
		for (const id of named) expect(part.entities).toHaveProperty([id]);
	});

	it('takes a period and words together', () => {
		const part = scoped(document, { from: '2020', to: '2020', query: 'hafen' });
		for (const { when } of Object.values(part.events)) expect(when?.edtf).toMatch(/^2020/);
		expect(scoped(document, { query: 'kommt nirgends vor' }).events).toEqual({});
	});
});
