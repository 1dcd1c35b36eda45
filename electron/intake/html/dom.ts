/** The little of the DOM that intake uses, so that it needs no browser's types. */
export interface DomNode {
	readonly nodeType: number;
	readonly nodeName: string;
	readonly textContent: string | null;
	readonly firstChild: DomNode | null;
	readonly nextSibling: DomNode | null;
	readonly parentNode: DomNode | null;
}

export interface DomElement extends DomNode {
	getAttribute(name: string): string | null;
	querySelector(selector: string): DomElement | null;
	querySelectorAll(selector: string): Iterable<DomElement>;
	closest(selector: string): DomElement | null;
	remove(): void;
}

export interface DomDocument {
	readonly documentElement: DomElement | null;
	readonly body: DomElement | null;
	readonly title: string;
	querySelector(selector: string): DomElement | null;
	querySelectorAll(selector: string): Iterable<DomElement>;
}

export const ELEMENT = 1;
export const TEXT = 3;
