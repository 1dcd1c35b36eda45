import type { Reader } from '#app/ports.ts';
import type { Reading, TemporalExpression } from '#domain/reading.ts';
import { take, takeAll } from '#intake/take.ts';
import { readingOf } from './readings.ts';

const NAME = /\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu;
const VISIT = /(\p{Lu}\p{L}+ \p{Lu}\p{L}+) besuchte (\p{Lu}\p{L}+)(?: am (\d{4}-\d{2}-\d{2})| (gestern))?/gu;

/**
 * Reads a toy language, so that tests of the app do not move with the rules of real ones: every "Vorname Nachname" is a person, every
 * "X Y besuchte Z" a visit, dated by "am 2023-01-02" or by "gestern", which waits for the publication date. A text with "ABBRUCH" breaks it.
 */
export const toyReader: Reader = {
	take,
	takeAll,
	async read({ id, text, published, title }): Promise<Reading> {
		if (text.includes('ABBRUCH')) throw new Error('broken by the text');
		const visits = [...text.matchAll(VISIT)];
		const people = [...new Set([...text.matchAll(NAME)].map(([name]) => name))];
		const places = [...new Set(visits.map((visit) => visit[2] ?? ''))];
		const reading = readingOf({
			id,
			text,
			...(published !== undefined && { published }),
			entities: [...people.map((name) => ['PER', name] as const), ...places.map((name) => ['LOC', name] as const)],
			events: visits.map(([words, who = '', where = '', day, yesterday]) => {
				const edtf = day ?? (yesterday && published ? dayBefore(published) : undefined);
				return { type: 'visit', trigger: words, who: [[who, 'agent']], place: where, ...(edtf && { edtf }) };
			}),
		});
		const times = visits.flatMap((visit): TemporalExpression[] => {
			if (visit[4] === undefined) return [];
			const start = visit.index + visit[0].length - visit[4].length;
			const resolved = published !== undefined;
			return [
				{
					id: `t${start}`,
					start,
					end: start + visit[4].length,
					text: visit[4],
					type: 'DATE',
					value: resolved ? dayBefore(published) : 'PAST_REF',
					edtf: resolved ? dayBefore(published) : null,
					resolved,
					...(!resolved && { awaits: 'published' as const }),
					stated: [],
					inferred: ['day'],
					rule: 'test',
					provenance: { rule: 'test', pack: 'xx@0.0.0', matched: [] },
				},
			];
		});
		return { ...reading, times, title: title ?? reading.title };
	},
	close: async () => undefined,
};

function dayBefore(day: string): string {
	return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
