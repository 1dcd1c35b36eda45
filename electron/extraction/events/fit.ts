/** Longest title, in UTF-16 units. */
export const LONGEST = 90;
/** Weight of the phrase that holds the trigger. */
export const OWN = 8.5;

/** A phrase of a title; the heavier, the longer it is kept. */
export interface Piece {
	readonly text: string;
	readonly weight: number;
	/** May not end a title. */
	readonly dangles?: boolean;
	/** A verb, which may end a title from which nothing was cut. */
	readonly verb?: boolean;
	/** Names somebody or something. */
	readonly carries?: boolean;
	/** Follows another phrase directly, and may hang on it. */
	readonly hangs?: boolean;
}

/**
 * Where the words stand in their own order, a long title ends early: behind the trigger at least, and never on a loose word. `complete` says
 * whether the pieces are all the clause has.
 */
export function cutBehind(pieces: readonly Piece[], complete: boolean): string | undefined {
	const kept: Piece[] = [];
	let length = -1;
	for (const piece of pieces) {
		length += piece.text.length + 1;
		if (length > LONGEST) break;
		kept.push(piece);
	}
	const whole = complete && kept.length === pieces.length;
	while (kept.at(-1)?.dangles === true && !(whole && kept.at(-1)?.verb === true)) kept.pop();
	const own = pieces.findIndex((piece) => piece.weight === OWN);
	// a verb without its object says nothing: what hangs on the subject gives way
	const light = pieces.findIndex((piece, i) => i > 0 && i < own && piece.weight < 7);
	if (kept.length <= own + 1 && pieces.length > own + 1 && light > 0)
		return cutBehind(pieces.toSpliced(light, 1), complete);
	return kept.length > own ? kept.map((piece) => piece.text).join(' ') : undefined;
}

/** Drops the lightest pieces, last first, until the rest fits. */
export function fitted(pieces: readonly Piece[]): string | undefined {
	const kept = [...pieces];
	const length = () => kept.reduce((sum, piece) => sum + piece.text.length + 1, -1);
	while (length() > LONGEST) {
		const lightest = Math.min(...kept.map((piece) => piece.weight));
		if (lightest >= 7) return undefined;
		const at = kept.findLastIndex((piece) => piece.weight === lightest);
		let count = 1;
		while (kept[at + count]?.hangs === true && (kept[at + count]?.weight ?? 0) < 7) count += 1;
		kept.splice(at, count);
	}
	return kept.map((piece) => piece.text).join(' ');
}
