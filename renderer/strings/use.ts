import { createContext, useContext } from 'react';
import { type Dates, datesOf } from './dates.ts';
import { de } from './de.ts';
import { en, type Texts } from './en.ts';

export type Language = 'de' | 'en';
export type { Dates, Texts };

const texts: Record<Language, Texts> = { de, en };

export interface Words {
	readonly language: Language;
	readonly t: Texts;
	readonly dates: Dates;
}

export const wordsOf = (language: Language): Words => ({
	language,
	t: texts[language],
	dates: datesOf(language, texts[language]),
});

export const WordsContext = createContext<Words>(wordsOf('en'));

/** The texts and date formats of the interface's language. */
export const useWords = (): Words => useContext(WordsContext);
