import type { Sentence } from '../document.ts';
import type { Grammar } from './grammar.ts';

/** Tokens of the longest dateline. */
const LONGEST = 14;
const DASHES = new Set(['–', '—', '-', '--']);

/**
 * A sentence without the dateline it opens with: "WASHINGTON (Reuters) - The president ...", "Berlin/Bonn (dpa) – ...", "(AP) — ...". What
 * stands before the dash must be capitals, marks and dates, with an agency in brackets or a place in capitals.
 */
export function behindDateline(grammar: Grammar, sentence: Sentence): Sentence {
	const { first, last } = sentence;
	let bracket = false;
	for (let i = first; i < Math.min(last, first + LONGEST); i += 1) {
		const text = grammar.text(i);
		if (DASHES.has(text) && i > first && grammar.end(i - 1) < grammar.start(i)) {
			const shouts = /^[A-ZÄÖÜ]{3,}$/.test(grammar.text(first));
			return (bracket || shouts) && i + 1 < last ? { ...sentence, first: i + 1 } : sentence;
		}
		if (text === ')') bracket = true;
		if (grammar.isWord(i) && !grammar.isCapital(i) && grammar.time(i) === undefined && !inBrackets(grammar, i, first))
			return sentence;
	}
	return sentence;
}

/** "(dpa)": agencies are written small, too. */
const inBrackets = (grammar: Grammar, i: number, first: number) => i > first && grammar.text(i - 1) === '(';
