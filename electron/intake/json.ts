import { DepescheError } from '#domain/failure.ts';
import { jsonFile } from './collections.ts';
import { cslParts, isCsl } from './csl-json.ts';
import type { ContainerFormat } from './format.ts';
import { UNPACKING } from './limits.ts';

/** JSON of a known kind: JSON Feed or CSL-JSON. */
export const json: ContainerFormat = {
	...jsonFile,
	async *parts(file) {
		const { name } = file;
		const value = parsed(file.decoded().text, name);
		if (isCsl(value)) yield* cslParts(value, name);
		else if (isFeed(value)) yield* (await import('./feed.ts')).feedParts(value, name);
		else throw new DepescheError('format-unknown', name);
	},
};

function isFeed(value: unknown): value is object {
	if (typeof value !== 'object' || value === null || !('version' in value)) return false;
	return typeof value.version === 'string' && /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(value.version);
}

/** The value of a JSON text that is not nested too deep. Throws `too-deep` or `file-damaged`, naming `where`. */
export function parsed(text: string, where: string): unknown {
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 0x22) at = endOfString(text, at);
		else if (code === 0x5b || code === 0x7b) depth += 1;
		else if (code === 0x5d || code === 0x7d) depth -= 1;
		if (depth > UNPACKING.depth) throw new DepescheError('too-deep', where);
	}
	try {
		return JSON.parse(text);
	} catch {
		throw new DepescheError('file-damaged', where);
	}
}

function endOfString(text: string, from: number): number {
	for (let at = from + 1; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 0x5c) at += 1;
		else if (code === 0x22) return at;
	}
	return text.length;
}
