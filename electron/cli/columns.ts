import { COLUMN_FIELDS, type ColumnField, type ColumnMapping } from '#domain/columns.ts';
import { failureText } from '#domain/messages.ts';
import { locale } from './locale.ts';
import { UsageError } from './usage.ts';

const isField = (name: string): name is ColumnField => COLUMN_FIELDS.some((field) => field === name);

/** What `--map text=Inhalt,title=Schlagzeile` says. */
export function columnMapping(option: string | undefined): ColumnMapping | undefined {
	if (option === undefined) return undefined;
	const mapping: Partial<Record<ColumnField, string>> = {};
	for (const pair of option.split(',')) {
		const [name = '', ...rest] = pair.split('=');
		const [field, column] = [name.trim(), rest.join('=').trim()];
		if (!isField(field) || column === '')
			throw new UsageError(failureText(locale(), { code: 'mapping-invalid', where: pair.trim() }));
		mapping[field] = column;
	}
	return mapping;
}
