import { SCHEMA_VERSION } from '#domain/dossier.ts';
import { marksOutletsViews } from './0002-marks-outlets-views.ts';
import type { Migration } from './migration.ts';

/**
 * Migration i leads from schema i + 1 to i + 2, without a gap; each is a file of its own, `0002-what-it-does.ts` and so on. Schema 1 is the
 * first there was.
 */
export const MIGRATIONS: readonly Migration[] = [marksOutletsViews];

/** Brings a document of schema `from` to the current one. */
export function migrate(document: Record<string, unknown>, from: number): Record<string, unknown> {
	let current = document;
	for (let version = from; version < SCHEMA_VERSION; version += 1) {
		const migration = MIGRATIONS[version - 1];
		if (migration === undefined) throw new Error(`no migration leads from schema ${version}`);
		current = migration(current);
	}
	const { info } = current;
	return { ...current, info: { ...(typeof info === 'object' ? info : {}), schema: SCHEMA_VERSION } };
}
