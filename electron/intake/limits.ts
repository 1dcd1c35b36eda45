import { DepescheError } from '#domain/failure.ts';

const MB = 1024 * 1024;

/** Largest file that is opened, in bytes: a single article, and a file that holds several. */
export const MOST_BYTES = { document: 64 * MB, container: 300 * MB } as const;

/** The limits of every unpacker. What is unpacked is counted as it streams; what a file declares is only believed when it is worse. */
export const UNPACKING = {
	/** Bytes out of one file, all members together. */
	total: 500 * MB,
	/** Bytes out for each byte in; small files are let off, since a page of blanks packs well. */
	ratio: 100,
	ratioFrom: 4 * MB,
	/** Entries, records or rows of one file. */
	entries: 10_000,
	/** Bytes of one member. */
	member: 64 * MB,
	/** Elements or objects within each other, in XML and JSON. */
	depth: 200,
	/** Characters of one article's text: a long novel. Reading one takes a gigabyte at the worst. */
	text: 3 * MB,
} as const;

/** How much may come out of one file. */
export type Limits = { readonly [K in 'total' | 'ratio' | 'ratioFrom' | 'entries' | 'member']: number };

/** Counts what comes out of one file, and throws `unpacks-too-large` naming it when that is too much. */
export interface Meter {
	/** `size` bytes came out. */
	add(size: number): void;
	/** Another member begins. */
	enter(): void;
	readonly total: number;
}

/** Throws `unpacks-too-large` where a list has more entries than a file may hold. */
export function notTooMany(entries: number, where: string): void {
	if (entries > UNPACKING.entries)
		throw new DepescheError('unpacks-too-large', where, { limit: 'entries', value: UNPACKING.entries });
}

/** A meter for a file of `packed` bytes. */
export function meter(name: string, packed: number, limits: Limits = UNPACKING): Meter {
	let total = 0;
	let entries = 0;
	const stop = (limit: 'total' | 'ratio' | 'entries'): never => {
		throw new DepescheError('unpacks-too-large', name, { limit, value: limits[limit] });
	};
	return {
		get total() {
			return total;
		},
		add(size) {
			total += size;
			if (total > limits.total) stop('total');
			if (total > limits.ratioFrom && total > packed * limits.ratio) stop('ratio');
		},
		enter() {
			entries += 1;
			if (entries > limits.entries) stop('entries');
		},
	};
}
