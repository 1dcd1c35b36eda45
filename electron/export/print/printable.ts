/** Shows that a character stood here which no bundled font can draw. */
const MISSING = '\uFFFD';

/** Marks that shape or join their neighbours and need no glyph of their own. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0F]/u;

/** The space before dots that tell of a text having been cut: they do not stand on a line of their own. */
const CUT = / (?=(?:…|\.{3})$)/;

export interface Printable<T> {
	readonly value: T;
	/** Characters replaced because no font covers them. */
	readonly missing: number;
}

/**
 * The same plain data with every string made fit for print: control characters gone, and whatever no font covers shown as U+FFFD
 * instead of vanishing.
 */
export function printable<T>(data: T, covers: (codePoint: number) => boolean): Printable<T> {
	let missing = 0;
	const clean = (text: string) => {
		let out = '';
		for (const character of text) {
			const codePoint = character.codePointAt(0) ?? 0;
			if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) out += ' ';
			else if (INVISIBLE.test(character)) out += codePoint >= 0x202a && codePoint <= 0x2069 ? '' : character;
			else if (covers(codePoint)) out += character;
			else {
				out += MISSING;
				missing += 1;
			}
		}
		return out.replace(CUT, '\u00A0');
	};
	const walk = (value: unknown): unknown => {
		if (typeof value === 'string') return clean(value);
		if (Array.isArray(value)) return value.map(walk);
		if (value === null || typeof value !== 'object') return value;
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
	};
	return { value: walk(data) as T, missing };
}
