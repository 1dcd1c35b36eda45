/** FNV-1a over UTF-16 units with a final mix: 32 bits, the same on every machine; signed, since such numbers need no box. */
export function hashText(text: string, seed = 0): number {
	let hash = (0x811c9dc5 ^ seed) | 0;
	for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return mix(hash);
}

/** Joins a hash and a number into a new hash. */
export const hashPair = (hash: number, other: number): number => mix(Math.imul(hash, 0x9e3779b1) ^ other);

function mix(hash: number): number {
	let h = hash;
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return h ^ (h >>> 16);
}
