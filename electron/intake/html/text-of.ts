import { type DomElement, type DomNode, ELEMENT, TEXT } from './dom.ts';

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
	(
		'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
		'HEADER HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
	).split(' '),
);
/** Elements whose content is no text of the page. */
const SILENT = new Set(
	'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH CANVAS AUDIO VIDEO SELECT OPTION BUTTON TEXTAREA HEAD'.split(
		' ',
	),
);

/**
 * The text of an element as a reader sees it: blocks are paragraphs with an empty line between, `<br>` ends a line, other white space is one
 * space. Walks without recursion, so that no depth of nesting can exhaust the stack.
 */
export function textOf(root: DomElement): string {
	const paragraphs: string[] = [];
	let line: string[] = [];
	const endParagraph = () => {
		const text = tidy(line.join(''));
		if (text !== '') paragraphs.push(text);
		line = [];
	};
	let node: DomNode = root;
	for (;;) {
		const name = node.nodeType === ELEMENT ? node.nodeName.toUpperCase() : '';
		if (node.nodeType === TEXT) line.push((node.textContent ?? '').replace(/[\s\u00a0]+/g, ' '));
		else if (name === 'BR') line.push('\n');
		else if (BLOCKS.has(name)) endParagraph();
		if (node.firstChild !== null && !SILENT.has(name)) {
			node = node.firstChild;
			continue;
		}
		while (node !== root && node.nextSibling === null) {
			if (node.parentNode === null) break;
			node = node.parentNode;
			if (BLOCKS.has(node.nodeName.toUpperCase())) endParagraph();
		}
		if (node === root || node.nextSibling === null) break;
		node = node.nextSibling;
	}
	endParagraph();
	return paragraphs.join('\n\n');
}

/** One space between words, none at the ends of lines; two line breaks in a row part paragraphs. */
function tidy(text: string): string {
	const lines = text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
	const kept: string[] = [];
	for (const line of lines) if (line !== '' || (kept.length > 0 && kept.at(-1) !== '')) kept.push(line);
	while (kept.at(-1) === '') kept.pop();
	return kept.join('\n');
}
