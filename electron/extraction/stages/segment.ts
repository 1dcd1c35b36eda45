import type { Document } from '../document.ts';
import type { LanguagePack } from '../language.ts';
import { sentencesOf } from '../segment/sentences.ts';
import { tokenize } from '../segment/tokenize.ts';

/** Cuts a text into paragraphs (at line ends, wrapped lines joined), sentences and tokens, in one pass each. */
export function segment(text: string, pack: LanguagePack): Document {
	const cut = tokenize(text, new Set(pack.segmentation.elisions));
	const { count } = cut;
	const sentence = new Int32Array(count);
	const sentences = sentencesOf(text, cut, pack, sentence);
	return {
		text,
		paragraphs: cut.paragraphs,
		sentences,
		tokens: {
			count,
			start: cut.start.slice(0, count),
			end: cut.end.slice(0, count),
			kind: cut.kind.slice(0, count),
			lower: cut.lower,
			sentence,
		},
	};
}
