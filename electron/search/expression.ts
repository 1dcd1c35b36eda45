import type { Needle } from './excerpt.ts';
import type { Expand } from './expand.ts';
import type { Query, Term } from './query.ts';
import { fold, spelledOut } from './words.ts';

/** A query as FTS5 wants it, and what to mark in the texts it finds. */
export interface Expression {
	readonly match: string;
	/** Of several that may each stand alone (OR): what matches all of them, then what matches two of three. */
	readonly tiers: readonly string[];
	readonly needles: readonly Needle[];
	/** One word only: every text with it is as telling as the next, but for how often and where it stands. */
	readonly single: boolean;
	/** It has beginnings of words that very many words have. */
	readonly broad: boolean;
}

/** Words of the index that begin so, up to one more than `most`. */
export type Begins = (prefix: string, most: number) => readonly string[];

/** Beginnings shared by more words are left to FTS5's own prefix search. */
const MOST_BEGINNINGS = 24;
/** Combinations of word forms tried for words near each other. */
const MOST_COMBINATIONS = 36;

/** Quotes a string for FTS5, whose own syntax nothing of a query's text may reach. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export function expressionOf(query: Query, expand: Expand, begins: Begins): Expression {
	const needles: Needle[] = [];
	let broad = false;

	/** Each spelling of a term as one FTS5 phrase. */
	function phrases(term: Term, wanted: boolean): string[] {
		const note = (words: Needle['words']) => {
			if (wanted) needles.push({ words });
		};
		const folded = term.words.map(fold);
		const last = folded.at(-1) ?? '';
		if (term.prefix) {
			const [other] = spelledOut(term.words.at(-1) ?? '');
			const prefixes = other === undefined ? [last] : [last, other];
			note([
				...folded.slice(0, -1).map((word) => ({ any: new Set([word]), prefixes: [] })),
				{ any: new Set<string>(), prefixes },
			]);
			if (folded.length > 1) return prefixes.map((prefix) => `${quoted([...folded.slice(0, -1), prefix].join(' '))} *`);
			return prefixes.flatMap((prefix) => {
				const words = begins(prefix, MOST_BEGINNINGS + 1);
				if (words.length <= MOST_BEGINNINGS) return words.length === 0 ? [quoted(prefix)] : words.map(quoted);
				broad = true;
				return [`${quoted(prefix)} *`];
			});
		}
		if (folded.length > 1 || term.literal) {
			note(folded.map((word) => ({ any: new Set([word]), prefixes: [] })));
			return [quoted(folded.join(' '))];
		}
		const words = expand(term.words[0] ?? '');
		note([{ any: new Set(words), prefixes: [] }]);
		return words.map(quoted);
	}

	const anyOf = (parts: readonly string[]) => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' OR ')})`);

	function near(terms: readonly Term[], within: number, wanted: boolean): string {
		let combinations: string[][] = [[]];
		for (const term of terms) {
			const spellings = phrases(term, wanted);
			const room = Math.max(1, Math.floor(MOST_COMBINATIONS / combinations.length));
			const some = spellings.slice(0, room);
			combinations = combinations.flatMap((combination) => some.map((spelling) => [...combination, spelling]));
		}
		return anyOf(combinations.map((combination) => `NEAR(${combination.join(' ')}, ${within})`));
	}

	function build(part: Query, wanted: boolean): string {
		switch (part.kind) {
			case 'term':
				return anyOf(phrases(part, wanted));
			case 'near':
				return near(part.terms, part.within, wanted);
			case 'or':
				return anyOf(part.parts.map((each) => build(each, wanted)));
			case 'and': {
				const wantedParts = part.parts.filter(({ kind }) => kind !== 'not').map((each) => build(each, wanted));
				const unwanted = part.parts.flatMap((each) => (each.kind === 'not' ? [build(each.part, false)] : []));
				const both = wantedParts.length === 1 ? (wantedParts[0] ?? '') : `(${wantedParts.join(' AND ')})`;
				return unwanted.length === 0 ? both : `(${both} NOT (${unwanted.join(' OR ')}))`;
			}
			case 'not':
				return build(part.part, false);
		}
	}

	const parts = query.kind === 'or' ? query.parts.map((part) => build(part, true)) : [build(query, true)];
	return { match: anyOf(parts), tiers: tiersOf(parts), needles, single: query.kind === 'term', broad };
}

function tiersOf(parts: readonly string[]): string[] {
	const [a, b, c] = parts;
	if (a === undefined || b === undefined) return [];
	const all = `(${parts.join(' AND ')})`;
	if (c === undefined || parts.length > 3) return [all];
	return [all, `((${a} AND ${b}) OR (${a} AND ${c}) OR (${b} AND ${c}))`];
}
