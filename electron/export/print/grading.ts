import type { ArticleId } from '#domain/ids.ts';
import type { Mark } from '#domain/mark.ts';
import { originOf } from '#domain/origins.ts';
import { type Desk, oneLine } from './desk.ts';

/** A person's grade, tags and note on a record, each a line; notes only when they are wanted. */
export function remarksOn(desk: Desk, mark: Mark | undefined): string[] {
	const { words } = desk;
	if (mark === undefined) return [];
	const { reliability = '', credibility = '', reason = '' } = mark.grade ?? {};
	const grade = `${reliability}${credibility}`;
	const note = desk.edition.options.notes === false ? '' : oneLine(mark.note ?? '');
	return [
		...(grade === '' ? [] : [`${words.grade} ${grade}${reason === '' ? '' : ` (${oneLine(reason)})`}`]),
		...(mark.tags && mark.tags.length > 0 ? [`${words.tags} ${mark.tags.join(', ')}`] : []),
		...(note === '' ? [] : [`${words.note} ${note}`]),
		...(desk.edition.options.notes === false ? [] : (mark.passages ?? [])).map(
			(passage) => `${words.note} ${oneLine(passage.note)} (${oneLine(passage.quote.exact)})`,
		),
	];
}

/** "3 Artikel, 1 unabhängiger Ursprung" when articles repeat each other; else empty. */
export function independenceOf(desk: Desk, ids: readonly ArticleId[]): string {
	const articles = [...new Set(ids)].flatMap((id) => desk.articles.get(id) ?? []);
	const origins = new Set(articles.map(originOf)).size;
	return origins < articles.length ? desk.words.independent(articles.length, origins) : '';
}
