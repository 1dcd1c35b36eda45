import { webAddress } from '../iri.ts';
import { xml } from '../xml.ts';

/** Text of any origin as it stands in the page. */
export const text = xml;

/** Text of a record in its own language and direction, which its neighbours do not follow. */
export const own = (value: string, lang: string, tag: 'bdi' | 'q' | 'cite' = 'bdi'): string =>
	`<${tag} lang="${text(lang)}"${tag === 'bdi' ? '' : ' dir="auto"'}>${text(value)}</${tag}>`;

export const list = (items: readonly string[], kind = ''): string =>
	items.length === 0
		? ''
		: `<ul${kind === '' ? '' : ` class="${kind}"`}>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** A link for an address of the web; plain text for anything else. */
export function link(url: string): string {
	const address = webAddress(url);
	return address === undefined ? text(url) : `<a href="${text(address)}" rel="noopener noreferrer">${text(url)}</a>`;
}

/** A paragraph, or nothing. */
export const paragraph = (content: string, kind = ''): string =>
	content === '' ? '' : `<p${kind === '' ? '' : ` class="${kind}"`}>${content}</p>`;

export const joined = (parts: readonly string[], by = ' · '): string => parts.filter((part) => part !== '').join(by);

/** A reference to an event's entry. */
export const toEvent = (n: number, title: string, lang: string): string =>
	`<a href="#e${n}"><span class="n">${n}</span> ${own(title, lang)}</a>`;

export const toSource = (n: number): string => `<a class="source" href="#s${n}">[${n}]</a>`;
