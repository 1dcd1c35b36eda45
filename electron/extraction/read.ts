import type { Reading } from '#domain/reading.ts';
import { detectLanguage } from './detect.ts';
import type { LanguagePack } from './language.ts';
import { type ReadRequest, readWith } from './pipeline.ts';

/** The pack for texts in a language that has none: ISO and numeric dates only. */
const UNDETERMINED = 'und';

/**
 * Reads one article with the pack of its language (given, or recognised from the text). Pure: the same request and packs give the
 * same reading on every machine. A language without a pack is read with the undetermined one and says so in a warning.
 */
export function read(packs: ReadonlyMap<string, LanguagePack>, request: ReadRequest): Reading {
	const lang = (request.lang ?? detectLanguage(request.text)).toLowerCase();
	const pack = packs.get(lang) ?? packs.get(lang.split('-')[0] ?? lang) ?? packs.get(UNDETERMINED);
	if (pack === undefined) throw new Error('no language pack, not even the undetermined one, is installed');
	const reading = readWith(pack, request);
	if (pack.language !== UNDETERMINED) return reading;
	return { ...reading, lang, warnings: [...reading.warnings, { code: 'language-not-analysed', args: { lang } }] };
}
