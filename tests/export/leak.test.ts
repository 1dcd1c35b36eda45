import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blacked, spellingsOf } from '#domain/spellings.ts';
import { leaksIn, standing } from '#export/leak.ts';

const name = spellingsOf([{ spellings: ['Renate Schröder', 'Рената Шрёдер'], surnames: true }]);
const secrets = { spellings: name, passages: ['Die Fracht bleibt unter uns, sagte sie.', 'ab'.repeat(32)] };
const bytes = (text: string) => strToU8(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const pdfOf = (content: string) =>
	new Uint8Array(
		Buffer.concat([
			Buffer.from('%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\n'),
			deflateSync(content),
			Buffer.from('\nendstream endobj'),
		]),
	);

describe('the leak check', () => {
	it.each<[how: string, file: Uint8Array]>([
		['plain', bytes('… Renate Schröder …')],
		['in capitals', bytes('FRAU SCHRÖDER')],
		['without its accent', bytes('Frau Schroder')],
		['with its umlaut written out', bytes('Frau Schroeder')],
		['with a combining accent', bytes('Frau Schröder'.normalize('NFD'))],
		['inflected', bytes('Schröders Besuch')],
		['in a compound', bytes('die Schröder-Reise')],
		['in another script', bytes('Рената Шрёдер')],
		['with the surname first', bytes('Schröder, Renate')],
		['in an address', bytes('https://x.example/2023/besuch-schroeder-oslo')],
		['joined in an address', bytes('https://x.example/renateschroeder')],
		['percent-encoded', bytes('q=Schr%C3%B6der')],
		['as HTML entities', bytes('Schr&#246;der Schr&#xF6;der')],
		['as JSON escapes', bytes('"Schr\\u00f6der"')],
		['with Markdown escapes', bytes('Schr\\öder')],
		['split by tags', bytes('<w:t>Schr</w:t><w:t>öder</w:t>')],
		['folded over lines', bytes('SUMMARY:Frau Schrö\r\n der kam')],
		['soft-hyphenated', bytes('Schrö\u00adder')],
		['in TeX', bytes('{Schr\\"{o}der}')],
		['in Base64', bytes(`data:text/plain;base64,${Buffer.from('hier ist Schröder').toString('base64')}`)],
		['in UTF-16', utf16('Frau Schröder')],
		['in UTF-16, the other way round', swapped('Frau Schröder')],
		['in an archive', zipSync({ 'word/document.xml': bytes('<w:t>Schröder</w:t>') })],
		['as an archive’s name', zipSync({ 'schroeder-brief.txt': bytes('') })],
		['in an archive in an archive', zipSync({ 'a.zip': zipSync({ b: bytes('Schröder') }) })],
		['in a deflated stream of a PDF', pdfOf('q (Schröder) Tj')],
		[
			'as a PDF’s UTF-16 string',
			bytes(`%PDF-1.7 /Title <FEFF${Buffer.from('Schröder', 'utf16le').swap16().toString('hex')}>`),
		],
		['as a PDF’s literal string', bytes('%PDF-1.7 /Title (Frau Schr\\366der)')],
		['a sentence', bytes('„Die  Fracht bleibt\nunter uns“, sagte sie.')],
		['a hash', bytes(`sha256:${'ab'.repeat(32)}`)],
	])('finds what was to be gone: %s', (_, file) => {
		expect(leaksIn(file, 'md', secrets)).not.toEqual([]);
	});

	it('names what it found and where', () => {
		const file = zipSync({ 'docProps/core.xml': bytes('<dc:title>Schröder</dc:title>') });
		expect(leaksIn(file, 'docx', secrets)).toEqual([{ what: 'Renate Schröder', place: 'docx/docProps/core.xml' }]);
	});

	it('refuses an archive that it cannot look into whole', () => {
		const broken = zipSync({ 'word/document.xml': bytes('Renate Schröder '.repeat(400)) });
		broken.fill(0, 40, 60);
		expect(() => leaksIn(broken, 'docx', secrets)).toThrow(
			expect.objectContaining({ failure: expect.objectContaining({ code: 'redaction-unchecked', where: 'docx' }) }),
		);
	});

	it('finds nothing where there is nothing', () => {
		for (const text of [
			'Renate Künast kam',
			'ein schroffer Fels',
			'abschrödern',
			'Die Fracht bleibt',
			'Umschröderung',
			'',
		])
			expect(leaksIn(bytes(text), 'md', secrets), text).toEqual([]);
		const common = spellingsOf([{ spellings: ['Martin Klein'], surnames: true }]);
		expect(common.find('ein kleiner Hafen, color: black')).toEqual([]);
		expect(common.find('Herr Klein kam')).toHaveLength(1);
	});

	it('blacks out what it finds, once where finds overlap', () => {
		expect(blacked('Renate Schröders Reise mit R. Schröder', name, '█')).toBe('█ Reise mit R. █');
		expect(blacked('Renate\u00a0Schröder 🙂', name, '█')).toBe('█ 🙂');
		expect(leaksIn(bytes(blacked('Renate Schröders Reise', name, '█')), 'md', secrets)).toEqual([]);
	});

	it('knows which passages stand in other texts', () => {
		expect(standing(['Die Fracht bleibt.', 'Ganz etwas anderes'], ['… die fracht bleibt …'])).toEqual(
			new Set(['Die Fracht bleibt.']),
		);
	});

	it('takes time in proportion to the file, whatever is in it', () => {
		for (const piece of ['<', '(', '&#', '%2', '\\u', 'Schr', 'A', '= ', '{"']) {
			const start = performance.now();
			leaksIn(bytes(piece.repeat(400_000 / piece.length)), 'md', secrets);
			expect(performance.now() - start, piece).toBeLessThan(6000);
		}
	});
});
