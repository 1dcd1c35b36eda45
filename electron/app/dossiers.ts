import path from 'node:path';
import type { Channels, DossierSummary, Handlers } from '#contract/channels.ts';
import { DepescheError } from '#domain/failure.ts';
import { DOSSIER_ENDING, type DossierFile } from '#store/dossier-file.ts';
import { DOCUMENT_FILE } from '#store/journaled-adapter.ts';
import { createDossier, openDossier } from '#store/open-dossier.ts';
import { repairDossier } from '#store/repair.ts';
import { checkFolder } from './check.ts';
import { exportDossier, previewExport } from './exports.ts';
import type { Jobs } from './jobs.ts';
import { isPortable } from './portable/bag.ts';
import type { Ports } from './ports.ts';
import { lintDossier } from './release.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';

type DossierChannel = Exclude<Extract<keyof Channels, `dossier.${string}`>, 'dossier.contradictions'>;

/** Use cases on the dossier as a whole. */
export function dossiers(
	ports: Ports,
	session: Session,
	settings: Settings,
	jobs: Jobs,
	addFolder: (folder: string) => Promise<unknown>,
): Pick<Handlers, DossierChannel> {
	async function show(file: DossierFile): Promise<DossierSummary> {
		const dossier = await session.take(file);
		await settings.remember(file.folder, file.document.info.name);
		return dossier.summary();
	}

	/** A dossier that is open already is not opened again: its lock is ours. */
	async function open(folder: string): Promise<DossierSummary> {
		const { opened } = session;
		if (opened?.folder === folder) return opened.summary();
		return show(await openDossier(ports, folder, ports.access));
	}

	/** A portable dossier is unpacked beside itself, and that is noted in its log. */
	async function openUnpacked(file: string): Promise<DossierSummary> {
		const { unpackPortable } = await import('./portable/unpack.ts');
		const { folder, hash } = await unpackPortable(ports, file);
		const summary = await open(folder);
		await session.current().unpacked(path.basename(file), hash);
		return summary;
	}

	return {
		async 'dossier.create'({ path: place, name }) {
			const folder = withEnding(path.resolve(place));
			const known = name ?? path.basename(folder, DOSSIER_ENDING);
			return show(await createDossier(ports, folder, ports.newId(), known));
		},
		'dossier.open': async ({ path: place }) =>
			isPortable(place) ? openUnpacked(path.resolve(place)) : open(await folderAt(ports, path.resolve(place))),
		async 'dossier.openSample'() {
			const { locale } = await settings.preferences();
			const folder = path.join(ports.dataFolder, `${SAMPLE_NAMES[locale]}${DOSSIER_ENDING}`);
			if ((await ports.files.stat(path.join(folder, DOCUMENT_FILE))) !== undefined) return open(folder);
			await show(await createDossier(ports, folder, ports.newId(), SAMPLE_NAMES[locale]));
			await addFolder(ports.sampleFolder);
			return session.current().summary();
		},
		async 'dossier.close'() {
			await session.close();
			return null;
		},
		'dossier.rename': ({ name }) => session.current().rename(name),
		'dossier.page': async ({ table, after, limit }) => session.current().page(table, after, limit),
		'dossier.undo': () => session.current().undo(),
		'dossier.redo': () => session.current().redo(),
		async 'dossier.check'(request) {
			if (request !== undefined && isPortable(request.path)) {
				const { checkPackage } = await import('./portable/unpack.ts');
				return checkPackage(ports, path.resolve(request.path));
			}
			const folder =
				request === undefined ? session.current().folder : await folderAt(ports, path.resolve(request.path));
			await mustBeThere(ports, folder);
			return checkFolder(ports, folder);
		},
		async 'dossier.lint'(request) {
			const folder = request && (await folderAt(ports, path.resolve(request.path)));
			if (folder === undefined || session.opened?.folder === folder) {
				const { document, content } = session.current();
				return lintDossier(document, content);
			}
			const file = await openDossier(ports, folder, 'read');
			try {
				return await lintDossier(file.document, file.content);
			} finally {
				await file.close();
			}
		},
		'dossier.versions': () => session.current().versions(),
		'dossier.checkpoint': ({ name }) => session.current().checkpoint(name),
		'dossier.restore': ({ version }) => session.current().restore(version),
		async 'dossier.repair'({ path: place }) {
			const folder = await folderAt(ports, path.resolve(place));
			if (session.opened?.folder === folder) await session.close();
			const steps = await repairDossier(ports, folder);
			return { steps, report: await checkFolder(ports, folder) };
		},
		'dossier.export': (request) =>
			jobs.run(request.job, (signal) => exportDossier(ports, session.current(), request, signal)),
		'dossier.preview': (request) =>
			jobs.run(request.job, (signal) => previewExport(ports, session.current(), request, signal)),
	};
}

const SAMPLE_NAMES = { de: 'Beispiel', en: 'Sample' } as const;

const withEnding = (place: string) => (place.endsWith(DOSSIER_ENDING) ? place : `${place}${DOSSIER_ENDING}`);

async function mustBeThere({ files }: Ports, folder: string): Promise<void> {
	if ((await files.stat(folder))?.kind !== 'folder') throw new DepescheError('dossier-missing', folder);
}

/** The dossier's folder for a path that names it, its document inside, or it without its ending. */
async function folderAt({ files }: Ports, place: string): Promise<string> {
	if (path.basename(place) === DOCUMENT_FILE) return path.dirname(place);
	return (await files.stat(place)) === undefined ? withEnding(place) : place;
}
