import path from 'node:path';
import type { ArticleRecord } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import type { ArticleId } from '#domain/ids.ts';
import type { Reading } from '#domain/reading.ts';
import type { ContentKind } from '#store/content-store.ts';
import { sharing } from '#synthesis/withdraw.ts';
import type { OpenDossier } from './open-dossier.ts';

/** The article's record. Throws `article-unknown`. */
export function articleOf({ document }: OpenDossier, id: ArticleId): ArticleRecord {
	const article = Object.hasOwn(document.articles, id) ? document.articles[id] : undefined;
	if (article === undefined) throw new DepescheError('article-unknown', id);
	return article;
}

/** An article's text as it was taken in. Throws `dossier-damaged` when its file is missing. */
export async function textOf(dossier: OpenDossier, article: ArticleRecord): Promise<string> {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await stored(dossier, 'texts', article.text));
}

/** An article's file as it was taken in. Throws `dossier-damaged` when it is missing. */
export function originalOf(dossier: OpenDossier, { snapshot }: ArticleRecord): Promise<Uint8Array> {
	return stored(dossier, 'snapshots', snapshot.hash);
}

/** An article's stored reading. Throws `dossier-damaged` when its file is missing. */
export async function readingOf(dossier: OpenDossier, article: ArticleRecord): Promise<Reading> {
	return JSON.parse(new TextDecoder().decode(await stored(dossier, 'readings', article.reading))) as Reading;
}

async function stored(dossier: OpenDossier, kind: ContentKind, hash: string): Promise<Uint8Array> {
	const bytes = await dossier.content.get(kind, hash);
	if (bytes !== undefined) return bytes;
	throw new DepescheError('dossier-damaged', dossier.folder, { reason: path.posix.join(kind, hash.slice(0, 2), hash) });
}

/** The readings of the articles that share an event with this one. */
export async function sharedReadings(dossier: OpenDossier, id: ArticleId): Promise<Map<ArticleId, Reading>> {
	const readings = new Map<ArticleId, Reading>();
	for (const other of sharing(dossier.known, id))
		readings.set(other, await readingOf(dossier, articleOf(dossier, other)));
	return readings;
}
