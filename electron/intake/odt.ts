import { DepescheError } from '#domain/failure.ts';
import { odtFile } from './document-files.ts';
import type { DocumentFormat } from './format.ts';
import { attribute, type Element } from './html/tree.ts';
import { articleOf, describedIn, openPackage, type Paragraph } from './office/package.ts';

/** Deleted text that is kept for review, remarks, and what the document declares. */
const SILENT = new Set([
	'text:tracked-changes',
	'office:annotation',
	'text:sequence-decls',
	'office:forms',
	'text:note-citation',
	'text:table-of-content',
	'text:alphabetical-index',
]);
const PARAGRAPHS = new Set(['text:p', 'text:h']);
/** A run of so many blanks is one. */
const BREAKS: ReadonlyMap<string, string> = new Map([
	['text:s', ' '],
	['text:tab', ' '],
	['text:line-break', '\n'],
]);

/** A text document, OpenDocument: its text and, after it, its notes. */
export const odt: DocumentFormat = {
	...odtFile,
	async take({ name, bytes }) {
		const file = await openPackage(name, bytes);
		const manifest = await file.read('META-INF/manifest.xml');
		if (manifest !== undefined && hasElement(manifest, 'manifest:encryption-data'))
			throw new DepescheError('file-encrypted', name);
		const content = await file.read('content.xml');
		if (content === undefined) throw new DepescheError('file-damaged', name);
		return articleOf(name, paragraphsOf(content), describedIn(await file.read('meta.xml')), 'document');
	},
};

function hasElement(root: Element, name: string): boolean {
	return root.children.some((child) => typeof child === 'object' && (child.name === name || hasElement(child, name)));
}

function paragraphsOf(root: Element): Paragraph[] {
	const found: Paragraph[] = [];
	const notes: Paragraph[] = [];
	let into = found;
	let line: string[] = [];
	const walk = (element: Element, isText: boolean) => {
		for (const child of element.children) {
			if (typeof child === 'string') {
				if (isText) line.push(child.replace(/[\s\u00a0]+/g, ' '));
				continue;
			}
			const { name } = child;
			if (SILENT.has(name)) continue;
			if (name === 'text:note') {
				const outer = into;
				into = notes;
				walk(child, false);
				into = outer;
			} else if (PARAGRAPHS.has(name)) {
				const outer = line;
				line = [];
				walk(child, true);
				const text = line
					.join('')
					.replace(/ {2,}/g, ' ')
					.replace(/ ?\n ?/g, '\n')
					.trim();
				if (text !== '') into.push({ text, isTitle: isTitle(child) });
				line = outer;
			} else if (BREAKS.has(name)) line.push(BREAKS.get(name) ?? '');
			else walk(child, isText);
		}
	};
	walk(root, false);
	return [...found, ...notes];
}

function isTitle(element: Element): boolean {
	const style = attribute(element, 'text:style-name');
	return style === 'Title' || (element.name === 'text:h' && attribute(element, 'text:outline-level') === '1');
}
