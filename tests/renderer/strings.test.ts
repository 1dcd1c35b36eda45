import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDate } from '#strings/parse-date.ts';
import { wordsOf } from '#strings/use.ts';

const RENDERER = path.resolve(import.meta.dirname, '../../renderer');
const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.tsx?$/.test(name) && !/strings[/\\](de|en)\b/.test(name))
	.map((name) => readFileSync(path.join(RENDERER, name), 'utf8'))
	.join('\n');

/** Groups that are read by a key the compiler checks: a kind, a role, an act. */
const BY_KEY = new Set([
	'eventTypes',
	'factuality',
	'acts',
	'actsOfSeveral',
	'roles',
	'entityTypes',
	'entityGroups',
	'edits',
	'decisions',
	'views',
	'table',
]);

describe('texts', () => {
	const { de, en } = { de: wordsOf('de').t, en: wordsOf('en').t };

	it('are all used', () => {
		const unused = Object.entries(en).flatMap(([group, texts]) =>
			Object.keys(texts)
				.filter(
					(key) =>
						!BY_KEY.has(group) &&
						!new RegExp(`\\b(${group}|s)\\.${key}\\b|\\{[^}]*\\b${key}\\b[^}]*\\} = t\\.${group}\\b`).test(sources),
				)
				.filter((key) => !['desk.undo', 'desk.redo'].includes(`${group}.${key}`))
				.map((key) => `${group}.${key}`),
		);
		expect(unused).toEqual([]);
	});

	it('say something in both languages', () => {
		const empty = (texts: object): string[] =>
			Object.entries(texts).flatMap(([key, value]) =>
				value === '' ? [key] : typeof value === 'object' && value !== null ? empty(value) : [],
			);
		expect([...empty(de), ...empty(en)]).toEqual([]);
	});

	it('shout nowhere', () => {
		const shouting = readdirSync(path.join(RENDERER, 'strings'), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.filter((name) => /\w!['`]/.test(readFileSync(path.join(RENDERER, 'strings', name), 'utf8')));
		expect(shouting).toEqual([]);
	});
});

describe('dates in words', () => {
	it.each([
		['2023-08-30', '30. August 2023', '30 August 2023'],
		['2023-03', 'März 2023', 'March 2023'],
		['2022', '2022', '2022'],
		['XXXX-03', 'März, Jahr unbekannt', 'March, year unknown'],
		['2022~', 'ca. 2022', 'ca. 2022'],
		['2022?', '2022?', '2022?'],
		['2023-23', 'Herbst 2023', 'autumn 2023'],
		['2023-34', '2. Quartal 2023', 'Q2 2023'],
		['202X', '2020er Jahre', '2020s'],
		['../2023-08-30', 'bis 30. August 2023', 'until 30 August 2023'],
		['2023-03/..', 'ab März 2023', 'from March 2023'],
		['gestern', 'gestern', 'gestern'],
	])('%s', (edtf, german, english) => {
		expect(wordsOf('de').dates.edtf(edtf)).toBe(german);
		expect(wordsOf('en').dates.edtf(edtf)).toBe(english);
	});

	it('give the bounds of what order alone dates', () => {
		const when = { edtf: '2023', basis: 'bounded', earliest: '2023-07-27', latest: '2023-08-30' } as const;
		expect(wordsOf('de').dates.when(when)).toBe('zwischen 27. Juli 2023 und 30. August 2023');
		expect(wordsOf('en').dates.when(undefined)).toBe('undated');
	});
});

describe('dates as people type them', () => {
	it.each([
		['März 2023', '2023-03'],
		['30. August 2023', '2023-08-30'],
		['30.8.2023', '2023-08-30'],
		['Aug 30, 2023', '2023-08-30'],
		['30 August 2023', '2023-08-30'],
		['8/2023', '2023-08'],
		['2023', '2023'],
		['2023-08', '2023-08'],
		['ca. 2022', '2022~'],
		['Sommer 2023', '2023-22'],
		['Q2 2023', '2023-34'],
		['1. Mai 2023 bis 3. Mai 2023', '2023-05-01/2023-05-03'],
		['2022/..', '2022/..'],
	])('%s', (typed, edtf) => expect(parseDate(typed)).toBe(edtf));

	it.each(['', 'bald', '31.2.2023', 'März', '45 August 2023', 'x'.repeat(10_000)])('refuses %.20s', (typed) =>
		expect(parseDate(typed)).toBeUndefined(),
	);
});
