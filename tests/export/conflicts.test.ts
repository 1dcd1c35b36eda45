import { describe, expect, it } from 'vitest';
import { CONTRADICTION_KINDS, CONTRADICTION_RULES } from '#domain/contradiction.ts';
import { CONTRADICTION_WORDS } from '#domain/messages/contradictions.ts';
import { html } from '#export/html.ts';
import { md } from '#export/markdown.ts';
import { conflictsOf } from '#export/print/conflicts.ts';
import { deskOf } from '#export/print/desk.ts';

import { pressOf } from '#node/press.ts';
import { HOSTILE, lettersEdition } from './letters.ts';

describe('contradictions in print', () => {
	it('have a word for each kind and a sentence for each rule', () => {
		for (const words of Object.values(CONTRADICTION_WORDS)) {
			expect(Object.keys(words.kinds).toSorted()).toEqual([...CONTRADICTION_KINDS].toSorted());
			expect(Object.keys(words.rules).toSorted()).toEqual([...CONTRADICTION_RULES].toSorted());
			for (const rule of Object.values(words.rules)) expect(rule).toMatch(/\.$/);
		}
	});

	it('are numbered, name their events, and quote both sides', () => {
		const [denial, date, order] = conflictsOf(deskOf(lettersEdition({ lang: 'en', paper: 'a4' })));
		expect(denial).toMatchObject({ n: 1, kind: 'Denial', why: 'The denial answers this very claim.', wide: false });
		expect(denial?.sides.map(({ says, who }) => [says, who])).toEqual([
			['asserted', 'Rathaus'],
			['denied', 'Norderhafen, Süderhafen'],
		]);
		expect(date?.events.map(({ n }) => n)).toEqual([3, 7]);
		expect(date?.sides.map(({ notes, further }) => [notes.length, further])).toEqual([
			[1, ''],
			[3, 'and one more passage'],
		]);
		expect(date?.sides[0]?.facts).toBe('since 30 August 2023 · 1 article, 1 independent origin');
		expect(order?.sides[0]?.says).toBe('No. 4 after No. 3');
	});

	it.each(['html', 'md'] as const)('stand in %s with their words escaped', async (format) => {
		const made = String(await { html, md }[format].render(lettersEdition(), pressOf()));
		const chapter = made.slice(made.lastIndexOf('Diese Angaben können nicht alle'));
		expect(chapter).toContain('Widerspruch 2 · Datum');
		expect(chapter).toContain('Am 27. Juli unterschrieb sie.');
		expect(chapter).not.toContain(HOSTILE);
		expect(chapter).not.toContain('<script>alert');
	});

	it.each(['html', 'md'] as const)('leave no chapter in %s where there are none', async (format) => {
		const made = String(await { html, md }[format].render({ ...lettersEdition(), contradictions: [] }, pressOf()));
		expect(made).not.toContain('Widersprüche');
	});
});
