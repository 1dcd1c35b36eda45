import type { EditionOptions } from '#domain/edition.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import type { Words } from './words/model.ts';

export type { DateWords, LegendMark, Words } from './words/model.ts';

const LANGUAGES: Readonly<Record<EditionOptions['lang'], Words>> = { de, en };

export function wordsIn(lang: EditionOptions['lang']): Words {
	return LANGUAGES[lang];
}
