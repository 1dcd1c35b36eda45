import { gunzipSync, unzipSync, unzlibSync } from 'fflate';
import { DepescheError } from '#domain/failure.ts';

/** A file's content in one of the ways it can be read, and where in the file that is. */
export interface Layer {
	readonly place: string;
	readonly text: string;
}

/** Archives in archives in archives are looked into so far. */
const DEEPEST = 4;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Everything that can be read in a finished file: its text, plainly and with its escapes resolved, what is packed or deflated in it, what is encoded in
 * Base64, and the strings of a PDF. Linear in what comes out, which is bounded. Throws `redaction-unchecked` where the file is an archive that cannot
 * be looked into whole.
 */
export function* layersOf(bytes: Uint8Array, place: string, depth = 0): Generator<Layer> {
	const magic = String.fromCharCode(...bytes.subarray(0, 4));
	if (depth < DEEPEST && magic.startsWith('PK')) {
		const members = tried(() => unzipSync(bytes, { filter: withinBounds }));
		if (members === undefined && depth === 0) throw new DepescheError('redaction-unchecked', place);
		for (const [name, member] of Object.entries(members ?? {})) {
			yield { place, text: name };
			yield* layersOf(member, `${place}/${name}`, depth + 1);
		}
		return;
	}
	if (depth < DEEPEST && bytes[0] === 0x1f && bytes[1] === 0x8b) {
		const unpacked = tried(() => gunzipSync(bytes));
		if (unpacked !== undefined) yield* layersOf(unpacked, place, depth + 1);
	}
	if (depth < DEEPEST && magic.startsWith('%PDF')) yield* pdfLayers(bytes, place, depth);
	if (magic.slice(1) === 'PNG') yield* pngLayers(bytes, place);
	yield* textLayers(bytes, place, depth);
}

function withinBounds({ originalSize }: { readonly originalSize: number }): boolean {
	if (originalSize < MOST_BYTES) return true;
	throw new RangeError(`a member of ${originalSize} bytes`);
}

function tried<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}

/** `latin1` would be windows-1252 to a decoder: the bytes as they are. */
function binary(bytes: Uint8Array): string {
	const pieces: string[] = [];
	for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
	return pieces.join('');
}

function* textLayers(bytes: Uint8Array, place: string, depth: number): Generator<Layer> {
	const text = new TextDecoder().decode(bytes);
	yield { place, text };
	if (bytes.subarray(0, 4096).includes(0)) {
		for (const encoding of ['utf-16le', 'utf-16be'])
			for (const from of [0, 1])
				yield { place: `${place} (UTF-16)`, text: new TextDecoder(encoding).decode(bytes.subarray(from)) };
	}
	for (const [way, resolved] of resolvings(text)) yield { place: `${place} (${way})`, text: resolved };
	if (depth < DEEPEST)
		for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)) {
			const decoded = base64(run);
			if (decoded !== undefined) yield* layersOf(decoded, `${place} (Base64)`, depth + 1);
		}
}

function* resolvings(text: string): Generator<readonly [way: string, text: string]> {
	const spare = text.replace(/\r?\n[ \t]/g, '');
	if (spare.length !== text.length) yield ['unfolded', spare];
	if (text.includes('\\')) {
		const escapes = text.replace(
			/\\u\{([0-9a-fA-F]{1,6})\}|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})/g,
			(_, braced, four, two) => character(Number.parseInt(braced ?? four ?? two, 16)),
		);
		yield ['escapes', escapes.replace(/\\[ntr]/g, ' ')];
		yield ['escapes', escapes.replaceAll('\\', '')];
	}
	if (text.includes('&')) yield ['entities', entities(text)];
	if (text.includes('<')) yield ['without tags', entities(text.replace(/<[^<>]{0,5000}>/g, ''))];
	if (text.includes('{')) yield ['TeX', text.replace(/\\["'`^~=.uvHcdbkr]?|[{}"]/g, '')];
	if (text.includes('%')) yield ['percent', percent(text)];
	if (text.includes('='))
		yield ['quoted-printable', percent(text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, '%$1'))];
}

