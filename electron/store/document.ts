import {
	type Change,
	type DossierDocument,
	type DossierInfo,
	SCHEMA_VERSION,
	TABLE_NAMES,
	type TableName,
	type Tables,
} from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { id as idSchema } from '#schema/atoms.ts';
import { dossierSchema } from '#schema/dossier.ts';
import { migrate } from './migrations/index.ts';
import type { Section } from './section.ts';
import { type LazyTable, lazyTable } from './table.ts';

/** A dossier's tables, each read record by record. */
export type LazyTables = { readonly [T in TableName]: LazyTable<Tables[T]> };

const recordSchemas = Object.fromEntries(
	TABLE_NAMES.map((table) => [table, dossierSchema.shape[table].valueType]),
) as unknown as Record<TableName, (typeof dossierSchema)['shape'][TableName]['valueType']>;

/** The tables over a snapshot's sections, or empty ones. Reading a record throws `dossier-damaged` when it is none of its table's kind. */
export function lazyTables(sections: ReadonlyMap<TableName, Section>, where: string, validate = true): LazyTables {
	const read = (table: TableName) => (json: string, id: string) =>
		validate ? validRecord(table, id, parsed(json, where), where) : (parsed(json, where) as object);
	return Object.fromEntries(
		TABLE_NAMES.map((table) => [table, lazyTable<object>(sections.get(table), read(table))]),
	) as unknown as LazyTables;
}

/** Tables without a record. */
export const emptyTables = (): Record<TableName, Record<string, object>> =>
	Object.fromEntries(TABLE_NAMES.map((table) => [table, {}])) as Record<TableName, Record<string, object>>;

/** A dossier with nothing in it. */
export const emptyDocument = (info: DossierInfo): DossierDocument =>
	({ info, ...emptyTables() }) as unknown as DossierDocument;

/** lowdb's document over lazy tables. */
export function documentOf(info: DossierInfo, tables: LazyTables): DossierDocument {
	const records = Object.fromEntries(TABLE_NAMES.map((table) => [table, tables[table].records]));
	return { info, ...records } as unknown as DossierDocument;
}

/** The record, if it is one of this table with this id. Throws `dossier-damaged` (args.reason: where in the document). */
export function validRecord(table: TableName, id: string, value: unknown, where: string): object {
	const damaged = (reason: string) =>
		new DepescheError('dossier-damaged', where, { reason: `${table}.${id}${reason}` });
	const result = recordSchemas[table].safeParse(value);
	if (!result.success) {
		const [issue] = result.error.issues;
		throw damaged(issue === undefined ? '' : `.${issue.path.map(String).join('.')}: ${issue.message}`);
	}
	if (result.data.id !== id || !idSchema.safeParse(id).success) throw damaged('.id');
	return result.data;
}

/** Throws `dossier-damaged` when a change does not make a valid record. */
export function checkChanges(changes: readonly Change[], where: string): void {
	for (const { table, id, after } of changes) if (after !== undefined) validRecord(table, id, after, where);
}

function parsed(json: string, where: string): unknown {
	try {
		return JSON.parse(json);
	} catch (cause) {
		throw new DepescheError('dossier-damaged', where, {
			reason: cause instanceof Error ? cause.message.slice(0, 200) : 'JSON',
		});
	}
}

/**
 * Reads a document that has no seal, as earlier versions wrote it: migrated to the current schema and validated whole. Throws `dossier-newer`
 * (args: found and known schema) or `dossier-damaged` (args.reason: where in the document) with `where` as the place.
 */
export const parseDocument = (json: string, where: string): DossierDocument =>
	validDocument(parsed(json, where), where);

/** As parseDocument, for what is parsed already. */
export function validDocument(raw: unknown, where: string): DossierDocument {
	const damaged = (reason: string) => new DepescheError('dossier-damaged', where, { reason });
	const version = schemaOf(raw);
	if (version === undefined) throw damaged('info.schema');
	if (version > SCHEMA_VERSION)
		throw new DepescheError('dossier-newer', where, { found: version, known: SCHEMA_VERSION });
	const result = dossierSchema.safeParse(migrate(raw as Record<string, unknown>, version));
	if (result.success) return result.data as DossierDocument;
	const [issue] = result.error.issues;
	throw damaged(issue === undefined ? 'schema' : `${issue.path.map(String).join('.')}: ${issue.message}`);
}

function schemaOf(raw: unknown): number | undefined {
	if (typeof raw !== 'object' || raw === null || !('info' in raw)) return undefined;
	const { info } = raw;
	if (typeof info !== 'object' || info === null || !('schema' in info)) return undefined;
	const version = info.schema;
	return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : undefined;
}
