import type { ArticleRecord } from '#domain/dossier.ts';
import type { VersionDiff } from '#domain/versions.ts';

/** Articles of one origin: those that repeat one text. */
export interface OriginGroup {
	readonly origin: string;
	/** The origin among them, in the order they came in. */
	readonly articles: readonly string[];
}

export interface VersionChannels {
	/** All captures of an article's address, the oldest first. */
	'article.versions': { request: { readonly id: string }; reply: readonly ArticleRecord[] };
	/** The captured page as text; null where it is no page (a PDF, a text file) or too large to show. */
	'article.snapshot': { request: { readonly id: string }; reply: string | null };
	'article.diff': { request: { readonly before: string; readonly after: string }; reply: VersionDiff };
	/** Texts that several articles have. */
	'article.origins': { request: undefined; reply: readonly OriginGroup[] };
}
