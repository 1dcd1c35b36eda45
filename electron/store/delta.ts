import { widenedKeys } from '#domain/widened.ts';

/**
 * What an edit changed in a record, field by field, so that the journal grows by the edit and not by the record. An object holds the deltas of
 * its fields; an array is a leaf: `[after]` set where nothing was, `[before, after]` replaced, `[before, 0, 0]` taken away, and
 * `[start, removed, added, 0]` items of a list. Deltas are JSON and can be read backwards.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Delta =
	| readonly [Json]
	| readonly [Json, Json]
	| readonly [Json, 0, 0]
	| readonly [number, readonly Json[], readonly Json[], 0]
	| Fields;
interface Fields {
	readonly [key: string]: Delta;
}

type Value = Json | undefined;
const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);
const isLeaf = (delta: Delta): delta is Exclude<Delta, Fields> => Array.isArray(delta);
const isObject = (value: Value): value is { readonly [key: string]: Json } =>
	typeof value === 'object' && value !== null && !isList(value);
const own = (object: { readonly [key: string]: Json }, key: string): Value =>
	Object.hasOwn(object, key) ? object[key] : undefined;

/** The delta from one value to another; undefined when they are the same. An absent value is undefined. */
export function deltaOf(before: Value, after: Value): Delta | undefined {
	if (before === after) return undefined;
	if (before === undefined) return [after as Json];
	if (after === undefined) return [before, 0, 0];
	if (isList(before) && isList(after)) return listDelta(before, after);
	if (!isObject(before) || !isObject(after)) return [before, after];
	const fields: [string, Delta][] = [];
	const widening = widenedKeys(before, after);
	if (widening !== undefined) {
		for (const key of widening) {
			const delta = deltaOf(own(before, key), own(after, key));
			if (delta !== undefined) fields.push([key, delta]);
		}
		return fields.length === 0 ? undefined : Object.fromEntries(fields);
	}
	// Objects may be large and nearly the same, so nothing is made of the fields they share, nor asked of them.
	for (const key in before) {
		if (before[key] === after[key]) continue;
		const delta = deltaOf(before[key], own(after, key));
		if (delta !== undefined) fields.push([key, delta]);
	}
	for (const key in after) {
		const added = after[key];
		if (added !== undefined && added !== before[key] && !Object.hasOwn(before, key)) fields.push([key, [added]]);
	}
	return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** One stretch from the first item that differs to the last. */
function listDelta(before: readonly Json[], after: readonly Json[]): Delta | undefined {
	const same = (a: Json | undefined, b: Json | undefined) => deltaOf(a, b) === undefined;
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && same(before[start], after[start])) start += 1;
	let end = 0;
	while (end < shorter - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
	if (start === before.length && start === after.length) return undefined;
	return [start, before.slice(start, before.length - end), after.slice(start, after.length - end), 0];
}

/** The value that `delta` makes of another. Throws when it was not taken from such a value. */
export function patched(before: Value, delta: Delta): Value {
	if (!isLeaf(delta)) {
		if (!isObject(before)) throw new Error('a delta of fields for what is no object');
		const fields = new Map<string, Json>(Object.entries(before));
		for (const [key, inner] of Object.entries(delta)) {
			const value = patched(fields.get(key), inner);
			if (value === undefined) fields.delete(key);
			else fields.set(key, value);
		}
		return Object.fromEntries(fields);
	}
	switch (delta.length) {
		case 1:
			return expect(before, undefined, delta[0]);
		case 2:
			return expect(before, delta[0], delta[1]);
		case 3:
			return expect(before, delta[0], undefined);
		case 4: {
			const [start, removed, added] = delta;
			if (!isList(before)) throw new Error('a delta of a list for what is none');
			expect(before.slice(start, start + removed.length), removed, undefined);
			return [...before.slice(0, start), ...added, ...before.slice(start + removed.length)];
		}
	}
}

function expect(found: Value, wanted: Value, after: Value): Value {
	if (deltaOf(found, wanted) !== undefined) throw new Error('a delta from another value');
	return after;
}

/** The delta that leads back. */
export function inverseDelta(delta: Delta): Delta {
	if (!isLeaf(delta)) {
		return Object.fromEntries(Object.entries(delta).map(([key, inner]) => [key, inverseDelta(inner)]));
	}
	switch (delta.length) {
		case 1:
			return [delta[0], 0, 0];
		case 2:
			return [delta[1], delta[0]];
		case 3:
			return [delta[0]];
		case 4:
			return [delta[0], delta[2], delta[1], 0];
	}
}
