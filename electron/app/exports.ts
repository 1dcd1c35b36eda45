import path from 'node:path';
import type { Channels } from '#contract/channels.ts';
import { type Edition, type EditionOptions, MOST_ATTACHED } from '#domain/edition.ts';
import { formatOf } from '#domain/export-formats.ts';
import { DepescheError } from '#domain/failure.ts';
import type { Preview } from '#domain/preview.ts';
import type { Redaction } from '#domain/redaction.ts';
import { writeAtomically } from '#store/atomic-write.ts';
import { sha256 } from '#store/content-store.ts';
import { scoped } from '#synthesis/scope.ts';
import { editionOf } from './edition.ts';
import type { OpenDossier } from './open-dossier.ts';
import { bagName } from './portable/bag.ts';
import type { Ports } from './ports.ts';
import { previewOf } from './preview.ts';
import { originalOf } from './readings.ts';
import { emptied, isRedacting, redact, refuseLeaks } from './redaction.ts';

type Export = Channels['dossier.export'];

/**
 * Writes the dossier in a format, chosen or told by the file's ending. Throws `export-format-unknown`, `export-failed`, `cancelled`,
 * `disk-full` or `write-failed`; the file is then as it was.
 */
export async function exportDossier(
	ports: Ports,
	dossier: OpenDossier,
	request: Export['request'],
	signal: AbortSignal,
): Promise<Export['reply']> {
	const target = path.resolve(request.path);
	const format = request.format ?? formatOf(target);
	if (format === undefined) throw new DepescheError('export-format-unknown', request.path);
	if (format === 'zip' && isRedacting(request.options?.redact ?? {}))
		throw new DepescheError('redaction-impossible', request.path);
	const { edition, secrets } = await editionAsked(ports, dossier, request.options);
	if (edition.options.sources && format === 'pdf') refuseSources(target, edition, request.options?.redact ?? {});
	const made = (of: Edition) =>
		format === 'zip'
			? portableOf(dossier, signal)
			: ports.exporter(format, of, signal, (article) => originalOf(dossier, article));
	const bytes = await made(edition);
	if (secrets !== undefined) await refuseLeaks(target, format, bytes, secrets, () => made(emptied(edition)));
	if (signal.aborted) throw new DepescheError('cancelled', request.path);
	await writeAtomically(ports.files, target, bytes);
	const hash = sha256(bytes);
	await dossier.exported(`${format}: ${path.basename(target)}`, hash);
	// The makers of the formats are loaded at the first export.
	const { lossesOf } = await import('#export/registry.ts');
	return { path: target, bytes: bytes.length, hash, losses: format === 'zip' ? [] : lossesOf(format, edition) };
}

/**
 * An article's file is embedded as it is: nothing in it is blacked, and no check sees all of it. There is a limit to how much is embedded. Throws
 * `sources-redacted` or `sources-too-large`.
 */
export function refuseSources(target: string, { articles }: Edition, redaction: Redaction): void {
	const { notes: _, ...cut } = redaction;
	if (isRedacting(cut)) throw new DepescheError('sources-redacted', target);
	const bytes = articles.reduce((sum, { snapshot }) => sum + snapshot.bytes, 0);
	if (bytes <= MOST_ATTACHED) return;
	const [size, limit] = [bytes, MOST_ATTACHED].map((n) => Math.ceil(n / 1_000_000));
	throw new DepescheError('sources-too-large', target, { size: size ?? 0, limit: limit ?? 0 });
}

/** The edition that options ask for: of the dossier's part they mean, without what is to be gone, which `secrets` tells. */
async function editionAsked(ports: Ports, dossier: OpenDossier, asked: Export['request']['options'] = {}) {
	const { redact: redaction = {}, scope = {}, ...given } = asked;
	const options: EditionOptions = { lang: ports.defaults.locale, paper: 'a4', ...given };
	const { document, secrets } = isRedacting(redaction)
		? await redact(dossier, redaction, options.lang)
		: { document: dossier.document, secrets: undefined };
	return { edition: editionOf(scoped(document, scope), options), secrets };
}

/** How the export would begin; of a large dossier, how one of its first events would. Throws `export-failed` or `cancelled`. */
export async function previewExport(
	ports: Ports,
	dossier: OpenDossier,
	{ format, options }: Channels['dossier.preview']['request'],
	signal: AbortSignal,
): Promise<Preview> {
	if (format === 'zip') return { kind: 'none' };
	const { edition } = await editionAsked(ports, dossier, options);
	return previewOf(ports, edition, format, signal);
}

/** The dossier itself, for another machine to go on with. */
async function portableOf(dossier: OpenDossier, signal: AbortSignal): Promise<Uint8Array> {
	const { packPortable } = await import('./portable/pack.ts');
	const { info } = dossier.document;
	return packPortable(dossier.document, await dossier.portable(), bagName(info.name, info.id), signal);
}
