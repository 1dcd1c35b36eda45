import { type Document, TokenKind } from '../document.ts';
import { isDigit, isUpper } from '../segment/characters.ts';
import type { Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { isLine } from './note.ts';

/** Whether what stands around a hit allows the reading its rule gives it. */
export function allowed(guard: number | string | undefined, hit: Hit, document: Document, lexicon: Lexicon): boolean {
	switch (guard) {
		case 'year':
			return isYear(hit, document, lexicon, Number(hit.match.fields.year));
		case 'years':
			// "2010-2015-86" is a number of another kind.
			if (document.text[hit.start - 1] === '-' || document.text[hit.end] === '-') return false;
			return isYear(hit, document, lexicon, Number(hit.match.slots.to?.year));
		case 'decade':
			return isDecade(hit, document, lexicon);
		case 'season':
			return hit.match.fields.yy === (Number(hit.match.fields.year) + 1) % 100;
		case 'hour':
			return !followedByWord(hit, document);
		case 'line':
			return isLine(document);
		case 'hyphen':
			return document.text[hit.end] !== '-';
		case 'month':
			return (
				Number(hit.match.fields.month) !== (Number(hit.match.fields.year) % 100) + 1 && !isInside(hit, document.text)
			);
		default:
			return true;
	}
}

/** "1998 kam er" is a year, "1200 Menschen", "Nr. 1998" and "1998 Euro" are not. */
function isYear(hit: Hit, { text, tokens }: Document, { years }: Lexicon, year: number): boolean {
	const before = tokens.lower[hit.token - 1] ?? '';
	if (hit.token > 0 && (years.notAfter.has(before) || tokens.end[hit.token - 1] === hit.start) && !OPENERS.has(before))
		return false;
	if (isNumbered(before, years.numbered) || isChained(hit, text)) return false;
	const next = hit.last + 1;
	if (next >= tokens.count) return true;
	const after = tokens.lower[next] ?? '';
	if (years.notBefore.has(after) || isHouse(next, tokens, years.streets)) return false;
	if (tokens.kind[next] !== TokenKind.word) return tokens.start[next] !== hit.end || CLOSERS.has(after);
	if (tokens.start[next] === hit.end) return false;
	if (years.after.has(before)) return true;
	if (years.nounsCapitalised && isUpper(text.charCodeAt(tokens.start[next] ?? 0)))
		return year > 1900 && year < 2100 && year % 10 !== 0;
	return year < 2100 && year >= 1100;
}

/** "138-2010-2015" is a number of another kind, as far as no rule reads its parts together. */
const isChained = ({ start, end }: Hit, text: string): boolean =>
	(text[start - 1] === '-' && isDigit(text.charCodeAt(start - 2))) ||
	(text[end] === '-' && isDigit(text.charCodeAt(end + 1)));

/** "4ea7-1687-4ea7" and "2015-1-32" are no months. */
const isInside = ({ start, end }: Hit, text: string): boolean =>
	GLUE.test(text[start - 1] ?? '') || GLUE.test(text[end] ?? '');

const GLUE = /[-\p{L}\d]/u;

/** "Sicherheitsratsresolution 1701" is no year. */
const isNumbered = (before: string, nouns: readonly string[]) => nouns.some((noun) => before.endsWith(noun));

/** Words of a street's name before "Street". */
const LONGEST_STREET = 3;

/** "1911 Meadow Drive". */
function isHouse(next: number, { count, lower, kind }: Document['tokens'], streets: ReadonlySet<string>): boolean {
	for (let i = next; i < Math.min(count, next + LONGEST_STREET); i += 1) {
		if (kind[i] !== TokenKind.word) return false;
		if (i > next && streets.has(lower[i] ?? '')) return true;
	}
	return false;
}

/** Neither "the KC-30s", "1995's results" nor "in his 30s" is a decade. */
function isDecade(hit: Hit, { text, tokens }: Document, { years }: Lexicon): boolean {
	const stated = Number(hit.match.fields.decade ?? 0);
	return stated % 10 === 0 && text[hit.start - 1] !== '-' && !years.notAfter.has(tokens.lower[hit.token - 1] ?? '');
}

/** "At four" is a time; "at four sites", "at 4%", "at 9-under-par" and "at 3,672" are none. */
function followedByWord(hit: Hit, { text, tokens }: Document): boolean {
	if (text[hit.end] === '-' || (MARKS.has(text[hit.end] ?? '') && isDigit(text.charCodeAt(hit.end + 1)))) return true;
	const next = hit.last + 1;
	return (
		next < tokens.count &&
		tokens.sentence[next] === tokens.sentence[hit.last] &&
		(tokens.kind[next] === TokenKind.word || MEASURES.has(tokens.lower[next] ?? ''))
	);
}

const MARKS = new Set(['.', ',', ':']);
const MEASURES = new Set(['%', '‰', '°', '€', '$', '£']);
const OPENERS = new Set(['(', '"', '„', '“', '»', '«', '‚', '[', '/', '-', '–', '—', "'", '’']);
const CLOSERS = new Set([
	'.',
	',',
	';',
	':',
	')',
	'"',
	'“',
	'”',
	'»',
	'«',
	']',
	'/',
	'-',
	'–',
	'—',
	'!',
	'?',
	"'",
	'’',
	'…',
]);
