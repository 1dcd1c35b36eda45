import { readFileSync } from 'node:fs';
import { fontFile } from './fonts.ts';

const CODE_POINTS = 0x30000;

/** Fonts that stand in for both text families where those lack a script. */
const SHARED = ['NotoSansKR_400Regular.ttf', 'NotoNaskhArabic_400Regular.ttf'];

let covered: Uint8Array | undefined;

/** Whether the bundled fonts can draw the code point in the text face as in the heads. Reads the fonts at its first call. */
export function covers(codePoint: number): boolean {
	covered ??= coverage();
	return covered[codePoint] === 1;
}

function coverage(): Uint8Array {
	const all = new Uint8Array(CODE_POINTS);
	const sans = glyphsOf('NotoSans_400Regular.ttf');
	const serif = glyphsOf('NotoSerif_400Regular.ttf');
	const shared = SHARED.map(glyphsOf);
	for (let i = 0; i < CODE_POINTS; i++) {
		if ((sans[i] && serif[i]) || shared.some((font) => font[i])) all[i] = 1;
	}
	return all;
}

/** 1 for each code point that the font's Unicode cmap (OpenType, formats 4 and 12) gives a glyph. */
function glyphsOf(name: string): Uint8Array {
	const glyphs = new Uint8Array(CODE_POINTS);
	const file = fontFile(name);
	if (file === undefined) return glyphs;
	const font = readFileSync(file);
	const table = tableAt(font, 'cmap');
	for (let i = 0; i < font.readUInt16BE(table + 2); i++) {
		const at = table + font.readUInt32BE(table + 4 + i * 8 + 4);
		const format = font.readUInt16BE(at);
		if (format === 4) readSegments(font, at, glyphs);
		if (format === 12) readGroups(font, at, glyphs);
	}
	return glyphs;
}

function tableAt(font: Buffer, tag: string): number {
	for (let i = 0; i < font.readUInt16BE(4); i++) {
		const row = 12 + i * 16;
		if (font.toString('latin1', row, row + 4) === tag) return font.readUInt32BE(row + 8);
	}
	throw new Error(`the font has no ${tag} table`);
}

function readSegments(font: Buffer, at: number, glyphs: Uint8Array): void {
	const length = font.readUInt16BE(at + 6);
	for (let i = 0; i < length; i += 2) {
		const end = font.readUInt16BE(at + 14 + i);
		const start = font.readUInt16BE(at + 16 + length + i);
		const delta = font.readUInt16BE(at + 16 + length * 2 + i);
		const offsetAt = at + 16 + length * 3 + i;
		const offset = font.readUInt16BE(offsetAt);
		for (let code = start; code <= end && code < 0xffff; code++) {
			const glyph = offset === 0 ? (code + delta) & 0xffff : font.readUInt16BE(offsetAt + offset + (code - start) * 2);
			if (glyph !== 0) glyphs[code] = 1;
		}
	}
}

function readGroups(font: Buffer, at: number, glyphs: Uint8Array): void {
	const groups = font.readUInt32BE(at + 12);
	for (let i = 0; i < groups; i++) {
		const start = font.readUInt32BE(at + 16 + i * 12);
		const end = font.readUInt32BE(at + 20 + i * 12);
		if (start < CODE_POINTS) glyphs.fill(1, start, Math.min(end + 1, CODE_POINTS));
	}
}
