import type { ArticleRecord } from '#domain/dossier.ts';
import type { Attachment } from './model.ts';

/** Characters of a file's name that are kept. */
const NAME = 60;

/** The articles' files as they were taken in, each under a name that any system can write, by the article's number. */
export async function originalsOf(
	articles: readonly ArticleRecord[],
	stored: (article: ArticleRecord) => Promise<Uint8Array>,
): Promise<{ readonly attachments: readonly Attachment[]; readonly files: Readonly<Record<string, Uint8Array>> }> {
	const width = String(articles.length).length;
	const attachments: Attachment[] = [];
	const files: Record<string, Uint8Array> = {};
	for (const [index, article] of articles.entries()) {
		const path = `source-${String(index + 1).padStart(width, '0')}-${safeName(article.snapshot.filename)}`;
		files[path] = await stored(article);
		attachments.push({
			path,
			relationship: 'source',
			mediaType: mediaTypeOf(article.snapshot.mediaType),
			description: `[${index + 1}] ${article.title}`,
		});
	}
	return { attachments, files };
}

/** ASCII letters, digits, dots and dashes, so that a name is no path and no command anywhere; its ending stays. */
export function safeName(name: string): string {
	const plain = name
		.replaceAll('ß', 'ss')
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/[^A-Za-z0-9.]+/g, '-')
		.replace(/\.{2,}/g, '.');
	const dot = plain.lastIndexOf('.');
	const ending = dot > 0 && plain.length - dot <= 8 ? plain.slice(dot) : '';
	const stem = plain.slice(0, plain.length - ending.length).slice(0, NAME);
	return `${stem.replace(/^[-.]+|[-.]+$/g, '') || 'file'}${ending.replace(/-+$/, '')}`;
}

/** Without its parameters; what is no media type is bytes. */
function mediaTypeOf(given: string): string {
	const [type = ''] = given.toLowerCase().split(';');
	return /^[a-z]{1,20}\/[a-z0-9][a-z0-9.+-]{0,80}$/.test(type.trim()) ? type.trim() : 'application/octet-stream';
}
