import path from 'node:path';
import type { ArticleRecord, Hash } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import type { Reading } from '#domain/reading.ts';
import type { Source, Taken } from '#intake/intake.ts';
import type { ContentStore } from '#store/content-store.ts';
import { integrateInto } from '#synthesis/integrate.ts';
import type { Overlay } from '#synthesis/overlay.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Ports } from './ports.ts';
import { articleId, type Given, requestFor } from './read-article.ts';

/** An article that is read and whose files are stored, but which no record names yet. */
export interface Prepared {
	readonly record: ArticleRecord;
	readonly reading: Reading;
}

/** How an article of a file stands in the time that its file has. */
export interface Haste {
	/** Milliseconds that are left. */
	readonly left: () => number;
	/** It is the file's first of this batch, and would have no more time another time. */
	readonly first: boolean;
}

/**
 * Reads what was taken from a source and stores its text, snapshot (a file's part: that part alone) and reading. Throws `out-of-time` for a part that
 * would take longer than what is left, unless it had all of it.
 */
export async function prepare(
	ports: Pick<Ports, 'reader' | 'now'>,
	content: ContentStore,
	source: Source & { readonly hash: Hash },
	taken: Taken,
	given: Given,
	haste: Haste,
): Promise<Prepared> {
	const { text, title, byline, outlet, url, modified, captured, translated, metadata, member } = taken;
	const now = ports.now();
	const bytes = member?.bytes ?? source.bytes;
	const filename = path.basename(source.name);
	const id = articleId(text);
	const published = given.published ?? taken.published;
	const reading = await readOrWarn(ports.reader, id, taken, given, haste);
	const [textHash, snapshot, readingHash] = await Promise.all([
		content.put('texts', text),
		content.put('snapshots', bytes),
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
		// A page that says it was captured later than now says nothing.
		captured: captured !== undefined && captured < now ? captured : now,
		words: countWords(text),
		text: textHash,
		snapshot: {
			hash: snapshot,
			mediaType: taken.mediaType,
			filename: member === undefined ? filename : shortName(member.name),
			bytes: bytes.length,
		},
		...(modified !== undefined && { modified }),
		...(translated !== undefined && { translated }),
		...(metadata && { metadata }),
		...(member && { container: { hash: source.hash, filename, member: member.name } }),
		reading: readingHash,
		warnings: [...taken.warnings, ...reading.warnings],
		waiting: waitingIn(reading),
	};
	return { record, reading };
}

/** Puts a prepared article into a draft of the dossier; nothing when it is there already. */
export function putInto(draft: Overlay, { known }: OpenDossier, { record, reading }: Prepared): void {
	if (draft.get('articles', record.id) !== undefined) return;
	draft.set('articles', record);
	integrateInto(draft, known, record.id, reading);
}

/** Expressions that wait for the publication date. */
export const waitingIn = (reading: Reading): number =>
	reading.times.filter(({ awaits }) => awaits === 'published').length;

/** The last step of a path or an address. */
const shortName = (member: string) =>
	member
		.replace(/[/?#]+$/, '')
		.split('/')
		.at(-1)
		?.slice(0, 200) || member.slice(0, 200);

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
	given: Given,
	haste: Haste,
): Promise<Reading> {
	const request = requestFor(id, taken, given);
	try {
		return await reader.read(request, haste.left);
	} catch (cause) {
		if (taken.member !== undefined && !haste.first && cause instanceof DepescheError) throw cause;
		return {
			...request,
			title: taken.title,
			lang: taken.lang ?? 'und',
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
