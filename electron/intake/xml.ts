import { DepescheError } from '#domain/failure.ts';
import { UNPACKING } from './limits.ts';

/**
 * XML made harmless for a parser: without its document type, so that it declares no entities and names nothing outside, and not nested too deep. One
 * pass over the text. Throws `too-deep`, naming `where`.
 */
export function harmlessXml(text: string, where: string): string {
	const kept: string[] = [];
	let from = 0;
	let depth = 0;
	for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
		if (text.startsWith('<!--', at)) at = after(text, '-->', at);
		else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at);
		else if (text.startsWith('<!', at)) {
			kept.push(text.slice(from, at));
			at = endOfDeclaration(text, at);
			from = at;
		} else if (text.startsWith('<?', at)) at = after(text, '?>', at);
		else {
			const end = after(text, '>', at);
			if (text[at + 1] === '/') depth -= 1;
			else if (text[end - 2] !== '/') depth += 1;
			if (depth > UNPACKING.depth) throw new DepescheError('too-deep', where);
			at = end;
		}
	}
	return kept.join(' ') + text.slice(from);
}

function after(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? text.length : at + mark.length;
}

/** A document type ends with `>`, after its internal subset where it has one. */
function endOfDeclaration(text: string, at: number): number {
	const end = after(text, '>', at);
	const open = text.slice(at, end).indexOf('[');
	return open < 0 ? end : after(text, '>', after(text, ']', at + open));
}
