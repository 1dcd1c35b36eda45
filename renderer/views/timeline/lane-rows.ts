/** The rows of one lane while it is filled from left to right. Pixels, from the start of all marks. */
import type { Placed } from './placing.ts';

const LABEL_GAP = 10;
const BAR_GAP = 3;
const SHORTEST_LABEL = 36;

export class LaneRows {
	used = 0;
	readonly most: number;
	/** What stands last in each row: end of its bar, end with its label, start of its label, index of its mark. */
	private readonly bars: Float64Array;
	private readonly ends: Float64Array;
	private readonly texts: Float64Array;
	private readonly owners: Int32Array;

	constructor(most: number) {
		this.most = most;
		this.bars = new Float64Array(most);
		this.ends = new Float64Array(most);
		this.texts = new Float64Array(most);
		this.owners = new Int32Array(most);
	}

	clear(): void {
		this.used = 0;
	}

	/** The first row where `left` is behind all marks and labels; a new one if there is room; else -1. */
	free(left: number): number {
		for (let row = 0; row < this.used; row += 1) if ((this.ends[row] ?? 0) <= left) return row;
		return this.used < this.most ? this.used : -1;
	}

	/** The row where `left` is behind all marks and the least of a label must go; that label is cut in `labels`. */
	squeeze(left: number, labels: Float32Array): number {
		let best = -1;
		let room = 0;
		for (let row = 0; row < this.used; row += 1) {
			if ((this.bars[row] ?? 0) > left) continue;
			const here = left - (this.texts[row] ?? 0);
			if (best < 0 || here > room) [best, room] = [row, here];
		}
		const owner = this.owners[best];
		if (owner !== undefined) labels[owner] = room < SHORTEST_LABEL ? 0 : Math.min(labels[owner] ?? 0, room);
		return best;
	}

	put(row: number, index: number, { right, text, label }: Placed): void {
		this.used = Math.max(this.used, row + 1);
		this.bars[row] = right + BAR_GAP;
		this.texts[row] = text + LABEL_GAP;
		this.ends[row] = Math.max(right, text + label) + LABEL_GAP;
		this.owners[row] = index;
	}
}
