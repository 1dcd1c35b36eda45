/** What an object was made of, for as long as both are there. */
const origins = new WeakMap<object, { readonly before: object; readonly keys: readonly string[] }>();

/**
 * A copy of `before` with some fields set. Which ones is remembered, so that whoever compares the two need not look at the thousands they share: see
 * `widenedKeys`. Neither may be changed afterwards.
 */
export function widened<V>(before: Readonly<Record<string, V>>, set: ReadonlyMap<string, V>): Record<string, V> {
	const after = { ...before, ...Object.fromEntries(set) };
	origins.set(after, { before, keys: [...set.keys()] });
	return after;
}

/** The only fields in which `after` can differ from `before`; undefined where nothing is known of it. */
export function widenedKeys(before: object, after: object): readonly string[] | undefined {
	const origin = origins.get(after);
	return origin?.before === before ? origin.keys : undefined;
}
