import type { Edition } from '#domain/edition.ts';
import { warningText } from '#domain/messages.ts';
import { words } from './words.ts';

/** The articles by their dates, with what they wait for. */
export function articlesInWords(edition: Edition, locale: 'de' | 'en'): string {
	const say = words(locale);
	const blocks = edition.articles.map((article) => {
		const { id, title, byline, outlet, published, lang, words: count, warnings, snapshot } = article;
		const about = [byline, outlet, lang, say.wordCount(count), snapshot.filename].filter((part) => part !== undefined);
		return [
			`${id}  ${published?.edtf ?? say.undated}  ${title}`,
			`    ${about.join(', ')}`,
			...warnings.map((warning) => `    ${warningText(locale, warning)}`),
		].join('\n');
	});
	return blocks.length > 0 ? blocks.join('\n\n') : say.none;
}
