import { useSyncExternalStore } from 'react';

/** A value that changes as a whole, and those who follow it. */
export interface Store<T> {
	readonly get: () => T;
	readonly set: (next: T | ((current: T) => T)) => void;
	readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T extends object>(initial: T): Store<T> {
	let value = initial;
	const listeners = new Set<() => void>();
	return {
		get: () => value,
		set: (next) => {
			const after = typeof next === 'function' ? next(value) : next;
			if (Object.is(after, value)) return;
			value = after;
			for (const listener of listeners) listener();
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

export function useStore<T>(store: Store<T>): T;
export function useStore<T, Part>(store: Store<T>, select: (value: T) => Part): Part;
/** Follows a store, or a part of it (the part must be the same object while unchanged). */
export function useStore<T, Part>(store: Store<T>, select?: (value: T) => Part): T | Part {
	return useSyncExternalStore(store.subscribe, () => (select ? select(store.get()) : store.get()));
}
