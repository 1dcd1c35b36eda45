import { editionOf } from '#app/edition.ts';
import type { Handlers } from '#contract/channels.ts';
import { SCHEMA_VERSION, TABLE_NAMES, type TableName, type Tables } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import { locale } from './locale.ts';

const ROWS = 1000;

/** All records of a table, in id order. */
export async function rowsOf<T extends TableName>(app: Handlers, table: T): Promise<Tables[T][]> {
	const rows: Tables[T][] = [];
	let after: string | undefined;
	do {
		const page = await app['dossier.page']({ table, limit: ROWS, ...(after !== undefined && { after }) });
		rows.push(...(page.rows as readonly Tables[T][]));
		after = page.next;
	} while (after !== undefined);
	return rows;
}

/** The dossier in its reading order. */
export async function editionIn(app: Handlers, dossier: string): Promise<Edition> {
	const { id, name, created, modified } = await app['dossier.open']({ path: dossier });
	const tables: Record<string, Record<string, unknown>> = {};
	for (const table of TABLE_NAMES) {
		tables[table] = Object.fromEntries((await rowsOf(app, table)).map((record) => [record.id, record]));
	}
	const info = { schema: SCHEMA_VERSION, id, name, created, modified };
	const document = { info, ...tables } as unknown as Parameters<typeof editionOf>[0];
	return editionOf(document, { lang: locale(), paper: 'a4' });
}
