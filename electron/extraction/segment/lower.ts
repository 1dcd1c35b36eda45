/** Spellings whose small letters are kept; a power of two. A text's words are few, so most are found. */
const KEPT = 1 << 14;
/** Longer ones are rare, and hostile at times. */
const LONGEST = 32;

const written: string[] = new Array(KEPT).fill('');
const lowered: string[] = new Array(KEPT).fill('');

/**
 * `text` from `start` to `end` in lower case (root locale). The same spelling gives the same string where it is still kept, which spares making it and
 * computing its hash at each look-up.
 */
export function lowerCased(text: string, start: number, end: number): string {
	const length = end - start;
	if (length > LONGEST) return text.slice(start, end).toLowerCase();
	let hash = length;
	for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
	const slot = (hash ^ (hash >>> 14)) & (KEPT - 1);
	const known = written[slot] ?? '';
	if (known.length === length && text.startsWith(known, start)) return lowered[slot] ?? '';
	// A long slice would keep the whole text alive; this one only a copy of itself.
	const made = ` ${text.slice(start, end)}`.slice(1);
	const lower = made.toLowerCase();
	written[slot] = made;
	lowered[slot] = lower;
	return lower;
}
