/** A text on one line, cut at a word's end. */
export function oneLine(text: string, most = 160): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= most) return line;
	const cut = line.lastIndexOf(' ', most);
	return `${line.slice(0, cut > most / 2 ? cut : most)}…`;
}

/** Pairs as two columns, the first as wide as its longest. */
export function columns(rows: readonly (readonly [string, string])[], most = 24): string[] {
	const width = Math.min(most, Math.max(0, ...rows.map(([first]) => first.length)));
	return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}`.trimEnd());
}

/** A heading and its lines, or its word for none. */
export const section = (heading: string, lines: readonly string[], none: string): string =>
	[heading, '', ...(lines.length > 0 ? lines : [none])].join('\n');

/** Marks in brackets, those that are empty left out. */
export function marks(values: readonly string[]): string {
	const shown = [...new Set(values)].filter((value) => value !== '');
	return shown.length > 0 ? `  [${shown.join(', ')}]` : '';
}
