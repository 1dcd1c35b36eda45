import { z } from 'zod';
import { SCHEMA_VERSION } from '#domain/dossier.ts';
import { hash } from './atoms.ts';
import { dossierSchema } from './dossier.ts';
import { readingSchema } from './reading.ts';

/** Grows when the JSON of `depesche read` changes in a way its readers can notice. */
export const READING_VERSION = 1;

/** How a dossier's file ends: what the store says of its tables, its journal and its history, and the SHA-256 of the file so far. */
const seal = z.looseObject({ sha256: hash }).exactOptional();

/** The versioned JSON Schemas (draft 2020-12) that describe what Depesche writes, by file name under resources/schema. */
export function jsonSchemas(): Readonly<Record<string, object>> {
	return {
		[`reading-${READING_VERSION}.json`]: describe(readingSchema, `urn:depesche:schema:reading:${READING_VERSION}`),
		[`dossier-${SCHEMA_VERSION}.json`]: describe(
			dossierSchema.extend({ seal }),
			`urn:depesche:schema:dossier:${SCHEMA_VERSION}`,
		),
	};
}

function describe(schema: z.ZodType, $id: string): object {
	const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
	return { $schema, $id, ...rest };
}
