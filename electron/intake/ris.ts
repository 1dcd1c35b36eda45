import { risFile } from './collections.ts';
import type { ContainerFormat, Part } from './format.ts';
import { notTooMany } from './limits.ts';
import { listedDate } from './listed-date.ts';
import { listedPart } from './reference.ts';

/** A line with its tag: `TI  - A title`. Some programs write one blank. */
const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

/** RIS: tagged lines, a record from TY to ER. What has no tag goes on with the line before. */
export const ris: ContainerFormat = {
	...risFile,
	*parts(file) {
		const { name } = file;
		const all = [...records(file.decoded().text)];
		notTooMany(all.length, name);
		for (const [index, { fields, raw }] of all.entries()) yield recordPart(fields, raw, index + 1);
	},
};

type Fields = ReadonlyMap<string, readonly string[]>;

function* records(text: string): Generator<{ readonly fields: Fields; readonly raw: string }> {
	let fields = new Map<string, string[]>();
	let raw: string[] = [];
	let last: string[] | undefined;
	for (const line of text.split('\n')) {
		const [, tag = '', value = ''] = LINE.exec(line) ?? [];
		if (tag === 'TY' && fields.size > 0) {
			yield { fields, raw: raw.join('\n') };
			fields = new Map();
			raw = [];
		}
		if (tag !== '' || fields.size > 0) raw.push(line);
		if (tag === 'ER') {
			if (fields.size > 0) yield { fields, raw: raw.join('\n') };
			fields = new Map();
			raw = [];
			last = undefined;
		} else if (tag !== '') {
			last = fields.get(tag) ?? [];
			last.push(value);
			fields.set(tag, last);
		} else if (last !== undefined) {
			last.push(`${last.pop() ?? ''}\n${line}`);
		}
	}
	if (fields.size > 0) yield { fields, raw: raw.join('\n') };
}

function recordPart(fields: Fields, raw: string, number: number): Part {
	const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []).map((value) => value.trim());
	const first = (...tags: string[]) => all(...tags).find((value) => value !== '') ?? '';
	return listedPart(
		{
			title: first('TI', 'T1', 'CT', 'BT'),
			text: first('AB', 'N2'),
			abstract: true,
			byline: all('AU', 'A1').map(inOrder).filter(Boolean).join(', '),
			outlet: first('JF', 'JO', 'T2', 'JA', 'J2', 'PB'),
			url: first('UR', 'LK', 'L2'),
			lang: first('LA'),
			published: [first('DA'), first('PY', 'Y1')].map(listedDate).find(Boolean) ?? '',
		},
		{ from: 'ris', member: first('ID') || String(number), mediaType: risFile.mediaType, raw },
	);
}

/** `Family, Given` as it is read aloud. */
export function inOrder(name: string): string {
	const [family = '', given = ''] = name.split(',').map((part) => part.trim());
	return given === '' ? family : `${given} ${family}`;
}
