import type { Grade, Mark } from '#domain/mark.ts';
import type { Labels } from './labels.ts';

/** "B2" of the Admiralty code, with a dash for the half that was not given; empty without a grade. */
export function gradeCode(grade: Grade | undefined): string {
	if (grade?.reliability === undefined && grade?.credibility === undefined) return '';
	return `${grade.reliability ?? '–'}${grade.credibility ?? '–'}`;
}

/** Note, tags and grade as lines of text, for formats that have one place for all three. */
export function markLines(mark: Mark | undefined, labels: Labels): readonly string[] {
	if (!mark) return [];
	const grade = gradeCode(mark.grade);
	const reason = mark.grade?.reason ? ` (${mark.grade.reason})` : '';
	return [
		...(mark.note ? [`${labels.columns.note}: ${mark.note}`] : []),
		...(mark.passages ?? []).map(({ quote, note }) => `${labels.columns.note} (${quote.exact}): ${note}`),
		...(mark.tags && mark.tags.length > 0 ? [`${labels.columns.tags}: ${mark.tags.join(', ')}`] : []),
		...(grade === '' ? [] : [`${labels.columns.grade}: ${grade}${reason}`]),
	];
}
