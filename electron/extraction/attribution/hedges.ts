import type { Hedge } from '#domain/reading.ts';
import { tokenAt } from '../document.ts';
import type { Attribution, Draft } from '../draft.ts';
import type { AttributionLexicon } from './lexicon.ts';

/** The words that weaken what is said, in the content and in the clause that introduces it. */
export function hedgesIn({ document }: Draft, lexicon: AttributionLexicon, { content, cue }: Attribution): Hedge[] {
	const { tokens, text } = document;
	const hedges: Hedge[] = [];
	/** "May" inside a sentence is a month. */
	const isName = (i: number) => {
		const first = text[tokens.start[i] ?? 0] ?? '';
		return first !== tokens.lower[i]?.[0] && tokens.sentence[i - 1] === tokens.sentence[i];
	};
	for (const [start, end] of cue === undefined ? content : [...content, cue]) {
		for (let i = tokenAt(document, start); i < tokens.count && (tokens.start[i] ?? 0) < end; i += 1) {
			for (const phrase of lexicon.hedges.get(tokens.lower[i] ?? '') ?? []) {
				if (phrase.some((word, n) => tokens.lower[i + n] !== word) || isName(i)) continue;
				const from = tokens.start[i] ?? 0;
				const to = tokens.end[i + phrase.length - 1] ?? from;
				if (!hedges.some((known) => known.start === from))
					hedges.push({ start: from, end: to, text: text.slice(from, to) });
				i += phrase.length - 1;
				break;
			}
		}
	}
	return hedges.sort((a, b) => a.start - b.start);
}
