/** One line of a bench: what was measured and, in the same run, what its peer took. */
export interface Row {
	readonly measure: string;
	readonly value: number;
	readonly unit: string;
	readonly peer?: string;
	readonly peerValue?: number;
	/** How many times as good as the peer: above 1 is better. */
	readonly ratio?: number;
	readonly goal?: string;
}

/** Adds rows as it goes; answers a note on what could not be measured, if anything. */
export type Bench = (add: (row: Row) => void) => Promise<string | undefined>;

export interface Timing {
	/** Milliseconds, medians. */
	readonly wall: number;
	/** CPU time of this process, user and system. */
	readonly cpu: number;
}

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Runs `work` to warm up, once or for `warming` milliseconds, and then `times` times. */
export async function timed(times: number, work: () => unknown, warming = 0): Promise<Timing> {
	const begun = performance.now();
	do await work();
	while (performance.now() - begun < warming);
	const wall: number[] = [];
	const cpu: number[] = [];
	for (let i = 0; i < times; i++) {
		const before = process.cpuUsage();
		const start = performance.now();
		await work();
		wall.push(performance.now() - start);
		const { user, system } = process.cpuUsage(before);
		cpu.push((user + system) / 1000);
	}
	return { wall: median(wall), cpu: median(cpu) };
}

/** Runs several works by turns, so that noise strikes all alike; medians of their wall time in milliseconds. */
export async function interleaved(times: number, works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
	for (const work of works) for (let i = 0; i < 10; i++) await work();
	const walls = works.map((): number[] => []);
	for (let i = 0; i < times; i++) {
		for (const [at, work] of works.entries()) {
			const start = performance.now();
			await work();
			walls[at]?.push(performance.now() - start);
		}
	}
	return walls.map(median);
}

/** A row of durations: less is better. */
export function faster(measure: string, own: number, peer: string, other: number, goal?: string): Row {
	return {
		measure,
		value: own,
		unit: 'ms',
		peer,
		peerValue: other,
		ratio: other / own,
		...(goal !== undefined && { goal }),
	};
}
