import type { Document } from '../document.ts';
import type { LanguagePack } from '../language.ts';
import { sentencesOf } from '../segment/sentences.ts';
import { tokenize } from '../segment/tokenize.ts';

/** Cuts a text into paragraphs (at line ends, wrapped lines joined), sentences and tokens, in one pass each. */
export function segment(text: string, pack: LanguagePack): Document {
	const cut = tokenize(text);
	const count = cut.start.length;
	const sentence = new Int32Array(count);
	const sentences = sentencesOf(text, cut, pack, sentence);
	return {
		text,
		paragraphs: cut.paragraphs,
		sentences,
		tokens: {
			count,
			start: new Int32Array(cut.start),
			end: new Int32Array(cut.end),
			kind: new Uint8Array(cut.kind),
			lower: cut.lower,
			sentence,
		},
	};
}
