/** What a user can do, as functions: each asks main and shows a failure as a notice. */
import {
	type Channels,
	type CheckFinding,
	call,
	type ExportFormat,
	type ImportReport,
	type MarkedTable,
	type NewEvent,
	type Preferences,
} from '#bridge/client.ts';
import type { Decision, EventEdit } from '#domain/dossier.ts';
import { attempt, notify } from './attempt.ts';
import { type DialogName, desk, type Job, setDesk, type View } from './desk.ts';
import { sendFiles } from './drop.ts';
import { beginReview } from './queue.ts';
import { select } from './selection.ts';
import { load, snapshot } from './snapshot.ts';
import { repair } from './versions.ts';

export const show = (view: View): void => setDesk({ view });
export const openDialog = (dialog: DialogName | null): void => setDesk({ dialog });

async function withJob<T>(kind: Job['kind'], work: (job: string) => Promise<T>): Promise<T> {
	const id = crypto.randomUUID();
	setDesk({ job: { id, kind, done: 0, total: 0, label: '' } });
	try {
		return await work(id);
	} finally {
		setDesk({ job: null });
	}
}

export const undo = () => attempt(() => call('dossier.undo', undefined));
export const redo = () => attempt(() => call('dossier.redo', undefined));

export async function setPreferences(part: Partial<Preferences>): Promise<void> {
	const preferences = await attempt(() => call('app.setPreferences', part));
	const { app } = desk.get();
	if (preferences && app) setDesk({ app: { ...app, preferences } });
}

/** Shows the dossier that main has opened; its recents may have changed with it. */
async function opened(): Promise<void> {
	const app = await call('app.state', undefined);
	setDesk({ app, view: 'timeline', query: '' });
	select(null);
	await load(app.dossier ?? null);
	warn(app.dossier?.warnings);
	beginReview();
}

/** Says what had to be put right when a dossier was opened. */
function warn(warnings: readonly CheckFinding[] = []): void {
	if (warnings.length > 0) notify({ kind: 'warnings', warnings });
}

/** Repairs a damaged dossier and opens it; says what was done. */
export async function repairAndOpen(path: string): Promise<void> {
	const report = await repair(path);
	if (!report) return;
	await openDossier(path);
	notify({ kind: 'repaired', steps: report.steps.length });
}

export const openDossier = (path: string) =>
	attempt(async () => {
		await call('dossier.open', { path });
		await opened();
	});

/** `package`: one that was handed on as one file, which is unpacked beside it. */
export async function chooseDossier(kind: 'dossier' | 'package' = 'dossier'): Promise<void> {
	const paths = await attempt(() => call('app.chooseFiles', { kind }));
	if (paths?.[0] !== undefined) await openDossier(paths[0]);
}

export const newDossier = (name: string) =>
	attempt(async () => {
		const path = await call('app.chooseSavePath', { kind: 'dossier', name });
		if (path === null) return;
		await call('dossier.create', { path });
		await opened();
	});

export const openSample = () =>
	attempt(async () => {
		await call('dossier.openSample', undefined);
		await opened();
	});

export const closeDossier = () =>
	attempt(async () => {
		await call('dossier.close', undefined);
		await opened();
	});

export const renameDossier = (name: string) => attempt(() => call('dossier.rename', { name }));

function reportImport(report: ImportReport | undefined): void {
	if (!report) return;
	notify({ kind: 'import', report });
	const first = report.items.find(({ article }) => article !== undefined)?.article;
	if (first !== undefined) select({ kind: 'article', id: first });
}

export async function chooseArticles(): Promise<void> {
	const paths = await attempt(() => call('app.chooseFiles', { kind: 'articles' }));
	if (!paths?.length) return;
	reportImport(await attempt(() => withJob('import', (job) => call('article.add', { paths, job }))));
}

export async function dropFiles(list: readonly File[]): Promise<void> {
	if (list.length === 0) return;
	reportImport(await attempt(() => withJob('import', (job) => sendFiles(list, job))));
}

export async function pasteText(text: string, title: string): Promise<void> {
	reportImport(await attempt(() => call('article.paste', { text, ...(title !== '' && { title }) })));
}

export const cancelJob = (job: string) => attempt(() => call('job.cancel', { job }));

/** Asks where to, and writes the dossier; `scoped`: only what the filter leaves. */
export async function exportDossier(
	format: ExportFormat,
	options: Channels['dossier.export']['request']['options'] = {},
	scoped = false,
): Promise<void> {
	const { summary } = snapshot.get();
	const lang = desk.get().app?.preferences.locale;
	if (!summary) return;
	const path = await attempt(() => call('app.chooseSavePath', { kind: 'export', name: summary.name, format }));
	if (path === null || path === undefined) return;
	const done = await attempt(() =>
		withJob('export', (job) =>
			call('dossier.export', { path, format, job, options: { ...(lang && { lang }), ...options, ...scopeOf(scoped) } }),
		),
	);
	if (done) notify({ kind: 'exported', path: done.path, losses: done.losses });
}

/** What the filter leaves, as an export's scope. */
function scopeOf(scoped: boolean) {
	const { filter, query } = desk.get();
	return scoped ? { scope: { ...filter, ...(query !== '' && { query }) } } : {};
}

/** How an export would begin; `job` names it for `job.cancel`. */
export const previewExport = (
	format: ExportFormat,
	options: Channels['dossier.preview']['request']['options'],
	scoped: boolean,
	job: string,
) => call('dossier.preview', { format, job, options: { ...options, ...scopeOf(scoped) } });

export const showInFolder = (path: string) => attempt(() => call('app.showInFolder', { path }));
export const setPublished = (id: string, date: string | null) =>
	attempt(() => call('article.setPublished', { id, date }));
export const previewPublished = (id: string, date: string) => call('article.previewPublished', { id, date });
export const removeArticle = (id: string) => attempt(() => call('article.remove', { id }));
export const decideEvents = (ids: readonly string[], decision: Decision) =>
	attempt(() => call('event.decide', { ids, decision }));
export const decideClaims = (ids: readonly string[], decision: Decision) =>
	attempt(() => call('claim.decide', { ids, decision }));
export const editEvent = (id: string, edit: EventEdit) => attempt(() => call('event.edit', { id, edit }));
export const mark = (table: MarkedTable, ids: readonly string[], mark: Channels['record.mark']['request']['mark']) =>
	attempt(() => call('record.mark', { table, ids, mark }));
export const addTags = (table: MarkedTable, ids: readonly string[], tags: readonly string[]) =>
	attempt(() => call('record.mark', { table, ids, mark: {}, addTags: tags }));
export const removeEvent = (id: string) => attempt(() => call('event.remove', { id }));

export async function addClaim(claim: Channels['claim.add']['request']): Promise<void> {
	const record = await attempt(() => call('claim.add', claim));
	if (record) select({ kind: 'claim', id: record.id });
}

export async function addEvent(event: NewEvent): Promise<void> {
	const record = await attempt(() => call('event.add', event));
	if (record) select({ kind: 'event', id: record.id });
}
