import { DepescheError } from '#domain/failure.ts';
import { UNPACKING } from './limits.ts';

/**
 * XML made harmless for a parser: without its document type, so that it declares no entities and names nothing outside, and not nested too deep. One
 * pass over the text. Throws `too-deep`, naming `where`.
 */
export function harmlessXml(text: string, where: string): string {
	let depth = 0;
	let without = text;
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
		if (text.startsWith('<!--', at)) at = after(text, '-->', at);
		else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at);
		else if (text.startsWith('<!', at)) {
			const end = endOfDeclaration(text, at);
			without = without === text ? text.slice(0, at) + ' '.repeat(end - at) + text.slice(end) : without;
			if (without.slice(at, end).trim() !== '')
				without = without.slice(0, at) + ' '.repeat(end - at) + without.slice(end);
			at = end;
		} else if (text.startsWith('<?', at)) at = after(text, '?>', at);
		else {
			const end = after(text, '>', at);
			if (text[at + 1] === '/') depth -= 1;
			else if (text[end - 2] !== '/') depth += 1;
			if (depth > UNPACKING.depth) throw new DepescheError('too-deep', where);
			at = end;
		}
	}
	return without;
}

function after(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at + mark.length;
}

/** A document type ends with `>`, after its internal subset where it has one. */
function endOfDeclaration(text: string, at: number): number {
	const end = after(text, '>', at);
	const open = text.indexOf('[', at);
	if (open < 0 || open > end) return end;
	return after(text, '>', after(text, ']', open));
}
