/** Advance widths of Noto Sans from U+0020 to U+007E, in hundredths of the font size. */
const WIDTHS =
	'26 27 41 65 57 83 73 23 30 30 55 57 27 32 27 37 57 57 57 57 57 57 57 57 57 57 27 27 57 57 57 43 90 64 65 63 73 56 52 73 74 34 27 62 52 91 76 78 61 78 62 55 56 73 60 93 59 57 57 33 37 33 57 44 28 56 62 48 62 56 34 62 62 26 26 53 26 94 62 61 62 62 41 48 36 62 51 79 53 51 47 38 55 38 57'
		.split(' ')
		.map(Number);
const OTHER = 62;
const HANGUL_AND_HAN = 93;
const ARABIC_LETTER = 46;
/** Renderers differ a little in hinting and kerning. */
const SPARE = 1.02;
const SEMIBOLD = 1.06;

/** Hangul, kana, Han and full-width forms. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/u;
const ARABIC = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFE]/u;

/** Width of a line of Noto Sans in units of `size`; close enough to keep labels apart. */
export function textWidth(text: string, size: number, bold = false): number {
	let hundredths = 0;
	for (const character of text) {
		const codePoint = character.codePointAt(0) ?? 0;
		hundredths += WIDTHS[codePoint - 0x20] ?? otherWidth(character);
	}
	return (hundredths / 100) * size * SPARE * (bold ? SEMIBOLD : 1);
}

function otherWidth(character: string): number {
	if (WIDE.test(character)) return HANGUL_AND_HAN;
	return ARABIC.test(character) ? ARABIC_LETTER : OTHER;
}

/** As much of the text as `width` holds, with an ellipsis where it was cut. */
export function fitted(text: string, size: number, width: number): string {
	if (textWidth(text, size) <= width) return text;
	let out = '';
	let used = textWidth('…', size);
	for (const character of text) {
		used += textWidth(character, size);
		if (used > width) break;
		out += character;
	}
	return `${out.trimEnd()}…`;
}

/** The text in at most `lines` lines of `width`; the last is cut where it does not fit. */
export function wrapped(text: string, size: number, width: number, lines: number, bold = false): string[] {
	const out: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line === '' || textWidth(longer, size, bold) <= width) line = longer;
		else {
			out.push(line);
			line = word;
		}
	}
	out.push(line);
	const shown = out.length > lines ? [...out.slice(0, lines - 1), out.slice(lines - 1).join(' ')] : out;
	return shown.map((part) => fitted(part, size * (bold ? SEMIBOLD : 1), width));
}

/** Characters that XML forbids or reserves, made harmless. */
export function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
		.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export interface Run {
	readonly family: 'Noto Sans' | 'Noto Sans KR' | 'Noto Naskh Arabic';
	readonly text: string;
}

/** The text in runs of one bundled font each: renderers mix fonts within a text each in their own way, or not at all. */
export function runsOf(text: string): Run[] {
	const out: { family: Run['family']; text: string }[] = [];
	for (const character of text) {
		const last = out.at(-1);
		const own = WIDE.test(character) ? 'Noto Sans KR' : ARABIC.test(character) ? 'Noto Naskh Arabic' : 'Noto Sans';
		const family = character === ' ' && last ? last.family : own;
		if (last?.family === family) last.text += character;
		else out.push({ family, text: character });
	}
	return out;
}
