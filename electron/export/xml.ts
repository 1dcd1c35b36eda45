/** What XML 1.0 has no character reference for: most control characters, lone surrogates, two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

export const REPLACEMENT = '\uFFFD';

/** How many characters of `text` XML cannot hold. */
export const forbiddenIn = (text: string): number => text.match(FORBIDDEN)?.length ?? 0;

/** The text with U+FFFD for what neither XML nor a line of text can hold. */
export const holdable = (text: string): string => text.replace(FORBIDDEN, REPLACEMENT);

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** The text as it stands in XML or HTML, in an element or between quotation marks of either kind. */
export function xml(text: string): string {
	return holdable(text)
		.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
		.replace(/\r/g, '&#13;');
}
