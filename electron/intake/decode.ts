import { DepescheError } from '#domain/failure.ts';

/** How the bytes of a text were read. */
export interface Decoded {
	readonly text: string;
	/** Characters that the bytes did not make sense of (U+FFFD). */
	readonly replaced: number;
}

const BOMS = [
	{ bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
	{ bytes: [0xff, 0xfe], encoding: 'utf-16le' },
	{ bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;
/** Where a page may declare its encoding, with room to spare over what HTML allows (1024). */
const HEAD = 4096;
/** Bytes looked at to tell a text from something else. */
const SAMPLE = 65_536;

/**
 * Decodes a text: by its byte order mark, else as UTF-8 where it is valid, else as its carrier (`charset`) or the page
 * declares, else as Windows-1252. Throws `file-empty` or `file-binary`.
 */
export function decode(bytes: Uint8Array, name: string, charset?: string): Decoded {
	if (bytes.length === 0) throw new DepescheError('file-empty', name);
	const bom = BOMS.find(({ bytes: mark }) => mark.every((byte, i) => bytes[i] === byte));
	if (bom) return counted(new TextDecoder(bom.encoding).decode(bytes));
	if (isBinary(bytes)) throw new DepescheError('file-binary', name);
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), replaced: 0 };
	} catch {
		return counted(new TextDecoder(encodingOf(charset) ?? declared(bytes) ?? guessed(bytes)).decode(bytes));
	}
}

function counted(text: string): Decoded {
	let replaced = 0;
	for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) replaced += 1;
	return { text, replaced };
}

/** A text holds no NUL and hardly any control characters. */
function isBinary(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, SAMPLE);
	let control = 0;
	for (const byte of sample) {
		if (byte === 0) return true;
		if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) control += 1;
	}
	return control * 50 > sample.length || startsWith(bytes, '%PDF-') || startsWith(bytes, 'PK\u0003\u0004');
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
	return [...mark].every((char, i) => bytes[i] === char.charCodeAt(0));
}

/** The encoding that a page's head names, when there is such a one. */
function declared(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
	const label = /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s?=\s?["']?([a-z0-9_:.-]{2,40})/i.exec(head)?.[1];
	return encodingOf(label);
}

/** The encoding a label stands for. UTF-8 is none here: its bytes were found not to be valid. */
function encodingOf(label: string | undefined): string | undefined {
	if (label === undefined || /^utf-?8$/i.test(label)) return undefined;
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return undefined;
	}
}

/** Mostly valid UTF-8 with a few broken places stays UTF-8; anything else is taken for the commonest single-byte encoding. */
function guessed(bytes: Uint8Array): string {
	const { text, replaced } = counted(new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE)));
	let foreign = 0;
	for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) foreign += 1;
	return replaced * 5 < foreign ? 'utf-8' : 'windows-1252';
}
