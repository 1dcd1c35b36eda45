/** Dates in words: as precise as they are, never more. */
import { type Extent, edtfExtent } from '#domain/edtf-extent.ts';
import type { When } from '#domain/reading.ts';
import type { Texts } from './en.ts';

export interface Dates {
	readonly language: 'de' | 'en';
	/** `2023-03` → "March 2023"; `XXXX-03` → "March, year unknown". What is not EDTF comes back as it is. */
	readonly edtf: (value: string) => string;
	/** An event's date with its bounds; "undated" without one. */
	readonly when: (when: When | undefined) => string;
	/** The same with short names of months, for a column. */
	readonly short: (when: When | undefined) => string;
	/** An ISO instant as a date. */
	readonly instant: (iso: string) => string;
}

const DAY = 86_400_000;

type Unit = 'day' | 'month' | 'year' | 'minute';

export function datesOf(language: Dates['language'], t: Texts): Dates {
	const long = datesIn(language, t, 'long');
	return { ...long, language, short: datesIn(language, t, 'short').when };
}

function datesIn(language: string, t: Texts, month: 'long' | 'short'): Omit<Dates, 'short' | 'language'> {
	const format = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC', ...options });
	const formats: Record<Unit, Intl.DateTimeFormat> = {
		minute: format({ day: 'numeric', month, year: 'numeric', hour: '2-digit', minute: '2-digit' }),
		day: format({ day: 'numeric', month, year: 'numeric' }),
		month: format({ month, year: 'numeric' }),
		year: format({ year: 'numeric' }),
	};
	const monthAlone = format({ month });
	const dayAlone = format({ day: 'numeric', month });
	const year = (at: number) => formats.year.format(at);

	function stretch(start: number, unit: Extent['unit']): string {
		const date = new Date(start);
		const month = date.getUTCMonth();
		switch (unit) {
			case 'quarter':
				return t.dates.quarter(month / 3 + 1, year(start));
			case 'season':
				return t.dates.season4(t.dates.season[Math.floor(((month + 10) % 12) / 3)] ?? '', year(start));
			case 'decade':
				return t.dates.decade(date.getUTCFullYear());
			case 'century':
				return t.dates.century(Math.floor(date.getUTCFullYear() / 100) + 1);
			case 'half':
			case 'quadrimester':
				return formats.month.formatRange(start, start + (unit === 'half' ? 160 : 100) * DAY);
			case 'millennium':
				return t.dates.millennium(Math.floor(date.getUTCFullYear() / 1000) + 1);
			default:
				return formats[unit].format(start);
		}
	}

	function interval({ start, end, unit }: Extent): string {
		const last = end - 1;
		if (start === -Infinity) return t.dates.before(stretch(lastStart(end, unit), unit));
		if (end === Infinity) return t.dates.after(stretch(start, unit));
		if (unit === 'day' || unit === 'month' || unit === 'year') return formats[unit].formatRange(start, last);
		return `${stretch(start, unit)} – ${formats.day.format(last)}`;
	}

	function unknownYear(value: string): string {
		const match = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(value);
		if (!match) return value.startsWith('XXXX') ? t.dates.unknownYear : value;
		const at = Date.UTC(2000, Number(match[1]) - 1, Number(match[2] ?? 1));
		return `${(match[2] ? dayAlone : monthAlone).format(at)}, ${t.dates.unknownYear}`;
	}

	function edtf(value: string): string {
		const extent = edtfExtent(value);
		if (!extent) return unknownYear(value);
		const words = extent.interval ? interval(extent) : stretch(extent.start, extent.unit);
		if (extent.approximate) return t.dates.approximate(words);
		return extent.uncertain ? t.dates.uncertain(words) : words;
	}

	function when(given: When | undefined): string {
		if (!given) return t.dates.undated;
		if (given.basis !== 'bounded') return edtf(given.edtf);
		const { earliest, latest } = given;
		if (earliest && latest) return t.dates.between(edtf(earliest), edtf(latest));
		if (earliest) return t.dates.after(edtf(earliest));
		return latest ? t.dates.before(edtf(latest)) : edtf(given.edtf);
	}

	return { edtf, when, instant: (iso) => formats.day.format(new Date(iso)) };
}

/** Where the last unit before `end` starts. */
function lastStart(end: number, unit: Extent['unit']): number {
	const date = new Date(end - 1);
	if (unit === 'year') return Date.UTC(date.getUTCFullYear(), 0);
	if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
	return end - DAY;
}
