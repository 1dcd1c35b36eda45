import { readFileSync } from 'node:fs';
import { KIND } from '#extraction/tagging/word-classes.ts';

const folder = new URL('packages/node_modules/az/dicts/', import.meta.url);
const words16 = (file: string) => new Uint16Array(Uint8Array.from(readFileSync(new URL(file, folder))).buffer);

/** Stands between a form and what it can be. */
const SEPARATOR = 1;
const HAS_VALUE = 0x100;
const EXTENDED = 0x200;
const LABEL = 0x800000ff;

/**
 * Every Russian word form of OpenCorpora's dictionary, as the package az holds it, with the KIND bits of all it can be: a graph of the forms' bytes
 * (windows-1251), at whose ends stand the numbers of a paradigm and of the form in it.
 */
export function russianWords(found: (form: string, bits: number) => void): void {
	const file = Uint8Array.from(readFileSync(new URL('words.dawg', folder))).buffer;
	const head = new DataView(file);
	const count = head.getUint32(0, true);
	const units = new Uint32Array(file, 4, count);
	const guide = new Uint8Array(file, count * 4 + 8, head.getUint32(count * 4 + 4, true) * 2);
	const bits = kindsByForm();
	const decoder = new TextDecoder('windows-1251');
	const next = (byte: number, from: number) => {
		const unit = units[from] ?? 0;
		const to = (from ^ ((unit >>> 10) << ((unit & EXTENDED) >>> 6)) ^ byte) >>> 0;
		return ((units[to] ?? 0) & LABEL) >>> 0 === byte ? to : undefined;
	};
	const children = (from: number, visit: (byte: number, to: number) => void) => {
		let byte = guide[from * 2] ?? 0;
		while (byte !== 0) {
			const to = next(byte, from);
			if (to === undefined) return;
			visit(byte, to);
			byte = guide[to * 2 + 1] ?? 0;
		}
	};
	const readings = (from: number, key: readonly number[]): number => {
		let all = 0;
		if (((units[from] ?? 0) & HAS_VALUE) !== 0) {
			const [a = 0, b = 0, c = 0, d = 0] = key;
			all |= bits[((a ^ 1) << 6) + (b >> 1)]?.[((c ^ 1) << 6) + (d >> 1)] ?? 0;
		}
		children(from, (byte, to) => {
			all |= readings(to, [...key, byte]);
		});
		return all;
	};
	const walk = (from: number, bytes: readonly number[]) =>
		children(from, (byte, to) => {
			if (byte === SEPARATOR) found(decoder.decode(Uint8Array.from(bytes)), readings(to, []));
			else walk(to, [...bytes, byte]);
		});
	walk(0, []);
}

/** KIND bits by paradigm and form. A paradigm's numbers are its forms' endings, their tags and their beginnings. */
function kindsByForm(): number[][] {
	const tags: string[] = JSON.parse(readFileSync(new URL('gramtab-opencorpora-int.json', folder), 'utf8'));
	const kinds = tags.map(kindOf);
	const numbers = words16('paradigms.array');
	const paradigms: number[][] = [];
	let at = 1;
	for (let p = 0; p < (numbers[0] ?? 0); p += 1) {
		const length = numbers[at] ?? 0;
		const forms = length / 3;
		paradigms.push(Array.from(numbers.subarray(at + 1 + forms, at + 1 + 2 * forms), (tag) => kinds[tag] ?? 0));
		at += length + 1;
	}
	return paradigms;
}

/** KIND bits of a tag such as `NOUN,inan,femn,Sgtm,Geox sing,nomn`. */
function kindOf(tag: string): number {
	const marks = new Set(tag.split(/[ ,]/));
	if (marks.has('Surn')) return KIND.surname;
	if (marks.has('Name') || marks.has('Patr')) return KIND.forename;
	if (marks.has('Geox')) return KIND.place;
	if (marks.has('Orgn')) return KIND.organisation;
	if (marks.has('NOUN')) return marks.has('anim') ? KIND.being : KIND.thing;
	return ['ADJF', 'ADJS', 'PRTF', 'PRTS'].some((mark) => marks.has(mark)) ? KIND.adjective : KIND.other;
}
