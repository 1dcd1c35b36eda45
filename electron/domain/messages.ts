/**
 * One sentence for each failure, warning and finding, in German and English: what is wrong, where, and what to do. The compiler names a
 * code without its sentence.
 */
import type { Failure, FindingCode, RepairCode } from './failure.ts';
import { de } from './messages/de.ts';
import { en } from './messages/en.ts';
import type { ReadingWarning } from './reading.ts';

export type MessageLanguage = 'de' | 'en';

const LANGUAGES = { de, en };

/** The sentence of a failure, with its place and values. */
export function failureText(language: MessageLanguage, { code, where = '', args = {} }: Failure): string {
	return LANGUAGES[language].failures[code]({ where, value: (name) => String(args[name] ?? '') });
}

/** The sentence of a warning about an article's reading. */
export function warningText(language: MessageLanguage, { code, args = {} }: ReadingWarning): string {
	return LANGUAGES[language].warnings[code]({ where: '', value: (name) => String(args[name] ?? '') });
}

/** The sentence of something that checking a dossier found. */
export function findingText(language: MessageLanguage, finding: { code: FindingCode; where: string }): string {
	return LANGUAGES[language].findings[finding.code]({ where: finding.where, value: () => '' });
}

/** The sentence of something that repairing a dossier did. */
export function repairText(language: MessageLanguage, step: { code: RepairCode; where: string }): string {
	return LANGUAGES[language].repairs[step.code]({ where: step.where, value: () => '' });
}
