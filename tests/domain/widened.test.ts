import { expect, it } from 'vitest';
import { widened, widenedKeys } from '#domain/widened.ts';
import { deltaOf, patched } from '#store/delta.ts';

it('a widened object is an ordinary copy with the fields set, whatever they are called', () => {
	const before = { a: 1, b: 2 };
	const after = widened(
		before,
		new Map([
			['b', 3],
			['__proto__', 4],
		]),
	);
	expect(Object.entries(after)).toEqual([
		['a', 1],
		['b', 3],
		['__proto__', 4],
	]);
	expect(before).toEqual({ a: 1, b: 2 });
	expect(widenedKeys(before, after)).toEqual(['b', '__proto__']);
	expect(widenedKeys({ ...before }, after)).toBeUndefined();
	expect(widenedKeys(before, { ...after })).toBeUndefined();
});

it('the delta to a widened object is that to any other of the same fields', () => {
	const before = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`a${i}`, i]));
	const after = widened(
		before,
		new Map([
			['a3', 3],
			['a7', 8],
			['new', 1],
			['toString', 2],
		]),
	);
	const delta = deltaOf(before, after);
	expect(delta).toEqual(deltaOf(before, { ...after }));
	expect(delta).toEqual({ a7: [7, 8], new: [1], toString: [2] });
	expect(patched(before, delta ?? {})).toEqual(after);
	expect(deltaOf(before, widened(before, new Map([['a3', 3]])))).toBeUndefined();
});
