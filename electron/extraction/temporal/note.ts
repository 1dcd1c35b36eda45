import { type Document, TokenKind } from '../document.ts';
import type { Note } from './context.ts';
import type { Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';

/** More than a line of notes has. */
const LONGEST = 16;
/** Words beside the times: prepositions and the like, which the lexicon of times knows. */
const MOST_OTHERS = 2;

/** Whether a text is a mere note of a time. */
export function noteOf({ tokens }: Document, hits: readonly Hit[], { grammar }: Lexicon): Note {
	if (tokens.count > LONGEST || hits.length === 0) return undefined;
	let others = 0;
	let next = 0;
	for (let i = 0; i < tokens.count; i += 1) {
		while ((hits[next]?.last ?? tokens.count) < i) next += 1;
		if (i >= (hits[next]?.token ?? tokens.count)) continue;
		const lower = tokens.lower[i] ?? '';
		if (tokens.kind[i] === TokenKind.punct) {
			if (ENDS.has(lower)) return undefined;
			continue;
		}
		if (!grammar.entries.has(lower)) return undefined;
		others += 1;
	}
	return others === 0 ? 'line' : others <= MOST_OTHERS ? 'part' : undefined;
}

/** More than a headline or caption has. */
const LONGEST_LINE = 24;

/** Whether a text is one line, such as a headline, a caption or a question: nothing goes before or behind its sentence. */
export const isLine = ({ sentences, tokens }: Document): boolean =>
	sentences.length === 1 && tokens.count <= LONGEST_LINE;

/** Marks of a whole sentence. */
const ENDS = new Set(['.', '?', '!']);
