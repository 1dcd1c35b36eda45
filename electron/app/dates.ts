import { DepescheError } from '#domain/failure.ts';

const DATE =
	/^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)?[\d:.,]{0,20}(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** A publication date: EDTF to the day, month or year (an ISO instant counts as its day). Throws `date-invalid` naming the value. */
export function publicationDate(value: string): string {
	const [year = '', month, day] = parts(value);
	return [year, month, day].filter((part) => part !== undefined).join('-');
}

/** The same, but an instant keeps its clock, from which a reading counts "in five minutes". */
export function publicationInstant(value: string): string {
	const clock = parts(value)[3];
	return publicationDate(value) + (clock === undefined ? '' : `T${clock}`);
}

function parts(value: string): (string | undefined)[] {
	const found = DATE.exec(value.trim());
	if (found === null) throw new DepescheError('date-invalid', value.slice(0, 80));
	const [, year = '', month, day] = found;
	const date = new Date(0);
	date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
	const stands = date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
	if (!stands) throw new DepescheError('date-invalid', value.slice(0, 80));
	return found.slice(1);
}