const character = (point: number) => (point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD');

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	shy: '',
};

const entities = (text: string) =>
	text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/g, (whole, ten, sixteen, name) => {
		if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? '') : whole;
		return character(ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten));
	});

const percent = (text: string) =>
	text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
		const bytes = Uint8Array.from(run.slice(1).split('%'), (pair) => Number.parseInt(pair, 16));
		return new TextDecoder().decode(bytes);
	});

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of Base64 or base64url; undefined when it is a word or a number. */
function base64(run: string): Uint8Array | undefined {
	const digits = run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
	if (digits.length % 4 === 1 || /^[0-9a-f]+$/.test(digits)) return undefined;
	const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
	let [held, bits, at] = [0, 0, 0];
	for (const digit of digits) {
		held = ((held << 6) | DIGITS.indexOf(digit)) & 0xffffff;
		bits += 6;
		if (bits < 8) continue;
		bits -= 8;
		bytes[at] = (held >> bits) & 0xff;
		at += 1;
	}
	return bytes;
}

/** Every stream, inflated where it is deflated, and every string of the file and of its streams of objects. */
function* pdfLayers(bytes: Uint8Array, place: string, depth: number): Generator<Layer> {
	const raw = binary(bytes);
	yield* pdfStrings(raw, place);
	let end = 0;
	for (let at = raw.indexOf('stream', end); at >= 0; at = raw.indexOf('stream', end)) {
		const from = at + 6 + (raw.charAt(at + 6) === '\r' ? 2 : 1);
		const stop = raw.indexOf('endstream', from);
		if (stop < 0) return;
		end = stop + 9;
		const stream = bytes.subarray(from, stop);
		const inflated = tried(() => unzlibSync(stream));
		if (inflated === undefined) continue;
		yield* pdfStrings(binary(inflated), place);
		yield* layersOf(inflated, `${place} (stream)`, depth + 1);
	}
}

function* pdfStrings(raw: string, place: string): Generator<Layer> {
	const texts: string[] = [];
	for (const [, hex] of raw.matchAll(/<([0-9A-Fa-f\s]{4,})>/g)) {
		const digits = (hex ?? '').replace(/\s/g, '');
		texts.push(pdfText(digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))));
	}
	for (const [, literal] of raw.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)/g)) {
		texts.push(
			pdfText(
				(literal ?? '').replace(/\\([0-7]{1,3})|\\([\s\S])/g, (_, octal, other) =>
					octal === undefined
						? ({ n: '\n', r: '\r', t: '\t' }[other as string] ?? other)
						: String.fromCharCode(Number.parseInt(octal, 8)),
				),
			),
		);
	}
	if (texts.length > 0) yield { place: `${place} (strings)`, text: texts.join('\n') };
}

/** UTF-16 with its mark, UTF-8 with its own, else bytes. */
function pdfText(string: string): string {
	const bytes = Uint8Array.from(string, (one) => one.charCodeAt(0));
	if (string.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
	return string.startsWith('\xef\xbb\xbf') ? new TextDecoder().decode(bytes) : string;
}

/** The texts that a picture carries beside its pixels. */
function* pngLayers(bytes: Uint8Array, place: string): Generator<Layer> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	for (let at = 8; at + 12 <= bytes.length; ) {
		const length = view.getUint32(at);
		const kind = binary(bytes.subarray(at + 4, at + 8));
		const data = bytes.subarray(at + 8, at + 8 + length);
		if (kind === 'zTXt' || kind === 'iTXt') {
			const zlib = data.findIndex((byte, i) => byte === 0x78 && i > 0);
			const inflated = zlib < 0 ? undefined : tried(() => unzlibSync(data.subarray(zlib)));
			if (inflated !== undefined) yield* textLayers(inflated, `${place} (${kind})`, DEEPEST);
		}
		at += 12 + length;
	}
}
