import type { ChainModel } from './model.ts';

const FIRST_ROOM = 256;

/**
 * What each word form adds to the scores of the tokens around it, by the form's place in the memory of words: one array for all forms, since an array
 * for each would cost more than what it holds.
 */
export class Vectors {
	readonly model: ChainModel;
	readonly width: number;
	values: Float32Array;
	/** 1 where the form at that place has been reckoned. */
	known: Uint8Array;

	constructor(model: ChainModel, width: number) {
		this.model = model;
		this.width = width;
		this.values = new Float32Array(FIRST_ROOM * width);
		this.known = new Uint8Array(FIRST_ROOM);
	}

	/** Makes room for `place`; answers where its values begin. */
	reserve(place: number): number {
		if (place >= this.known.length) {
			const room = Math.max(place + 1, this.known.length * 2);
			const { values, known } = this;
			this.values = new Float32Array(room * this.width);
			this.values.set(values);
			this.known = new Uint8Array(room);
			this.known.set(known);
		}
		this.known[place] = 1;
		return place * this.width;
	}
}

/** By FeatureSet.slot. */
export type VectorsBySlot = (Vectors | undefined)[];
