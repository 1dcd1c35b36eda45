/** Header lines by lower-cased name, the first of each; a line that begins blank goes on with the one before. */
export type Headers = ReadonlyMap<string, string>;

/** A head's first line, its headers, and where its body begins. */
export interface Head {
	readonly first: string;
	readonly headers: Headers;
	/** Offset after the empty line. */
	readonly body: number;
}

/** No head of a record or an answer is longer. */
const LONGEST = 65_536;

/** The head at the beginning of bytes, as WARC and HTTP write it; undefined when it has no end. */
export function headOf(bytes: Uint8Array): Head | undefined {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST)).toString('latin1');
	const end = /\r?\n\r?\n/.exec(text);
	if (end === null) return undefined;
	const [first = '', ...lines] = text.slice(0, end.index).split(/\r?\n/);
	const headers = new Map<string, string>();
	let last = '';
	for (const line of lines) {
		if (/^[ \t]/.test(line)) {
			if (headers.has(last)) headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
			continue;
		}
		const colon = line.indexOf(':');
		if (colon <= 0) continue;
		last = line.slice(0, colon).trim().toLowerCase();
		if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
	}
	return { first, headers, body: end.index + end[0].length };
}

/** A media type without its parameters, and its `charset`. */
export function mediaTypeOf(value: string): { readonly type: string; readonly charset?: string } {
	const [type = '', ...parameters] = value.split(';').map((part) => part.trim());
	const charset = parameters
		.map((parameter) => /^charset\s*=\s*"?([\w.:+-]{1,40})"?$/i.exec(parameter)?.[1])
		.find((found) => found !== undefined);
	return { type: type.toLowerCase(), ...(charset !== undefined && { charset }) };
}
