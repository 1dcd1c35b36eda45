import { eld } from 'eld/small';

/** Enough to tell a language by; more only costs time. */
const SAMPLE = 4000;

/** The language of a text as ISO 639-1, or `und` when it cannot be told. */
export function detectLanguage(text: string): string {
	return eld.detect(text.slice(0, SAMPLE)).language || 'und';
}
