import type { Document } from '../document.ts';
import { TokenKind } from '../document.ts';
import type { NameSpan } from './span.ts';

/** Signs that stand between names when there is a blank on both sides: "Köln / Bonn", "Berlin | Potsdam", "Halle – Leipzig". */
const BETWEEN = new Set(['/', '|', '–', '•', '·']);
/** Signs that a name begins behind. */
const BEFORE = new Set(['@', '#']);

/** A name seen across a sign that stands between names, as the names on both sides; a bracket opened in a name is closed in it. */
export function withoutSigns({ text, tokens }: Document, span: NameSpan): NameSpan[] {
	const { start, end, lower, kind } = tokens;
	const isBlank = (at: number) => text.charAt(at).trim() === '';
	const isSign = (i: number) => {
		const sign = lower[i] ?? '';
		if (kind[i] === TokenKind.word) return false;
		if (BEFORE.has(sign)) return true;
		return BETWEEN.has(sign) && isBlank((start[i] ?? 0) - 1) && isBlank(end[i] ?? 0);
	};
	const parts: NameSpan[] = [];
	let first = span.first;
	for (let i = span.first; i <= span.last; i += 1) {
		if (i < span.last && !isSign(i)) continue;
		if (i > first) parts.push({ ...span, first, last: i });
		first = i + 1;
	}
	const last = parts.at(-1);
	if (last !== undefined && lower[last.last] === ')' && opens(lower, last))
		parts[parts.length - 1] = { ...last, last: last.last + 1 };
	return parts;
}

function opens(lower: readonly string[], { first, last }: NameSpan): boolean {
	let open = 0;
	for (let i = first; i < last; i += 1) open += lower[i] === '(' ? 1 : lower[i] === ')' ? -1 : 0;
	return open > 0;
}
