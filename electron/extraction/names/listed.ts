import { TokenKind } from '../document.ts';
import { withoutGenitive } from './facts.ts';
import type { ListedName } from './lexicon.ts';
import type { NameContext, NameSpan } from './span.ts';

/** The longest listed name that begins at token `i`, in any of its inflected forms. */
export function listedAt(context: NameContext, i: number): NameSpan | undefined {
	const { lexicon, document } = context;
	const lower = document.tokens.lower[i] ?? '';
	for (const word of [
		lower,
		withoutGenitive(lexicon, lower),
		adjectiveStem(lexicon.pack.names.adjectiveEndings, lower),
	]) {
		for (const listed of (word !== undefined && lexicon.listed.get(word)) || []) {
			if (matches(context, listed, i)) return spanOf(listed, i);
		}
	}
	for (const ending of lexicon.pack.names.nominativeEndings) {
		const stem = adjectiveStem(lexicon.pack.names.adjectiveEndings, lower);
		for (const listed of (stem !== undefined && lexicon.listed.get(stem + ending)) || []) {
			if (listed.words.length > 1 && matches(context, listed, i)) return spanOf(listed, i);
		}
	}
	return undefined;
}

const spanOf = (listed: ListedName, first: number): NameSpan => ({
	first,
	last: first + listed.words.length,
	type: listed.type,
	rule: `names.${listed.kind}`,
	listed,
});

function matches({ lexicon, document, capital }: NameContext, { words, name }: ListedName, first: number): boolean {
	const { lower, kind, sentence } = document.tokens;
	if (capital[first] !== 1 && name.charAt(0) !== name.charAt(0).toLowerCase()) return false;
	const final = words.length - 1;
	for (let k = 0; k <= final; k += 1) {
		const at = first + k;
		const token = lower[at];
		if (token === undefined || sentence[at] !== sentence[first]) return false;
		if (token === words[k]) continue;
		if (kind[at] !== TokenKind.word) return false;
		const endings = lexicon.pack.names.adjectiveEndings;
		if (k < final && adjectiveStem(endings, token) === adjectiveStem(endings, words[k] ?? '')) continue;
		if (
			k === final &&
			(withoutGenitive(lexicon, token) === words[k] || token === `${words[k]}es` || token === `${words[k]}en`)
		)
			continue;
		return false;
	}
	return isWrittenAlike(document.text.slice(document.tokens.start[first], document.tokens.end[first]), name);
}

/** "US" is a country, "us" and "Us" are none: a name in capitals wants capitals. */
const isWrittenAlike = (token: string, name: string): boolean =>
	name.length > 3 || name !== name.toUpperCase() || token.startsWith(name.slice(0, token.length));

/** An adjective without its ending; undefined when it has none. */
export function adjectiveStem(endings: readonly string[], word: string): string | undefined {
	const ending = endings.find(
		(one) => word.length > one.length + 3 && word.endsWith(one) && (one.length > 1 || !/e[nrsm]$/.test(word)),
	);
	return ending === undefined ? undefined : word.slice(0, word.length - ending.length);
}
