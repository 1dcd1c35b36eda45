/** What Typst's drawing of a document opens each page with: a white sheet, then its content, moved below the pages before. */
const SHEET = /^ {4}<path class="typst-shape" fill="#ffffff"[^>]* d="M 0 0v ([\d.]+) h ([\d.]+) v -[\d.]+ Z "\/>$/gm;
const DEFINITIONS = /^ {4}<(?:defs|style)/m;
const SYMBOL = /^ {8}<symbol id="([^"]+)"[\s\S]*?^ {8}<\/symbol>$/gm;

/**
 * The first pages of a document that Typst drew as one SVG below another, each as a document of its own with the glyphs it uses. Linear in the
 * drawing.
 */
export function pagesOf(drawing: string, count: number): string[] {
	const from = drawing.search(DEFINITIONS);
	const body = from < 0 ? drawing : drawing.slice(0, from);
	const definitions = from < 0 ? '' : drawing.slice(from, drawing.lastIndexOf('</svg>'));
	const symbols = new Map([...definitions.matchAll(SYMBOL)].map(([whole, id = '']) => [id, whole]));
	const others = definitions.replace(SYMBOL, '');
	const sheets = [...body.matchAll(SHEET)];
	return sheets.slice(0, count).map((sheet, i) => {
		const [, height = '0', width = '0'] = sheet;
		const content = body.slice(sheet.index, sheets[i + 1]?.index ?? body.length);
		const used = new Set([...content.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id));
		const glyphs = [...used].map((id) => symbols.get(id) ?? '').join('\n');
		const placed = content.replace(/^ {4}<g transform="matrix\(1 0 0 1 0 [\d.]+\)">$/m, '    <g>');
		return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${placed}<defs>${glyphs}</defs>${others}</svg>`;
	});
}
