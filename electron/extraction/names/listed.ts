import { TokenKind } from '../document.ts';
import { adjectiveStem, listedKeys, withoutGenitive } from './facts.ts';
import type { ListedName } from './lexicon.ts';
import type { NameContext, NameSpan } from './span.ts';
import { stemOf } from './stem.ts';

/** The longest listed name that begins at token `i`, in any of its inflected forms. */
export function listedAt(context: NameContext, i: number): NameSpan | undefined {
	const { lexicon, document, facts } = context;
	if (facts[i]?.listable !== true) return undefined;
	for (const key of listedKeys(lexicon, document.tokens.lower[i] ?? '')) {
		for (const listed of lexicon.listed.get(key) ?? [])
			if (matches(context, listed, i)) return withStop(context, spanOf(listed, i));
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

/** The full stop of a name that ends in one ("U.S.") belongs to it. */
function withStop({ document }: NameContext, span: NameSpan): NameSpan {
	const { lower, start, end } = document.tokens;
	const abbreviated =
		span.listed?.words.includes('.') && lower[span.last] === '.' && start[span.last] === end[span.last - 1];
	return abbreviated ? { ...span, last: span.last + 1 } : span;
}

function matches({ lexicon, document, capital }: NameContext, { words, name }: ListedName, first: number): boolean {
	const { lower, kind, sentence } = document.tokens;
	if (capital[first] !== 1 && name.charAt(0) !== name.charAt(0).toLowerCase()) return false;
	const stems = lexicon.stemEndings;
	const final = words.length - 1;
	for (let k = 0; k <= final; k += 1) {
		const at = first + k;
		const token = lower[at];
		if (token === undefined || sentence[at] !== sentence[first]) return false;
		if (token === words[k]) continue;
		if (kind[at] !== TokenKind.word) return false;
		if (stems.longest > 0 && stemOf(stems, token) === stemOf(stems, words[k] ?? '')) continue;
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
