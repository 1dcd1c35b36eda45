import { describe, expect, it } from 'vitest';
import { bounds, compareEdtf, granularity, isEdtf } from '#domain/edtf.ts';

const BOUNDS: readonly (readonly [edtf: string, earliest: string | undefined, latest: string | undefined])[] = [
	['2023', '2023-01-01', '2023-12-31'],
	['2024-02', '2024-02-01', '2024-02-29'],
	['2023-08-30', '2023-08-30', '2023-08-30'],
	['2023-08-30T14:00+02:00', '2023-08-30', '2023-08-30'],
	['2022-01/2023-03', '2022-01-01', '2023-03-31'],
	['../2023-08-30', undefined, '2023-08-30'],
	['2022-01/..', '2022-01-01', undefined],
	['2022-01/', '2022-01-01', undefined],
	['2022~', '2022-01-01', '2022-12-31'],
	['2022-03?', '2022-03-01', '2022-03-31'],
	['2023-21', '2023-03-01', '2023-05-31'],
	['2023-24', '2023-12-01', '2024-02-29'],
	['2023-30', '2023-12-01', '2024-02-29'],
	['2023-33', '2023-01-01', '2023-03-31'],
	['2023-41', '2023-07-01', '2023-12-31'],
	['198X', '1980-01-01', '1989-12-31'],
	['18XX', '1800-01-01', '1899-12-31'],
	['XXXX-03', undefined, undefined],
	['XXXX', undefined, undefined],
	['2004-XX', '2004-01-01', '2004-12-31'],
	['2004-02-XX', '2004-02-01', '2004-02-29'],
	['2004-XX-31', '2004-01-31', '2004-12-31'],
	['156X-12-25', '1560-12-25', '1569-12-25'],
	['1XXX-02-29', '1004-02-29', '1996-02-29'],
	['-0044-03-15', '-0044-03-15', '-0044-03-15'],
	['-15XX', '-1599-01-01', '-1500-12-31'],
	['2004-06~-11', '2004-06-11', '2004-06-11'],
	['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
	['{1960,1961-12}', '1960-01-01', '1961-12-31'],
	['[..1760-12-03]', undefined, '1760-12-03'],
];

describe('bounds', () => {
	for (const [edtf, earliest, latest] of BOUNDS) {
		it(`bounds ${edtf} to its first and last possible day`, () => {
			expect({ earliest: undefined, latest: undefined, ...bounds(edtf) }).toEqual({ earliest, latest });
		});
	}
});

describe('isEdtf', () => {
	const WRONG = [
		'',
		'2023-13',
		'2023-00',
		'2023-02-29',
		'2023-4-1',
		'23',
		'March',
		'../..',
		'2023-21-01',
		'2023/2024/2025',
		'2023-08-30T25:00',
		'[2023',
		'P3D',
		'2023-W35',
	];
	for (const text of WRONG) {
		it(`refuses "${text}"`, () => {
			expect(isEdtf(text)).toBe(false);
			expect(bounds(text)).toBeUndefined();
		});
	}
});

describe('granularity', () => {
	it('names the finest stated unit, of an interval the coarser', () => {
		expect(
			[
				'18XX',
				'198X',
				'2023',
				'2023-41',
				'2023-21',
				'2023-33',
				'2023-03',
				'XXXX-03',
				'2023-03-01',
				'2023-03-01T10:00',
				'2023/2024-05',
				'../2024-05-01',
				'XXXX',
			].map(granularity),
		).toEqual([
			'century',
			'decade',
			'year',
			'half',
			'season',
			'quarter',
			'month',
			'month',
			'day',
			'minute',
			'year',
			'day',
			undefined,
		]);
	});
});

describe('compareEdtf', () => {
	it('orders by first, then last possible day, the unbounded last', () => {
		const sorted = ['XXXX-03', '2023-03', '2023', '-0044', '2023-03-01', '2022~', '../2021', '2023-12'].toSorted(
			compareEdtf,
		);
		expect(sorted).toEqual(['-0044', '../2021', '2022~', '2023', '2023-03-01', '2023-03', '2023-12', 'XXXX-03']);
	});
});
