import type { Candidate } from './candidates.ts';
import { textOf } from './clause-title.ts';
import { LONGEST } from './fit.ts';
import type { Grammar } from './grammar.ts';

/** Fewer words name neither who nor what. */
const FEWEST_WORDS = 3;

/**
 * The headline as the title of the event it tells: its clause as it stands, without what stands before a colon. Undefined where the
 * trigger is no part of the headline's own statement, or the line is too long.
 */
export function headlineTitle(grammar: Grammar, { frame, kind, chunk }: Candidate): string | undefined {
	const { clause } = frame;
	const first = clause.parts[0]?.[0];
	const last = clause.parts.at(-1)?.[1];
	if (first === undefined || last === undefined || clause.kind !== 'main' || clause.quoted) return undefined;
	// "Moscow denies arms deals": the deals are not what it tells; "Explosion in Ulm" is
	if (
		kind === 'noun' &&
		(frame.verbs.some((verb) => grammar.isFinite(verb)) || chunk?.kind !== 'noun' || chunk !== frame.chunks[0])
	)
		return undefined;
	const text = textOf(grammar, first, last).replace(/[\s.,;:!?]+$/, '');
	const marks = text.match(/["„“”»«()]/g)?.length ?? 0;
	return text.length <= LONGEST && marks % 2 === 0 && text.split(' ').length >= FEWEST_WORDS ? text : undefined;
}

/** A first line without a final stop. */
export function isHeadline({ document }: Grammar, index: number): boolean {
	const { start, end } = document.sentences[index] ?? { start: 0, end: 0 };
	return index === 0 && !/[.!?…”“"»«:]$/.test(document.text.slice(start, end));
}
