import { createHash } from 'node:crypto';
import type { Published } from '#domain/dossier.ts';
import type { Reading } from '#domain/reading.ts';
import type { ReadRequest } from '#extraction/pipeline.ts';
import type { Taken } from '#intake/intake.ts';
import type { Reader } from './ports.ts';

/** What the user says of an article; it outweighs what the file says. */
export interface Given {
	readonly published?: Published;
	/** BCP 47. */
	readonly lang?: string;
}

/** An article's id: the beginning of its text's SHA-256, so that the same text is the same article wherever it is taken in. */
export const articleId = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A text shorter than this is too short to tell its language by: the page's own word is taken then. */
const SHORT = 200;

/** The reading's request for an article as its file gave it. */
export function requestFor(id: string, taken: Taken, given: Given): ReadRequest {
	const { text, title, byline } = taken;
	const published = given.published ?? taken.published;
	const lang = given.lang ?? (text.length < SHORT ? taken.lang : undefined);
	return {
		id,
		text,
		title,
		...(byline !== undefined && { byline }),
		...(published && { published: published.edtf }),
		...(lang !== undefined && { lang }),
	};
}

/** Reads an article that was taken from a file, with the file's own warnings among the reading's. */
export async function readTaken(reader: Reader, id: string, taken: Taken, given: Given): Promise<Reading> {
	const reading = await reader.read(requestFor(id, taken, given));
	return { ...reading, warnings: [...taken.warnings, ...reading.warnings] };
}
