import { type DossierDocument, type DossierInfo, SCHEMA_VERSION } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import { dossierSchema } from '#schema/dossier.ts';
import { migrate } from './migrations/index.ts';

/** A dossier with nothing in it. */
export function emptyDocument(info: DossierInfo): DossierDocument {
	return { info, articles: {}, events: {}, claims: {}, entities: {}, relations: {}, outlets: {}, views: {} };
}

/**
 * Reads a dossier's document from its JSON: migrated to the current schema and validated whole. Throws `dossier-newer` (args: found and
 * known schema) or `dossier-damaged` (args.reason: where in the document) with `where` as the place.
 */
export function parseDocument(json: string, where: string): DossierDocument {
	const damaged = (reason: string) => new DepescheError('dossier-damaged', where, { reason });
	let raw: unknown;
	try {
		raw = JSON.parse(json);
	} catch (cause) {
		throw damaged(cause instanceof Error ? cause.message.slice(0, 200) : 'JSON');
	}
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
