import { unzipped } from './data.ts';

/** A stretch of text with a label. */
export interface Labelled {
	readonly start: number;
	readonly end: number;
	readonly label: string;
}

/** A sentence of a training set: its text and what is labelled in it, by UTF-16 units. */
export interface Sentence {
	readonly text: string;
	readonly spans: readonly Labelled[];
}

/** A CoNLL-U file: every word with its part of speech; a word written together with others takes the first one's. */
export function treebank(folder: string, file: string): Sentence[] {
	const sentences: Sentence[] = [];
	for (const block of unzipped(folder, file).split('\n\n')) {
		let text = '';
		const spans: Labelled[] = [];
		let joinedUntil = 0;
		let waiting: { start: number; end: number } | undefined;
		for (const line of block.split('\n')) {
			if (line === '' || line.startsWith('#')) continue;
			const [id = '', form = '', , upos = '', , , , , , misc = ''] = line.split('\t');
			if (id.includes('.')) continue;
			const spaced = misc.includes('SpaceAfter=No') ? '' : ' ';
			if (id.includes('-')) {
				joinedUntil = Number(id.slice(id.indexOf('-') + 1));
				waiting = { start: text.length, end: text.length + form.length };
				text += form + spaced;
			} else if (Number(id) <= joinedUntil) {
				if (waiting !== undefined) spans.push({ ...waiting, label: upos });
				waiting = undefined;
			} else {
				spans.push({ start: text.length, end: text.length + form.length, label: upos });
				text += form + spaced;
			}
		}
		if (spans.length > 0) sentences.push({ text, spans });
	}
	return sentences;
}

/**
 * A file of `token TAB BIO-tag` lines, sentences apart by an empty line; tokens are joined by blanks as writing wants it. `elides`: none stands
 * behind an apostrophe ("l'armée").
 */
export function bioFile(folder: string, file: string, elides = false): Sentence[] {
	const sentences: Sentence[] = [];
	for (const block of unzipped(folder, file).split(/\n\s*\n/)) {
		let text = '';
		const spans: { start: number; end: number; label: string }[] = [];
		let glued = true;
		for (const line of block.split('\n')) {
			const [form = '', tag = 'O'] = line.split('\t');
			if (form === '') continue;
			if (!glued && !/^(?:[.,;:!?)\]%]|'s|n't|’s)$/.test(form)) text += ' ';
			glued = /^[([]$/.test(form) || (elides && /\p{L}['’]$/u.test(form));
			const start = text.length;
			text += form;
			const label = tag.slice(2);
			const last = spans.at(-1);
			if (tag.startsWith('I-') && last?.label === label) last.end = text.length;
			else if (tag !== 'O') spans.push({ start, end: text.length, label });
		}
		if (text !== '') sentences.push({ text, spans });
	}
	return sentences;
}

/** A file of `{text, entities: [{start, end, type}]}` lines. */
export function spanFile(folder: string, file: string): Sentence[] {
	return unzipped(folder, file)
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const { text, entities }: { text: string; entities: { start: number; end: number; type: string }[] } =
				JSON.parse(line);
			return { text, spans: entities.map(({ start, end, type }) => ({ start, end, label: type })) };
		});
}
