/** Time that the work for one file may take. It runs while it is let run. */
export interface Allowance {
	/** `elsewhere`: milliseconds of processor time that other processes have spent on the file so far. */
	run(elsewhere?: () => number): void;
	rest(): void;
	/** Milliseconds on the clock; not above 0 when it is used up. */
	left(): number;
}

const spentHere = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};

/**
 * So many seconds on the clock, or twice as many where a busy machine gave the work less than half of a processor meanwhile. Without `seconds` there is
 * no end.
 */
export function allowance(seconds: number | undefined, here = spentHere): Allowance {
	if (seconds === undefined)
		return { run: () => undefined, rest: () => undefined, left: () => Number.POSITIVE_INFINITY };
	const all = seconds * 1000;
	let [used, spent] = [0, 0];
	let since: { readonly clock: number; readonly here: number } | undefined;
	let outside = () => 0;
	return {
		run(elsewhere = outside) {
			outside = elsewhere;
			since ??= { clock: performance.now(), here: here() };
		},
		rest() {
			if (since === undefined) return;
			used += performance.now() - since.clock;
			spent += here() - since.here;
			since = undefined;
		},
		left() {
			const clock = used + (since === undefined ? 0 : performance.now() - since.clock);
			const work = spent + (since === undefined ? 0 : here() - since.here) + outside();
			return (clock >= all && work < all / 2 ? 2 * all : all) - clock;
		},
	};
}
