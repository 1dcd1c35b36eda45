import type { ArticleRecord, Change, Published } from '#domain/dossier.ts';
import type { Reading } from '#domain/reading.ts';
import type { Source, Taken } from '#intake/intake.ts';
import { type ContentStore, sha256 } from '#store/content-store.ts';
import { integrate } from '#synthesis/integrate.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Ports } from './ports.ts';

/** An article that is read and whose files are stored, but which no record names yet. */
export interface Prepared {
	readonly record: ArticleRecord;
	readonly reading: Reading;
}

/** A text shorter than this is too short to tell its language by. */
const SHORT = 200;

/** An article's id: the beginning of its text's SHA-256, so that the same text is the same article wherever it is taken in. */
export const articleId = (text: string): string => sha256(text).slice(0, 12);

/** Reads what was taken from a source and stores its text, snapshot and reading. */
export async function prepare(
	ports: Pick<Ports, 'reader' | 'now'>,
	content: ContentStore,
	source: Source,
	taken: Taken,
	given: Published | undefined,
): Promise<Prepared> {
	const { text, title, byline, outlet, url } = taken;
	const id = articleId(text);
	const published = given ?? taken.published;
	const reading = await readOrWarn(ports.reader, id, taken, published);
	const [textHash, snapshot, readingHash] = await Promise.all([
		content.put('texts', text),
		content.put('snapshots', source.bytes),
		content.put('readings', JSON.stringify(reading)),
	]);
	const record: ArticleRecord = {
		id,
		title,
		...(byline !== undefined && { byline }),
		...(outlet !== undefined && { outlet }),
		...(url !== undefined && { url }),
		lang: reading.lang,
		...(published && { published }),
		captured: ports.now(),
		words: countWords(text),
		text: textHash,
		snapshot: { hash: snapshot, mediaType: taken.mediaType, filename: source.name, bytes: source.bytes.length },
		reading: readingHash,
		warnings: [...taken.warnings, ...reading.warnings],
		waiting: waitingIn(reading),
	};
	return { record, reading };
}

/** The changes that put a prepared article into the dossier; none when it is there already. */
export function changesFor(dossier: OpenDossier, { record, reading }: Prepared): Change[] {
	if (Object.hasOwn(dossier.document.articles, record.id)) return [];
	return [{ table: 'articles', id: record.id, after: record }, ...integrate(dossier.known, record.id, reading)];
}

/** Expressions that wait for the publication date. */
export const waitingIn = (reading: Reading): number =>
	reading.times.filter(({ awaits }) => awaits === 'published').length;

function countWords(text: string): number {
	let words = 0;
	for (const _word of text.matchAll(/[\p{L}\p{N}]+/gu)) words += 1;
	return words;
}

/** An article whose reading breaks is kept all the same, unread and with a warning. */
async function readOrWarn(
	reader: Ports['reader'],
	id: string,
	taken: Taken,
	published: Published | undefined,
): Promise<Reading> {
	const { text, title, byline } = taken;
	const lang = text.length < SHORT ? taken.lang : undefined;
	const known = { id, title, ...(byline !== undefined && { byline }), ...(published && { published: published.edtf }) };
	try {
		return await reader.read({ ...known, text, ...(lang !== undefined && { lang }) });
	} catch {
		return {
			...known,
			lang: taken.lang ?? 'und',
			text,
			sentences: [],
			times: [],
			entities: [],
			events: [],
			claims: [],
			relations: [],
			warnings: [{ code: 'stage-failed', args: { stage: 'read' } }],
		};
	}
}
