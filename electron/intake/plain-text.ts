import type { Format } from './format.ts';

/** Longest title that a first line may make. */
const TITLE = 160;

/** A text without markup: its first line is its title. */
export const plainText: Format = {
	mediaType: 'text/plain',
	recognises: () => true,
	take({ text }, { name }) {
		const line = /\S[^\n]*/.exec(text.slice(0, 4000))?.[0].trim() ?? '';
		return { text, title: line.length > 0 && line.length <= TITLE ? line : shortened(line) || name, warnings: [] };
	},
};

function shortened(line: string): string {
	const cut = line.lastIndexOf(' ', TITLE);
	return line === '' ? '' : `${line.slice(0, cut > 0 ? cut : TITLE)}…`;
}
