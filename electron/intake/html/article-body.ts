import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement, DomNode } from './dom.ts';
import { textOf } from './text-of.ts';

/** A page with less text than this has no article that could be told from the rest. */
const SHORTEST = 140;
/** More elements than this are no article's page, and would take Readability minutes. */
const MOST_ELEMENTS = 60_000;
/** Pages nest some dozens deep; Readability's time grows with the square of it. */
const DEEPEST = 400;
const FURNITURE =
	'nav, header, footer, aside, form, [role="navigation"], [role="banner"], [role="contentinfo"], [hidden], [aria-hidden="true"]';

export interface Body {
	readonly text: string;
	/** The page's article was recognised; else all its text was taken. */
	readonly recognised: boolean;
}

/** The text of the page's article. Changes the document: whatever else is wanted of it has to be taken before. */
export function articleBody(document: DomDocument, again: () => DomDocument): Body {
	const content = isDeeper(document, DEEPEST) ? undefined : readable(document);
	const text = content === undefined ? '' : textOf(content);
	if (text.length >= SHORTEST) return { text, recognised: true };
	const rest = again();
	for (const element of [...rest.querySelectorAll(FURNITURE)]) element.remove();
	const all = rest.body === null ? '' : textOf(rest.body);
	const whole = all === '' ? wholeText(again()) : all;
	return text.length * 2 > whole.length ? { text, recognised: true } : { text: whole, recognised: false };
}

/** Is any element nested deeper than `most`? Stops at the first that is. */
function isDeeper({ documentElement }: DomDocument, most: number): boolean {
	let depth = 0;
	let node: DomNode | null = documentElement;
	while (node !== null) {
		if (node.firstChild !== null) {
			node = node.firstChild;
			depth += 1;
			if (depth > most) return true;
			continue;
		}
		while (node !== null && node.nextSibling === null) {
			node = node.parentNode;
			depth -= 1;
			if (node === documentElement) return false;
		}
		node = node?.nextSibling ?? null;
	}
	return false;
}

function wholeText({ documentElement }: DomDocument): string {
	return documentElement === null ? '' : textOf(documentElement);
}

function readable(document: DomDocument): DomElement | undefined {
	try {
		const reader = new Readability<unknown>(document as never, {
			maxElemsToParse: MOST_ELEMENTS,
			serializer: (node) => node,
			disableJSONLD: true,
		});
		return (reader.parse()?.content as DomElement | null | undefined) ?? undefined;
	} catch {
		return undefined;
	}
}
