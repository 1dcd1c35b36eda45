import { z } from 'zod';
import type { Change, DossierDocument, TableName } from '#domain/dossier.ts';
import { TABLE_NAMES } from '#domain/dossier.ts';
import { id, instant } from '#schema/atoms.ts';
import { type Delta, deltaOf, inverseDelta, type Json, patched } from './delta.ts';

/** What changed in one record. */
export type RecordDelta = [table: TableName, id: string, delta: Delta];

const recordDelta = z.tuple([z.enum(TABLE_NAMES), id, z.custom<Delta>((value) => typeof value === 'object')]);
const common = { n: z.int().positive(), at: instant, changes: z.array(recordDelta).exactOptional() };

/** A line of the journal. `n` counts from 1 without a gap through the life of the dossier. */
export const entrySchema = z.discriminatedUnion('act', [
	z.strictObject({
		...common,
		act: z.literal('edit'),
		kind: z.string().min(1).max(40),
		subject: z.string(),
		/** One step of undo with the edit before. */
		joins: z.literal(true).exactOptional(),
	}),
	z.strictObject({ ...common, act: z.literal('undo') }),
	z.strictObject({ ...common, act: z.literal('redo') }),
	z.strictObject({ ...common, act: z.literal('rename'), name: z.string(), former: z.string() }),
	z.strictObject({ ...common, act: z.literal('checkpoint'), name: z.string() }),
	/** Who writes what follows. */
	z.strictObject({ ...common, act: z.literal('session'), who: z.string(), program: z.string() }),
]);
export type Entry = z.infer<typeof entrySchema>;

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** An entry before the journal numbers it. */
export type NewEntry = Without<Entry, 'n'>;

export const deltasOf = (changes: readonly Change[]): RecordDelta[] =>
	changes.flatMap(({ table, id, before, after }): RecordDelta[] => {
		const delta = deltaOf(before as Json | undefined, after as Json | undefined);
		return delta === undefined ? [] : [[table, id, delta]];
	});

export const inverseDeltas = (deltas: readonly RecordDelta[]): RecordDelta[] =>
	deltas.toReversed().map(([table, id, delta]) => [table, id, inverseDelta(delta)]);

/**
 * The changes that deltas make of a document's records, each seeing the ones before; the document stays as it is. Throws where a delta does
 * not start from what is there.
 */
export function changesOf(document: DossierDocument, deltas: readonly RecordDelta[]): Change[] {
	const seen = new Map<string, unknown>();
	return deltas.map(([table, id, delta]) => {
		const key = `${table}/${id}`;
		const before = seen.has(key) ? seen.get(key) : Object.hasOwn(document[table], id) ? document[table][id] : undefined;
		const after = patched(before as Json | undefined, delta);
		seen.set(key, after);
		return {
			table,
			id,
			...(before !== undefined && { before }),
			...(after !== undefined && { after }),
		} as unknown as Change;
	});
}
