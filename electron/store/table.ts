import type { Section } from './section.ts';

/** What a snapshot is written from: the records of the file, under those that came since (undefined: removed). */
export interface Layers<T> {
	readonly section: Section | undefined;
	readonly over: ReadonlyMap<string, T | undefined>;
}

/** A table of records that looks like an object but reads each record from the snapshot when it is asked for. */
export interface LazyTable<T> {
	readonly records: Readonly<Record<string, T>>;
	readonly size: number;
	/** Holds the table still for a snapshot: what changes from now on is kept apart until `settle` or `thaw`. */
	freeze(): Layers<T>;
	/** The snapshot is written: its section takes the frozen records' place. */
	settle(section: Section): void;
	/** It was not: all stays as it is. */
	thaw(): void;
}

/** Records read from the snapshot that are kept for the next question. */
const KEPT = 4096;

/** `read` makes a record of its JSON and may refuse it. */
export function lazyTable<T extends object>(
	first: Section | undefined,
	read: (json: string, id: string) => T,
): LazyTable<T> {
	let section = first;
	let frozen: Map<string, T | undefined> | undefined;
	let over = new Map<string, T | undefined>();
	let size = section?.count ?? 0;
	let [young, old] = [new Map<string, T>(), new Map<string, T>()];

	const has = (id: string): boolean => {
		if (over.has(id)) return over.get(id) !== undefined;
		if (frozen?.has(id)) return frozen.get(id) !== undefined;
		return section?.has(id) ?? false;
	};
	function get(id: string): T | undefined {
		if (over.has(id)) return over.get(id);
		if (frozen?.has(id)) return frozen.get(id);
		const kept = young.get(id) ?? old.get(id);
		if (kept !== undefined) return kept;
		const json = section?.json(id);
		if (json === undefined) return undefined;
		const record = read(json, id);
		if (young.size >= KEPT) [young, old] = [new Map(), young];
		young.set(id, record);
		return record;
	}
	function set(id: string, record: T | undefined): void {
		size += Number(record !== undefined) - Number(has(id));
		over.set(id, record);
		young.delete(id);
		old.delete(id);
	}
	function ids(): string[] {
		const layers = [frozen ?? new Map<string, T | undefined>(), over];
		const touched = new Set(layers.flatMap((layer) => [...layer.keys()]));
		const untouched = section?.ids() ?? [];
		if (touched.size === 0) return [...untouched];
		return [...untouched.filter((id) => !touched.has(id)), ...[...touched].filter(has)];
	}

	const records = new Proxy<Record<string, T>>(Object.create(null), {
		get: (_target, key) => (typeof key === 'string' ? get(key) : undefined),
		has: (_target, key) => typeof key === 'string' && has(key),
		set(_target, key, value: T) {
			if (typeof key === 'string') set(key, value);
			return typeof key === 'string';
		},
		defineProperty(_target, key, { value }) {
			if (typeof key === 'string') set(key, value);
			return typeof key === 'string';
		},
		deleteProperty(_target, key) {
			if (typeof key === 'string' && has(key)) set(key, undefined);
			return true;
		},
		ownKeys: ids,
		getOwnPropertyDescriptor(_target, key) {
			if (typeof key !== 'string' || !has(key)) return undefined;
			// Not the value: listing the keys asks for this, and need not read a record.
			return { get: () => get(key), set: (record: T) => set(key, record), enumerable: true, configurable: true };
		},
	});

	return {
		records,
		get size() {
			return size;
		},
		freeze() {
			frozen = over;
			over = new Map();
			return { section, over: frozen };
		},
		settle(next) {
			section = next;
			frozen = undefined;
			[young, old] = [new Map(), new Map()];
		},
		thaw() {
			over = new Map([...(frozen ?? []), ...over]);
			frozen = undefined;
		},
	};
}
