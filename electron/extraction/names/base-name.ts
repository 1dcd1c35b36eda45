import { WORD } from '../tagging/word-classes.ts';
import { adjectiveStem, withoutGenitive } from './facts.ts';
import { nominative } from './nominative.ts';
import type { NameContext, NameSpan } from './span.ts';
import { stemOf } from './stem.ts';

/** A name as written and in its base form. */
export interface BaseName {
	/** As the text has it, without an English "'s". */
	readonly written: string;
	readonly start: number;
	readonly end: number;
	/** The base form, as it should be shown. */
	readonly name: string;
	/** Lower-case words of the base form, or their stems where words change their ends by case; what names are compared by. */
	readonly words: readonly string[];
}

const VOWEL = /[aeiouyäöü]$/;
const POSSESSIVE = /['’]s?$/;

/**
 * The base form of a name: a listed name's own, else with its adjectives in the nominative of its noun ("Weißen Hauses", "Weißes Haus")
 * and without a genitive's ending, where `seen` (lower-case words of the text) or the lists show that the ending is one.
 */
export function baseName(context: NameContext, span: NameSpan, seen: ReadonlySet<string>): BaseName {
	const { document } = context;
	const start = document.tokens.start[span.first] ?? 0;
	let end = document.tokens.end[span.last - 1] ?? start;
	const possessive = POSSESSIVE.exec(document.text.slice(start, end));
	if (possessive !== null && end - start > possessive[0].length) end -= possessive[0].length;
	const written = document.text.slice(start, end);
	if (span.listed !== undefined) return { written, start, end, name: span.listed.name, words: span.listed.words };
	const stems = context.lexicon.stemEndings;
	if (stems.longest > 0) {
		const name = nominative(context, span, written);
		const words = name.toLowerCase().split(' ');
		return { written, start, end, name, words: words.map((word) => stemOf(stems, word)) };
	}
	const name =
		span.type === 'PER' || span.last - span.first === 1
			? undeclined(context, span, written, seen)
			: declined(context, span, written);
	return { written, start, end, name, words: name.toLowerCase().split(' ') };
}

/** A name whose last word may bear a genitive's ending. */
function undeclined(context: NameContext, span: NameSpan, written: string, seen: ReadonlySet<string>): string {
	const { document, facts, lexicon } = context;
	const last = document.tokens.lower[span.last - 1] ?? '';
	const fact = facts[span.last - 1];
	if (span.type === 'ORG' && fact?.noun !== undefined && last.startsWith(fact.noun)) {
		return written.slice(0, written.length - (last.length - fact.noun.length));
	}
	const bare = withoutGenitive(lexicon, last);
	if (bare === undefined || !written.toLowerCase().endsWith(last)) return written;
	// "Hatzius", "Juventus": a vowel before the s is more often the name's own
	const open = VOWEL.test(bare) && (fact?.lists ?? 0) === 0;
	const known = seen.has(bare) || (!open && fact !== undefined && fact.bare === bare);
	return known ? written.slice(0, written.length - (last.length - bare.length)) : written;
}

/** "Nationalen Sicherheitsrates" as "Nationaler Sicherheitsrat". */
function declined(context: NameContext, span: NameSpan, written: string): string {
	const { document, facts, lexicon } = context;
	const { adjectiveEndings, nominativeEndings } = lexicon.pack.names;
	const head = facts[span.last - 1];
	if (nominativeEndings.length === 0 || head?.noun === undefined) return written;
	const gender = [WORD.masculine, WORD.feminine, WORD.neuter].findIndex((bit) => (head.nounBits & bit) !== 0);
	const words: string[] = [];
	for (let i = span.first; i < span.last; i += 1) {
		const word = document.text.slice(document.tokens.start[i], document.tokens.end[i]);
		if (i === span.last - 1) {
			words.push(word.toLowerCase().startsWith(head.noun) ? word.slice(0, head.noun.length) : capitalised(head.noun));
			continue;
		}
		const stem = adjectiveStem(adjectiveEndings, word);
		words.push(
			facts[i]?.adjective !== undefined && stem !== undefined ? stem + (nominativeEndings[gender] ?? '') : word,
		);
	}
	return words.join(' ');
}

export const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
