/** Words of an article in the quotation marks of the reader's language. */
export const QUOTED: Readonly<Record<'de' | 'en', (words: string) => string>> = {
	de: (words) => `„${words}“`,
	en: (words) => `“${words}”`,
};

interface Speaker {
	readonly entities: readonly string[];
	readonly text?: string;
}

/**
 * Who speaks: the names that are known; else the article's own words, in quotation marks, since they may stand in any case ("amtlichen
 * Angaben") and are no name; else `nobody`.
 */
export function speakersInWords(
	{ entities, text }: Speaker,
	nameOf: (entity: string) => string | undefined,
	language: 'de' | 'en',
	nobody: string,
): readonly string[] {
	const names = entities.flatMap((entity) => nameOf(entity) ?? []);
	if (names.length > 0) return names;
	return [text === undefined || text.trim() === '' ? nobody : QUOTED[language](text.replace(/\s+/g, ' ').trim())];
}
