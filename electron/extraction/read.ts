import type { Reading } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import type { LanguagePack } from './language.ts';
import { joined } from './mixed.ts';
import { blanked, type Detector, foreignPassages, mayBeMixed } from './passages.ts';
import { type ReadRequest, readWith } from './pipeline.ts';

/** The pack for texts in a language that has none: ISO and numeric dates only. */
const UNDETERMINED = 'und';

/** Whether reading this article needs to be told languages: it says none, or parts of it may be in another. */
export function needsDetector(packs: ReadonlyMap<string, LanguagePack>, { lang, text }: ReadRequest): boolean {
	if (lang === undefined) return true;
	const pack = packOf(packs, lang.toLowerCase());
	return pack !== undefined && mayBeMixed(pack, text);
}

/**
 * Reads one article with the pack of its language (given, or recognised from the text); paragraphs in another language that has a pack are read with
 * that one, and `passages` names them. Pure: the same request and packs give the same reading on every machine. A language without a pack is
 * read with the undetermined one and says so in a warning.
 */
export function read(
	packs: ReadonlyMap<string, LanguagePack>,
	request: ReadRequest,
	detect: Detector = () => ({ lang: UNDETERMINED, sure: false }),
): Reading {
	const lang = (request.lang ?? detect(request.text).lang).toLowerCase();
	const pack = packOf(packs, lang) ?? packs.get(UNDETERMINED);
	if (pack === undefined) throw new Error('no language pack, not even the undetermined one, is installed');
	const reading = readMixed(packs, pack, request, detect);
	if (pack.language !== UNDETERMINED) return reading;
	return { ...reading, lang, warnings: [...reading.warnings, { code: 'language-not-analysed', args: { lang } }] };
}

const packOf = (packs: ReadonlyMap<string, LanguagePack>, lang: string) =>
	packs.get(lang) ?? packs.get(lang.split('-')[0] ?? lang);

function readMixed(
	packs: ReadonlyMap<string, LanguagePack>,
	main: LanguagePack,
	request: ReadRequest,
	detect: Detector,
): Reading {
	const { text } = request;
	const passages = foreignPassages(packs, main, text, detect);
	if (passages.length === 0) return readWith(main, request);
	const own = between(
		passages.map(({ span }) => span),
		text.length,
	);
	const parts = [readWith(main, { ...request, text: blanked(text, own) })];
	for (const lang of new Set(passages.map((passage) => passage.lang))) {
		const pack = packs.get(lang);
		const spans = passages.filter((passage) => passage.lang === lang).map(({ span }) => span);
		if (pack !== undefined) parts.push(readWith(pack, { ...request, text: blanked(text, spans) }));
	}
	return joined(request, parts, passages);
}

/** What lies before, between and behind spans. */
function between(spans: readonly Span[], length: number): Span[] {
	const rest: Span[] = [];
	let at = 0;
	for (const [start, end] of spans) {
		if (start > at) rest.push([at, start]);
		at = end;
	}
	if (at < length) rest.push([at, length]);
	return rest;
}
