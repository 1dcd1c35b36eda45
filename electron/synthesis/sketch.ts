/**
 * What a text looks like from afar, so that texts that repeat each other are found without comparing all with all: MinHash over runs of
 * words, in bands (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3). Two texts that share a part J of
 * their runs share a band with probability 1 - (1 - J²)^20: .97 at two fifths, .997 at a half, one in a thousand at .7 percent.
 */

const BANDS = 20;
const ROWS = 2;
/** Words in a run. */
const RUN = 4;
/** Hexadecimal digits of one band in a sketch. */
const DIGITS = 6;
const WORD = /\p{Script=Han}|[\p{L}\p{N}]+/gu;
/** Texts with fewer runs say too little to be told from others. */
const FEWEST = 12;

/** The hashes of a text's runs of words, each once; empty for a text too short. */
export function runsOf(text: string): ReadonlySet<number> {
	const words: number[] = [];
	for (const [word] of text.toLowerCase().matchAll(WORD)) words.push(hashOf(word));
	const runs = new Set<number>();
	for (let i = 0; i + RUN <= words.length; i += 1) {
		let run = 0;
		for (let j = 0; j < RUN; j += 1) run = mix(Math.imul(run, 31) + (words[i + j] ?? 0));
		runs.add(run);
	}
	return runs.size < FEWEST ? new Set() : runs;
}

/** The bands of a text as one string of BANDS × DIGITS hexadecimal digits; undefined for a text too short. */
export function sketchOf(text: string): string | undefined {
	const runs = runsOf(text);
	if (runs.size === 0) return undefined;
	const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
	for (const run of runs) {
		for (let i = 0; i < least.length; i += 1) {
			const hash = mix(run ^ Math.imul(i + 1, 0x9e3779b1)) >>> 0;
			if (hash < (least[i] ?? 0)) least[i] = hash;
		}
	}
	let sketch = '';
	for (let band = 0; band < BANDS; band += 1) {
		let hash = 0;
		for (let row = 0; row < ROWS; row += 1) hash = mix(Math.imul(hash, 31) + (least[band * ROWS + row] ?? 0));
		sketch += (hash >>> 8).toString(16).padStart(DIGITS, '0');
	}
	return sketch;
}

/** The bands of a sketch as keys: texts that share one may repeat each other. */
export function bandsOf(sketch: string): number[] {
	const bands: number[] = [];
	for (let band = 0; band < BANDS; band += 1) {
		const hash = Number.parseInt(sketch.slice(band * DIGITS, (band + 1) * DIGITS), 16);
		if (!Number.isNaN(hash)) bands.push(band * 16 ** DIGITS + hash);
	}
	return bands;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
	let hash = 0x811c9dc5 | 0;
	for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
	return hash;
}

function mix(number: number): number {
	let h = number | 0;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return h ^ (h >>> 16);
}
