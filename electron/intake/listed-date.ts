import { isoDay, machineDay } from './dates.ts';

/** The date of a list's field in EDTF: a day as machines or people write it, a month or a year; empty when it is none. */
export function listedDate(value: string): string {
	const text = value.trim().slice(0, 60);
	if (text === '') return '';
	// RIS: YYYY/MM/DD/other, each part may be empty
	const [, year = '', month = '', day = ''] =
		/^(\d{4})(?:[-/](\d{1,2})?)?(?:[-/](\d{1,2})?)?(?:[/T ].*)?$/.exec(text) ?? [];
	if (year !== '') return dateOfParts(Number(year), Number(month) || undefined, Number(day) || undefined);
	const german = /^(\d{1,2})\.(\d{4})$/.exec(text);
	if (german) return dateOfParts(Number(german[2]), Number(german[1]), undefined);
	return machineDay(text) ?? '';
}

/** Year, month and day, as many as are known and sound, in EDTF. */
export function dateOfParts(year: number, month: number | undefined, day: number | undefined): string {
	if (isoDay(year, 1, 1) === undefined) return '';
	const known = String(year).padStart(4, '0');
	if (month === undefined || isoDay(year, month, 1) === undefined) return known;
	const whole = day === undefined ? undefined : isoDay(year, month, day);
	return whole ?? `${known}-${String(month).padStart(2, '0')}`;
}
