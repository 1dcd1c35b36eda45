import type { DocumentFormat } from './format.ts';

/** Longest title that a first line may make. */
const TITLE = 160;

/** A text without markup: its first line is its title. */
export const plainText: DocumentFormat = {
	mediaType: 'text/plain',
	recognises: () => true,
	take(file) {
		const { text } = file.decoded();
		return { text, title: firstLine(text) ?? file.name, warnings: [] };
	},
};

/** A text's first line, shortened to what a title may be; undefined for a text of blanks. */
export function firstLine(text: string): string | undefined {
	const line = /\S[^\n]*/.exec(text.slice(0, 4000))?.[0].trim() ?? '';
	return line === '' ? undefined : line.length <= TITLE ? line : shortened(line);
}

function shortened(line: string): string {
	const cut = line.lastIndexOf(' ', TITLE);
	return `${line.slice(0, cut > 0 ? cut : TITLE)}…`;
}
