import type { Handlers } from '#contract/channels.ts';
import type { ArticleRecord } from '#domain/dossier.ts';
import type { ArticleId } from '#domain/ids.ts';
import { originOf } from '#domain/origins.ts';
import type { VersionDiff } from '#domain/versions.ts';
import { decode } from '#intake/decode.ts';
import type { OpenDossier } from './open-dossier.ts';
import { articleOf, textOf } from './readings.ts';
import type { Session } from './session.ts';
import { textDiff } from './text-diff.ts';

type VersionChannel = 'article.versions' | 'article.snapshot' | 'article.diff' | 'article.origins';

/** A page longer than this would hold up the window: its file is still in the dossier. */
const LONGEST_PAGE = 8_000_000;

/** Use cases on articles that repeat or replace each other. */
export function versions(session: Session): Pick<Handlers, VersionChannel> {
	return {
		async 'article.versions'({ id }) {
			return versionsOf(session.current(), id);
		},
		async 'article.snapshot'({ id }) {
			const dossier = session.current();
			const { snapshot } = articleOf(dossier, id);
			if (!/html/.test(snapshot.mediaType) || snapshot.bytes > LONGEST_PAGE) return null;
			const bytes = await dossier.content.get('snapshots', snapshot.hash);
			return bytes === undefined ? null : decode(bytes, snapshot.filename).text;
		},
		async 'article.diff'({ before, after }) {
			return diffOf(session.current(), before, after);
		},
		async 'article.origins'() {
			const { articles } = session.current().document;
			const groups = Map.groupBy(Object.values(articles).toSorted(byCapture), originOf);
			return [...groups].flatMap(([origin, repeating]) =>
				repeating.length < 2 ? [] : [{ origin, articles: repeating.map(({ id }) => id) }],
			);
		},
	};
}

const byCapture = (a: ArticleRecord, b: ArticleRecord) =>
	a.captured === b.captured ? (a.id < b.id ? -1 : 1) : a.captured < b.captured ? -1 : 1;

/** All captures of the article's address, the oldest first. */
function versionsOf(dossier: OpenDossier, id: ArticleId): ArticleRecord[] {
	const { index } = dossier.known;
	const found = new Map<ArticleId, ArticleRecord>();
	const open = [id];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (found.has(next)) continue;
		const record = articleOf(dossier, next);
		found.set(next, record);
		if (record.replaces !== undefined) open.push(record.replaces);
		for (const newer of index.byArticle.get(`articles|${next}`) ?? [])
			if (articleOf(dossier, newer).replaces === next) open.push(newer);
	}
	return [...found.values()].toSorted(byCapture);
}

async function diffOf(dossier: OpenDossier, before: ArticleId, after: ArticleId): Promise<VersionDiff> {
	const [older, newer] = [articleOf(dossier, before), articleOf(dossier, after)];
	const [old, fresh] = await Promise.all([textOf(dossier, older), textOf(dossier, newer)]);
	const { index, records } = dossier.known;
	const ids = (table: string) => [...(index.byArticle.get(`${table}|${before}`) ?? [])].toSorted();
	const isLost = (exact: string) => !fresh.includes(exact);
	return {
		paragraphs: textDiff(old, fresh),
		lost: {
			claims: ids('claims').filter((id) => isLost(records.claims[id]?.quote.exact ?? '')),
			events: ids('events').filter((id) =>
				records.events[id]?.citations.some(({ article, quote }) => article === before && isLost(quote.exact)),
			),
		},
	};
}
