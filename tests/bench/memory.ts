import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** MB (10^6 bytes) at the moment when all processes started from here held most. */
export interface Peak {
	/** Sum of resident sets: pages that processes share count once for each. */
	readonly resident: number;
	/** Sum of proportional sets: a shared page counts once in all. */
	readonly proportional: number;
	/** The largest resident set of the process started directly from here. */
	readonly main: number;
}

const SAMPLING = 50;

export const measuresMemory = () => existsSync('/proc/self/smaps_rollup');

/** Watches the processes started from here while `work` runs. */
export async function peakWhile(work: () => Promise<unknown>): Promise<Peak> {
	const peak = { resident: 0, proportional: 0, main: 0 };
	const watch = setInterval(() => {
		const now = descendants(process.pid).map(({ pid, direct }) => ({ direct, ...memoryOf(pid) }));
		const sum = (kind: 'resident' | 'proportional') => now.reduce((total, each) => total + each[kind], 0);
		peak.resident = Math.max(peak.resident, sum('resident'));
		peak.proportional = Math.max(peak.proportional, sum('proportional'));
		peak.main = Math.max(peak.main, ...now.filter(({ direct }) => direct).map(({ resident }) => resident));
	}, SAMPLING);
	try {
		await work();
	} finally {
		clearInterval(watch);
	}
	return peak;
}

function descendants(root: number): { readonly pid: number; readonly direct: boolean }[] {
	const children = new Map<number, number[]>();
	for (const name of readdirSync('/proc')) {
		const parent = /^\d+$/.test(name) ? parentOf(name) : undefined;
		if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
	}
	const found: { pid: number; direct: boolean }[] = [];
	const open = [root];
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		for (const pid of children.get(at) ?? []) {
			found.push({ pid, direct: at === root });
			open.push(pid);
		}
	}
	return found;
}

/** The field after the program's name, which may hold spaces and brackets, and the state. */
function parentOf(pid: string): number | undefined {
	const stat = read(`/proc/${pid}/stat`);
	const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
	return parent === undefined ? undefined : Number(parent);
}

function memoryOf(pid: number): { readonly resident: number; readonly proportional: number } {
	const rollup = read(`/proc/${pid}/smaps_rollup`);
	const megabytes = (name: string) =>
		(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) * 1024) / 1e6;
	return { resident: megabytes('Rss'), proportional: megabytes('Pss') };
}

/** Empty for a process that has ended meanwhile. */
function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
