import { TokenKind } from '../document.ts';
import { NAME } from '../tagging/word-classes.ts';
import { factsOf } from './facts.ts';
import type { NameContext, NameSpan } from './span.ts';

/** Parts of a handle that are looked up. */
const MOST_PARTS = 8;
const PARTS = /\p{Lu}?\p{Ll}+/gu;

/** "@City_Rail": an account's handle is one name, of a person when a forename is part of it; an address ("a@b.example") is none. */
export function handleAt(context: NameContext, i: number): NameSpan | undefined {
	const { document } = context;
	const { text, tokens } = document;
	const from = tokens.start[i] ?? 0;
	if (text.charAt(from - 1) !== '@' || tokens.kind[i] !== TokenKind.word) return undefined;
	if (/[\p{L}\p{N}._-]/u.test(text.charAt(from - 2))) return undefined;
	let last = i + 1;
	while (last < tokens.count && tokens.start[last] === tokens.end[last - 1] && isPart(context, last)) last += 1;
	const parts =
		text
			.slice(from, tokens.end[last - 1])
			.match(PARTS)
			?.slice(0, MOST_PARTS) ?? [];
	const bears = parts.some((part) => (factsOf(context.lexicon, part.toLowerCase()).lists & NAME.forename) !== 0);
	return { first: i, last, type: bears ? 'PER' : 'ORG', rule: 'names.handle' };
}

const isPart = ({ document: { text, tokens } }: NameContext, i: number): boolean =>
	tokens.kind[i] === TokenKind.word || tokens.kind[i] === TokenKind.number || text.charAt(tokens.start[i] ?? 0) === '_';
