import { describe, expect, it } from 'vitest';
import { type Entry, Grammar } from '#extraction/pattern.ts';

/** A grammar of numbers up to some thousands before units, in which "one" alone goes before "pair". */
function grammarOf(): Grammar<string> {
	const grammar = new Grammar<string>();
	for (const [unit, n] of [
		['days', 1],
		['weeks', 7],
	] as const)
		grammar.addWord(unit, 'unit', { days: n });
	grammar.addWord('pair', 'pair', {});
	for (let n = 1; n <= 3; n += 1) grammar.addWord(`n${n}`, 'number', { n });
	grammar.setTriggers(['unit', 'pair']);
	grammar.addRule('<number> <unit>', 'amount');
	grammar.addRule('<number=1> <pair>', 'pair');
	grammar.addRule('<number> <unit> { <number> } <unit>', 'inner');
	return grammar;
}

const numbered = (grammar: Grammar<string>, n: number): Entry =>
	grammar.makeEntry(`${n}`, [[grammar.classId('number'), { n }]], false);

function matched(grammar: Grammar<string>, entries: readonly Entry[], capital = false) {
	const tape = {
		count: entries.length,
		entries: [...entries],
		capital: entries.map(() => capital),
		glued: entries.map(() => false),
	};
	return grammar.matches(tape, entries.length - 1).map(({ rule, from, to, start, end, fields }) => ({
		rule: rule.data,
		at: [from, to, start, end],
		fields,
	}));
}

describe('patterns', () => {
	it('give each run its own values, though runs of the same kinds are matched once', () => {
		const grammar = grammarOf();
		const days = grammar.entries.get('days');
		if (days === undefined) throw new Error('no days');
		for (const n of [4, 5, 4, 6]) {
			expect(matched(grammar, [numbered(grammar, n), days])).toEqual([
				{ rule: 'amount', at: [0, 2, 0, 2], fields: { n, days: 1 } },
			]);
		}
	});

	it('tell words apart by a value that a pattern asks for', () => {
		const grammar = grammarOf();
		const pair = grammar.entries.get('pair');
		if (pair === undefined) throw new Error('no pair');
		for (const n of [1, 2, 1, 3]) expect(matched(grammar, [numbered(grammar, n), pair])).toHaveLength(n === 1 ? 1 : 0);
	});

	it('give the same for ever so many runs, which they forget in between', () => {
		const grammar = grammarOf();
		const [days, weeks] = ['days', 'weeks'].map((word) => grammar.entries.get(word));
		if (days === undefined || weeks === undefined) throw new Error('no unit');
		const two = numbered(grammar, 2);
		const run = [two, days, two, weeks];
		const first = matched(grammar, run);
		expect(first.map(({ rule }) => rule)).toEqual(['amount', 'inner', 'amount']);
		for (let i = 0; i < 4000; i += 1) {
			const bits = [...i.toString(2).padStart(12, '0')];
			matched(
				grammar,
				bits.map((bit) => (bit === '1' ? days : weeks)),
				i % 2 === 0,
			);
		}
		expect(matched(grammar, run)).toEqual(first);
	});
});
