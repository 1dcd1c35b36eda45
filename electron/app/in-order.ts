/** Asks for the first value of the next few iterables ahead of its turn, and yields all values of all of them in order. */
export async function* chained<T>(
	makers: Iterable<() => AsyncIterable<T>>,
	ahead: number,
	signal: AbortSignal,
): AsyncGenerator<T> {
	const begun: { readonly iterator: AsyncIterator<T>; readonly first: Promise<IteratorResult<T>> }[] = [];
	const source = makers[Symbol.iterator]();
	const begin = (): boolean => {
		const next = source.next();
		if (next.done) return false;
		const iterator = next.value()[Symbol.asyncIterator]();
		const first = iterator.next();
		// It is awaited when its turn comes; until then a failure is nobody's.
		first.catch(() => undefined);
		begun.push({ iterator, first });
		return true;
	};
	try {
		while (!signal.aborted) {
			while (begun.length < ahead && begin());
			const current = begun[0];
			if (current === undefined) return;
			for (let step = await current.first; !step.done && !signal.aborted; step = await current.iterator.next())
				yield step.value;
			if (signal.aborted) return;
			begun.shift();
		}
	} finally {
		// Nobody waits for them: what hangs is ended by its own limit.
		for (const { iterator } of begun) void iterator.return?.().catch(() => undefined);
	}
}

/** Runs `work` over values, several at once, and yields in their order. What runs is waited for at the end, whatever ends it. */
export async function* inOrder<T, R>(
	values: AsyncIterable<T>,
	work: (value: T) => Promise<R>,
	ahead: number,
): AsyncGenerator<R> {
	const running: Promise<R>[] = [];
	try {
		for await (const value of values) {
			const result = work(value);
			result.catch(() => undefined);
			running.push(result);
			if (running.length < ahead) continue;
			const first = running.shift();
			if (first !== undefined) yield await first;
		}
		for (let first = running.shift(); first !== undefined; first = running.shift()) yield await first;
	} finally {
		await Promise.allSettled(running);
	}
}

/** A place in a line: `come` is there when everyone before has passed. */
export interface Turn {
	readonly come: Promise<unknown>;
	/** Lets the next one come; a second time does nothing. */
	pass(): void;
}

/** Lets in one after the other, in the order of asking. What is taken between `come` and `pass` is thus taken in order: none waits for another's that waits for it. */
export function turnstile(): () => Turn {
	let last: Promise<unknown> = Promise.resolve();
	return () => {
		const come = last;
		const { promise, resolve } = Promise.withResolvers<void>();
		last = promise;
		return { come, pass: resolve };
	};
}
