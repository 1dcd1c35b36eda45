import type { ArticleRecord } from '#domain/dossier.ts';
import type { ArticleId } from '#domain/ids.ts';
import type { Known } from './known.ts';
import type { Overlay } from './overlay.ts';

/** Before an article goes: the first of those that repeat its text becomes their origin, and its newer version follows its older one. */
export function leaveOrigin(draft: Overlay, { index }: Known, article: ArticleId): void {
	const gone = draft.get('articles', article);
	const naming = [...(index.byArticle.get(`articles|${article}`) ?? [])].flatMap(
		(id) => draft.get('articles', id) ?? [],
	);
	const repeating = naming.filter(({ origin }) => origin === article).toSorted(byCapture);
	const [heir] = repeating;
	for (const record of naming) {
		const { origin, replaces, ...rest } = record;
		const from = origin !== article ? origin : record === heir ? undefined : heir?.id;
		const older = replaces !== article ? replaces : gone?.replaces;
		draft.set('articles', {
			...rest,
			...(from !== undefined && { origin: from }),
			...(older !== undefined && { replaces: older }),
		});
	}
}

const byCapture = (a: ArticleRecord, b: ArticleRecord) =>
	a.captured === b.captured ? (a.id < b.id ? -1 : 1) : a.captured < b.captured ? -1 : 1;
