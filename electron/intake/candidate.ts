import { decode } from './decode.ts';
import type { Candidate } from './format.ts';
import type { Source } from './intake.ts';

const MAGIC = 1024;
/** Bytes decoded to look at a text's beginning, and its characters that are looked at. */
const SAMPLE = 65_536;
const HEAD = 2048;

/** What is looked at to find a file's format. */
export async function candidateOf({ name, bytes, mediaType = '', charset }: Source): Promise<Candidate> {
	// TextDecoder's latin1 is Windows-1252, which is not one character a byte.
	const magic = Buffer.from(bytes.subarray(0, MAGIC)).toString('latin1');
	let head: string | undefined;
	return {
		name: name.toLowerCase(),
		mediaType: mediaType.toLowerCase(),
		magic,
		get head() {
			head ??= beginning(bytes, charset);
			return head;
		},
		entries: isZip(bytes) ? await entriesOf(bytes) : [],
	};
}

/** Whether bytes begin as a ZIP archive does. */
export const isZip = (bytes: Uint8Array): boolean => [0x50, 0x4b, 3, 4].every((byte, i) => bytes[i] === byte);

function beginning(bytes: Uint8Array, charset: string | undefined): string {
	try {
		return decode(bytes.subarray(0, SAMPLE), '', charset).text.slice(0, HEAD).toLowerCase();
	} catch {
		return '';
	}
}

/** A broken archive has no names; whoever opens it will say what is wrong. */
async function entriesOf(bytes: Uint8Array): Promise<readonly string[]> {
	const { namesIn } = await import('./zip.ts');
	return namesIn(bytes);
}
