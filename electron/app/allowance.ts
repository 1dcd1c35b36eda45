/** Time on the clock that the work for one file may take. It runs while it is let run. */
export interface Allowance {
	run(): void;
	rest(): void;
	/** Milliseconds; not above 0 when it is used up. */
	left(): number;
}

/** `seconds`: without it there is no end. */
export function allowance(seconds: number | undefined): Allowance {
	let used = 0;
	let since: number | undefined;
	const running = () => (since === undefined ? 0 : performance.now() - since);
	return {
		run() {
			since ??= performance.now();
		},
		rest() {
			used += running();
			since = undefined;
		},
		left: () => (seconds === undefined ? Number.POSITIVE_INFINITY : seconds * 1000 - used - running()),
	};
}
