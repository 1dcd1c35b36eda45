import type { ColumnMapping } from '#domain/columns.ts';
import type { MetadataField, Published } from '#domain/dossier.ts';
import type { Failure } from '#domain/failure.ts';
import type { ReadingWarning } from '#domain/reading.ts';

/** One file, page or pasted text, as it came. */
export interface Source {
	/** File name, or what stands for one; its ending is a hint, no more. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Path of the file, where it is one. */
	readonly file?: string;
	/** Where a page was, when that is known. */
	readonly url?: string;
	/** Media type its carrier declares (an HTTP header, a part of a mail), lower case and without parameters: a hint like the name. */
	readonly mediaType?: string;
	/** Character encoding its carrier declares. */
	readonly charset?: string;
	/** Parts that are taken already, by the SHA-256 of their bytes: they are passed over. */
	readonly passed?: ReadonlySet<string>;
	/** Which column of a table holds what, where its names do not tell. */
	readonly columns?: ColumnMapping;
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
	/** EDTF: when the file says it was last changed. */
	readonly modified?: string;
	/** ISO 8601 instant, UTC: when the file says the page was captured (an archive, a saved page). */
	readonly captured?: string;
	/** The file says a machine translated it. */
	readonly translated?: boolean;
	/** Where each piece of metadata came from: `json-ld`, `open-graph`, `time`, `heading`, `rss`, `ris`… */
	readonly metadata?: Readonly<Partial<Record<MetadataField, string>>>;
	/** Media type of the bytes it was taken from: the member's, where the file holds several. */
	readonly mediaType: string;
	readonly warnings: readonly ReadingWarning[];
	/** Set where the file holds several: the one this article was taken from. */
	readonly member?: Member;
}

/** A part of a file that holds several: a page in a web archive, an entry of a feed, an attachment. */
export interface Member {
	/** Names it within its file: a path, an address, a record's offset, an entry's number. */
	readonly name: string;
	/** Its own bytes: the article's snapshot. */
	readonly bytes: Uint8Array;
}

/** A part whose bytes were taken already. */
export interface Passed {
	/** Names it within its file. */
	readonly member: string;
	/** SHA-256 of its bytes. */
	readonly same: string;
}

/** A part of a file that is no article, and why. */
export interface Refused {
	/** Names it within its file. */
	readonly member: string;
	readonly failure: Failure;
}
