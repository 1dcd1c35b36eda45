import { parse } from 'csv-parse';
import type { ColumnField } from '#domain/columns.ts';
import { DepescheError } from '#domain/failure.ts';
import { csvFile } from './collections.ts';
import { columnsOf, delimiterOf } from './csv/columns.ts';
import type { ContainerFormat } from './format.ts';
import { fragmentText } from './fragment-text.ts';
import { notTooMany } from './limits.ts';
import { listedDate } from './listed-date.ts';
import { listedPart, oneLine } from './reference.ts';

interface Row {
	readonly record: readonly string[];
	readonly raw: string;
}

/** Characters of one row. */
const LONGEST_ROW = 4_000_000;

/** CSV with a header: a row with a text is an article. Columns are found by their names, or as `source.columns` says. */
export const csv: ContainerFormat = {
	...csvFile,
	async *parts(file) {
		const { name } = file;
		const { text } = file.decoded();
		const [first = ''] = text.split('\n', 1);
		const rows = parse(text, {
			delimiter: delimiterOf(first),
			bom: true,
			raw: true,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			max_record_size: LONGEST_ROW,
		});
		let header: Row | undefined;
		let columns = new Map<ColumnField, number>() as ReadonlyMap<ColumnField, number>;
		let number = 0;
		try {
			for await (const row of rows as AsyncIterable<Row>) {
				if (header === undefined) {
					header = row;
					columns = columnsOf(row.record, file.columns);
					if (!columns.has('text') && !columns.has('abstract')) throw unknownColumns(name, row.record);
					continue;
				}
				number += 1;
				notTooMany(number, name);
				yield rowPart(row, header, columns, number);
			}
		} catch (cause) {
			throw cause instanceof DepescheError ? cause : new DepescheError('file-damaged', name);
		}
	},
};

function rowPart(row: Row, header: Row, columns: ReadonlyMap<ColumnField, number>, number: number) {
	const cell = (field: ColumnField) => (row.record[columns.get(field) ?? -1] ?? '').trim();
	const text = cell('text');
	return listedPart(
		{
			title: fragmentText(cell('title')),
			text: looksLikeMarkup(text || cell('abstract'))
				? fragmentText(text || cell('abstract'))
				: text || cell('abstract'),
			abstract: text === '',
			byline: cell('byline'),
			outlet: cell('outlet'),
			url: cell('url'),
			lang: cell('lang'),
			published: listedDate(cell('published')),
		},
		{ from: 'csv', member: String(number), mediaType: csvFile.mediaType, raw: header.raw + row.raw },
	);
}

const looksLikeMarkup = (text: string) => /<(?:p|br|div)\b[^<>]{0,200}>/i.test(text);

const unknownColumns = (where: string, header: readonly string[]) =>
	new DepescheError('columns-unknown', where, { columns: oneLine(header.join(', ')).slice(0, 200) });
