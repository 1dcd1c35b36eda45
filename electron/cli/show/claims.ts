import type { ClaimRecord } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import { speakersInWords } from '#domain/quotation.ts';
import { oneLine } from './layout.ts';
import { words } from './words.ts';

/** The claims by article; an answer names what it answers. */
export function claimsInWords(edition: Edition, locale: 'de' | 'en'): string {
	const say = words(locale);
	const names = new Map(edition.entities.map(({ id, name }) => [id, name]));
	const known = new Map(edition.claims.map((claim) => [claim.id, claim]));
	const speakerOf = ({ speaker }: ClaimRecord) =>
		speakersInWords(speaker, (id) => names.get(id) ?? id, locale, say.someone).join(', ');
	const inWords = (claim: ClaimRecord) => [
		`  ${speakerOf(claim)} ${say.acts[claim.act]}: ${say.quote(oneLine(claim.content || claim.quote.exact))}`,
		...claim.answers.flatMap((id) => {
			const answered = known.get(id);
			return answered
				? [`      ${say.answers} ${speakerOf(answered)}: ${say.quote(oneLine(answered.content, 80))}`]
				: [];
		}),
	];
	const byArticle = Map.groupBy(edition.claims, ({ article }) => article);
	const blocks = edition.articles.flatMap(({ id, title }) => {
		const claims = byArticle.get(id) ?? [];
		return claims.length > 0 ? [[title, ...claims.flatMap(inWords)].join('\n')] : [];
	});
	return blocks.length > 0 ? blocks.join('\n\n') : say.none;
}
