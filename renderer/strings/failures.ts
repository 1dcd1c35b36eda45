/** One sentence for a failure. */
import type { Failure } from '#domain/failure.ts';
import type { Language } from './use.ts';

export function sentenceOf({ code, where }: Failure, language: Language): string {
	const what = language === 'de' ? 'Das ging nicht' : 'That did not work';
	return `${what} (${code}${where === undefined ? '' : `: ${where}`}).`;
}
