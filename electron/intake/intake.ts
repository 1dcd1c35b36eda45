import type { Published } from '#domain/dossier.ts';
import type { ReadingWarning } from '#domain/reading.ts';

/** One file, page or pasted text, as it came. */
export interface Source {
	/** File name, or what stands for one; its ending is a hint, no more. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Where a page was, when that is known. */
	readonly url?: string;
}

/** An article as its file gives it, before it is read. */
export interface Taken {
	/** Not empty. Line ends are `\n`. */
	readonly text: string;
	readonly title: string;
	readonly byline?: string;
	readonly outlet?: string;
	readonly url?: string;
	/** BCP 47, lower case; absent when the file does not say. */
	readonly lang?: string;
	readonly published?: Published;
	readonly mediaType: string;
	readonly warnings: readonly ReadingWarning[];
}
