import type { ArticleRecord } from '#domain/dossier.ts';
import type { ArticleId } from '#domain/ids.ts';
import { originOf } from '#domain/origins.ts';
import { bandsOf, runsOf } from './sketch.ts';

/** Two texts are one when they share half of all their runs of words … */
const ALIKE = 0.5;
/** … or when most of the shorter stands in the longer and the longer is not a collection of many. */
const CONTAINED = 0.8;
const SHORTEST_PART = 0.25;
/** Articles compared at the most: those that share most bands. A phrase that thousands share (an imprint) leads no further. */
const MOST_COMPARED = 24;
/** Articles looked at in one band. */
const MOST_LOOKED_AT = 200;

/** How much two texts repeat each other, 0 to 1; 0 as well where it is too little to be one text. */
export function repetition(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
	const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
	if (fewer.size === 0) return 0;
	let shared = 0;
	for (const run of fewer) if (more.has(run)) shared += 1;
	const jaccard = shared / (a.size + b.size - shared);
	if (jaccard >= ALIKE) return jaccard;
	const isPart = shared / fewer.size >= CONTAINED && fewer.size >= SHORTEST_PART * more.size;
	return isPart ? jaccard : 0;
}

/** Articles by the bands of their sketches. */
export interface BandIndex {
	add(id: ArticleId, sketch: string): void;
	remove(id: ArticleId, sketch: string): void;
	/** Articles that share a band with a sketch, those with the most first. */
	alike(sketch: string): ArticleId[];
}

export function bandIndex(): BandIndex {
	// Most bands have one article: a set for each would cost ten times as much.
	const bands = new Map<number, ArticleId | Set<ArticleId>>();
	return {
		add(id, sketch) {
			for (const band of bandsOf(sketch)) {
				const there = bands.get(band);
				if (there === undefined || there === id) bands.set(band, id);
				else if (typeof there === 'string') bands.set(band, new Set([there, id]));
				else there.add(id);
			}
		},
		remove(id, sketch) {
			for (const band of bandsOf(sketch)) {
				const there = bands.get(band);
				if (there === id) bands.delete(band);
				else if (there instanceof Set && there.delete(id) && there.size === 0) bands.delete(band);
			}
		},
		alike(sketch) {
			const shared = new Map<ArticleId, number>();
			for (const band of bandsOf(sketch)) {
				const there = bands.get(band) ?? [];
				let looked = 0;
				for (const id of typeof there === 'string' ? [there] : there) {
					if (looked === MOST_LOOKED_AT) break;
					looked += 1;
					shared.set(id, (shared.get(id) ?? 0) + 1);
				}
			}
			const order = [...shared].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
			return order.slice(0, MOST_COMPARED).map(([id]) => id);
		},
	};
}

/** An article that may be the origin of another, with its text or the runs of that (see sketch.ts). */
export type Candidate = { readonly record: Pick<ArticleRecord, 'id' | 'origin'> } & (
	| { readonly text: string }
	| { readonly runs: ReadonlySet<number> }
);

/** The origin of a text among candidates: that of the one it repeats most; undefined where it repeats none. */
export function originAmong(text: string, candidates: readonly Candidate[]): ArticleId | undefined {
	if (candidates.length === 0) return undefined;
	const runs = runsOf(text);
	let best: { readonly repeats: number; readonly origin: ArticleId } | undefined;
	for (const candidate of candidates) {
		const repeats = repetition(runs, 'runs' in candidate ? candidate.runs : runsOf(candidate.text));
		if (repeats > (best?.repeats ?? 0)) best = { repeats, origin: originOf(candidate.record) };
	}
	return best?.origin;
}
