import type { Draft } from '../draft.ts';
import type { NameSpan } from './span.ts';

/** Without the names that lie wholly inside an expression of time ("Last Year"). Both lists are in the order of the text. */
export function outsideTimes(
	{ document, times }: Pick<Draft, 'document' | 'times'>,
	spans: readonly NameSpan[],
): NameSpan[] {
	const { start, end } = document.tokens;
	let next = 0;
	return spans.filter(({ first, last, type, rule }) => {
		const from = start[first] ?? 0;
		while ((times[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next += 1;
		const time = times[next];
		const forename = type === 'PER' && last - first === 1;
		const said = rule === 'names.apposed-organisation';
		return time === undefined || forename || said || time.start > from || time.end < (end[last - 1] ?? 0);
	});
}
