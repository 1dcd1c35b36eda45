import { blocksOf } from './html/blocks.ts';
import { treeOf } from './html/tree.ts';

/** The text of a piece of HTML, a paragraph for each block. Text without markup stays as it is. */
export function fragmentText(html: string): string {
	if (!/[<&]/.test(html)) return html.trim();
	return blocksOf(treeOf(html))
		.map(({ text }) => text)
		.join('\n\n');
}
