/**
 * The search language: words (all must be there), "phrases", prefixes*, AND OR NOT (UND ODER NICHT, a minus sign), NEAR, brackets.
 *
 *     query := and ('OR' and)*        and := part ('AND'? part)*        part := ('NOT' | '-') part | '(' query ')' | near
 *     near  := word ('NEAR' ('/' n)? word)*  |  'NEAR(' words (',' n)? ')'        word := letters '*'? | '"' words '"' '*'?
 */
import { DepescheError } from '#domain/failure.ts';
import { writtenWords } from './words.ts';

export type Query =
	| Term
	| { readonly kind: 'near'; readonly terms: readonly Term[]; readonly within: number }
	| { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
	| { readonly kind: 'not'; readonly part: Query };

/** One word, or several that follow each other; with `prefix` the last is only a beginning. */
export interface Term {
	readonly kind: 'term';
	/** As written. */
	readonly words: readonly string[];
	readonly prefix: boolean;
	/** In quotes: as it stands, without other forms of the words. */
	readonly literal: boolean;
}

export type QueryFault = 'empty' | 'too-long' | 'quote' | 'bracket' | 'operand' | 'only-not' | 'near' | 'too-deep';

const LONGEST = 2000;
const MOST_TERMS = 64;
const DEEPEST = 20;
const WITHIN = 10;

type Token =
	| { readonly kind: '(' | ')' | 'and' | 'or' | 'not' }
	| { readonly kind: 'near'; readonly within: number; readonly open: boolean }
	| Term;

const OPERATORS: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
	['AND', 'and'],
	['UND', 'and'],
	['&&', 'and'],
	['OR', 'or'],
	['ODER', 'or'],
	['||', 'or'],
	['NOT', 'not'],
	['NICHT', 'not'],
]);
const NEAR = /^(?:NEAR|NAHE)(?:\/(\d{1,4}))?$/;
const NEAR_END = /^\s*,?\s*(\d{1,4})?\s*\)/;

/** Reads a query. Throws `query-invalid` (args.reason: QueryFault). */
export function parseQuery(text: string): Query {
	const fault = (reason: QueryFault) => new DepescheError('query-invalid', text.slice(0, 120), { reason });
	if (text.length > LONGEST) throw fault('too-long');
	const tokens = tokensOf(text, fault);
	if (tokens.filter(({ kind }) => kind === 'term').length > MOST_TERMS) throw fault('too-long');
	let at = 0;
	let depth = 0;

	function either(): Query {
		depth += 1;
		if (depth > DEEPEST) throw fault('too-deep');
		const parts = [both()];
		while (tokens[at]?.kind === 'or') {
			at += 1;
			parts.push(both());
		}
		depth -= 1;
		if (parts.length > 1 && parts.some(({ kind }) => kind === 'not')) throw fault('only-not');
		return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
	}

	function both(): Query {
		const parts = [part()];
		for (;;) {
			const next = tokens[at]?.kind;
			if (next === undefined || next === 'or' || next === ')') break;
			if (next === 'and') at += 1;
			parts.push(part());
		}
		if (parts.every(({ kind }) => kind === 'not') && (depth === 1 || parts.length > 1)) throw fault('only-not');
		return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts };
	}

	function part(): Query {
		const token = tokens[at];
		at += 1;
		if (token?.kind === 'not') {
			depth += 1;
			if (depth > DEEPEST) throw fault('too-deep');
			const inner = part();
			depth -= 1;
			return inner.kind === 'not' ? inner.part : { kind: 'not', part: inner };
		}
		if (token?.kind === '(') {
			const inner = either();
			if (tokens[at]?.kind !== ')') throw fault('bracket');
			at += 1;
			return inner;
		}
		if (token?.kind === 'near' && token.open) return group(token.within);
		if (token?.kind === 'term') return chain(token);
		throw fault(token?.kind === ')' ? 'bracket' : 'operand');
	}

	function group(within: number): Query {
		const terms: Term[] = [];
		for (let token = tokens[at]; token?.kind === 'term'; token = tokens[at]) {
			terms.push(token);
			at += 1;
		}
		if (tokens[at]?.kind !== ')' || terms.length < 2) throw fault('near');
		at += 1;
		return { kind: 'near', terms, within };
	}

	function chain(first: Term): Query {
		const terms = [first];
		let within = 0;
		for (let token = tokens[at]; token?.kind === 'near' && !token.open; token = tokens[at]) {
			const next = tokens[at + 1];
			if (next?.kind !== 'term') throw fault('near');
			terms.push(next);
			within = Math.max(within, token.within);
			at += 2;
		}
		return terms.length === 1 ? first : { kind: 'near', terms, within };
	}

	if (tokens.length === 0) throw fault('empty');
	const query = either();
	if (at < tokens.length) throw fault('bracket');
	return query;
}

const BREAK = /[\s()"“”„«»]/;
const QUOTES = /["“”„«»]/;

function tokensOf(text: string, fault: (reason: QueryFault) => DepescheError): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	while (at < text.length) {
		const character = text[at] ?? '';
		if (/\s/.test(character)) at += 1;
		else if (character === '(' || character === ')') {
			tokens.push({ kind: character });
			at += 1;
		} else if (QUOTES.test(character)) {
			let end = at + 1;
			while (end < text.length && !QUOTES.test(text[end] ?? '')) end += 1;
			if (end >= text.length) throw fault('quote');
			const prefix = text[end + 1] === '*';
			pushTerm(tokens, text.slice(at + 1, end), prefix, true);
			at = end + (prefix ? 2 : 1);
		} else if (character === '-' && !/[\s-]/.test(text[at + 1] ?? ' ') && /[\s(]/.test(text[at - 1] ?? ' ')) {
			tokens.push({ kind: 'not' });
			at += 1;
		} else {
			let end = at;
			while (end < text.length && !BREAK.test(text[end] ?? '')) end += 1;
			const word = text.slice(at, end);
			at = end;
			const near = NEAR.exec(word);
			const operator = OPERATORS.get(word);
			if (operator !== undefined) tokens.push({ kind: operator });
			else if (near) {
				const open = text[at] === '(';
				const close = open ? closing(text, at) : undefined;
				const within = Number(close?.within ?? near[1] ?? WITHIN);
				tokens.push({ kind: 'near', within, open });
				if (open && close !== undefined) {
					tokens.push(...tokensOf(text.slice(at + 1, close.at), fault), { kind: ')' });
					at = close.end;
				} else if (open) throw fault('near');
			} else pushTerm(tokens, word, word.endsWith('*'), false);
		}
	}
	return tokens;
}

/** Where the bracket of a NEAR group ends, with the number before it. */
function closing(text: string, open: number): { at: number; end: number; within: string | undefined } | undefined {
	const bracket = text.indexOf(')', open);
	if (bracket < 0) return undefined;
	const comma = text.lastIndexOf(',', bracket);
	const at = comma > open ? comma : bracket;
	const match = NEAR_END.exec(text.slice(at, bracket + 1));
	return match === null ? undefined : { at, end: bracket + 1, within: match[1] };
}

function pushTerm(tokens: Token[], written: string, prefix: boolean, literal: boolean): void {
	const words = writtenWords(written);
	if (words.length > 0) tokens.push({ kind: 'term', words, prefix, literal });
}
