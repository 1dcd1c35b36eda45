import type { DocumentFormat } from './format.ts';

/** Longest title that a first line may make. */
const TITLE = 160;

/** A text without markup: its first line is its title. */
export const plainText: DocumentFormat = {
	mediaType: 'text/plain',
	recognises: () => true,
	take(file) {
		const { text } = file.decoded();
		const line = /\S[^\n]*/.exec(text.slice(0, 4000))?.[0].trim() ?? '';
		return { text, title: line.length > 0 && line.length <= TITLE ? line : shortened(line) || file.name, warnings: [] };
	},
};

function shortened(line: string): string {
	const cut = line.lastIndexOf(' ', TITLE);
	return line === '' ? '' : `${line.slice(0, cut > 0 ? cut : TITLE)}…`;
}
