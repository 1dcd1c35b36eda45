import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '#contract/channels.ts';
import type { EventRecord } from '#domain/dossier.ts';
import { nodeFiles } from '#node/files.ts';
import { testApp } from '../helpers/app.ts';
import { faultyFiles } from '../helpers/faulty-files.ts';
import { onDisk } from '../helpers/on-disk.ts';

const VISIT = 'Anna Berg besuchte Oslo am 2023-03-04.\n\nBernd Tal sagte dazu nichts.';

async function started(changes: Parameters<typeof testApp>[0] = {}) {
	const test = testApp(changes);
	const { path: dossier } = await test.app['dossier.create']({ path: path.join(test.folder, 'x') });
	return { ...test, dossier };
}
const events = async (app: Handlers) =>
	(await app['dossier.page']({ table: 'events', limit: 100 })).rows as readonly EventRecord[];

describe('the use cases', () => {
	it('take in a folder to the bottom, telling what became of each file', async () => {
		const { app, folder } = await started();
		const place = path.join(folder, 'in');
		mkdirSync(path.join(place, 'deep/er'), { recursive: true });
		writeFileSync(path.join(place, 'a.txt'), VISIT);
		writeFileSync(path.join(place, 'deep/er/b.txt'), VISIT);
		writeFileSync(path.join(place, 'deep/c.txt'), '');
		writeFileSync(path.join(place, 'deep/d.bin'), Buffer.from([0, 1, 2, 3]));
		writeFileSync(path.join(place, '.hidden.txt'), 'x');
		mkdirSync(path.join(folder, 'none'));
		const report = await app['article.add']({
			paths: [place, path.join(folder, 'missing'), path.join(folder, 'none')],
		});
		const told = report.items.map(({ name, outcome, failure }) => [path.basename(name), failure?.code ?? outcome]);
		expect(told).toEqual([
			['a.txt', 'stored'],
			['c.txt', 'file-empty'],
			['d.bin', 'file-binary'],
			['b.txt', 'known'],
			['missing', 'file-missing'],
			['none', 'folder-without-articles'],
		]);
		expect(report).toMatchObject({ stored: 1, refused: 4, cancelled: false });
		expect((await app['article.add']({ paths: [path.join(place, 'a.txt')] })).items[0]?.outcome).toBe('known');
		expect(await app['dossier.check'](undefined)).toEqual({ sound: true, verified: 3, findings: [] });
	});

	it('keep an article whose reading breaks, with a warning, and go on', async () => {
		const { app } = await started();
		const broken = await app['article.paste']({ text: 'ABBRUCH. Das geht nicht.' });
		expect(broken.items[0]).toMatchObject({ outcome: 'stored-with-warnings', warnings: [{ code: 'stage-failed' }] });
		expect((await app['article.paste']({ text: VISIT })).stored).toBe(1);
	});

	it('undo and redo every edit by its name, on disk too', async () => {
		const { app, dossier } = await started();
		const tables = async () => {
			const { info: _info, ...rest } = await onDisk(dossier);
			return rest;
		};
		const states = [await tables()];
		const step = async (work: Promise<unknown>) => {
			await work;
			states.push(await tables());
		};
		await step(app['article.paste']({ text: VISIT }));
		const [event] = await events(app);
		const id = event?.id ?? '';
		await step(app['event.edit']({ id, edit: { title: 'Reise', when: { edtf: '2023-03', basis: 'stated' } } }));
		await step(app['event.decide']({ ids: [id], decision: 'accepted' }));
		const article = event?.citations[0]?.article ?? '';
		await step(app['event.add']({ article, start: 0, end: 9, title: 'Neu', type: 'other', edtf: '2023' }));
		await step(app['event.remove']({ id }));
		await step(app['article.setPublished']({ id: article, date: '2023-03-05' }));
		await step(app['article.remove']({ id: article }));
		expect(await tables()).toEqual(states[0]);
		const names: string[] = [];
		for (let i = states.length - 2; i >= 0; i -= 1) {
			names.push((await app['app.state'](undefined)).dossier?.undo?.kind ?? '');
			await app['dossier.undo'](undefined);
			expect(await tables()).toEqual(states[i]);
		}
		expect(names).toEqual([
			'remove-article',
			'set-published',
			'remove-event',
			'add-event',
			'decide-event',
			'edit-event',
			'add-articles',
		]);
		await expect(app['dossier.undo'](undefined)).rejects.toMatchObject({ failure: { code: 'nothing-to-undo' } });
		for (const state of states.slice(1)) {
			await app['dossier.redo'](undefined);
			expect(await tables()).toEqual(state);
		}
		await expect(app['dossier.redo'](undefined)).rejects.toMatchObject({ failure: { code: 'nothing-to-redo' } });
	});

	it('tell windows each edit after it is on disk, with its changes', async () => {
		const { app, pushed, dossier } = await started();
		await app['article.paste']({ text: VISIT });
		const changed = pushed.flatMap(({ name, payload }) => (name === 'dossier.changed' ? [payload] : []));
		expect(changed).toHaveLength(1);
		expect(changed[0]?.summary).toMatchObject({ revision: 1, counts: { articles: 1, events: 1 } });
		const stored = await onDisk(dossier);
		for (const { table, id, after } of changed[0]?.changes ?? []) expect(stored[table][id]).toEqual(after);
	});

	it('resolve what waits for the publication date, after showing it, and keep what people decided', async () => {
		const { app } = await started();
		await app['article.paste']({ text: 'Anna Berg besuchte Oslo gestern. Carl Dorn besuchte Bergen am 2023-01-02.' });
		const [article] = (await app['dossier.page']({ table: 'articles', limit: 1 })).rows;
		expect(article).toMatchObject({ waiting: 1 });
		const id = article?.id ?? '';
		const [waiting] = await events(app);
		await app['event.decide']({ ids: [waiting?.id ?? ''], decision: 'accepted' });
		const before = await events(app);
		expect(await app['article.previewPublished']({ id, date: '2023-08-30' })).toEqual([
			{ text: 'gestern', before: 'PAST_REF', after: '2023-08-29' },
		]);
		expect(await events(app)).toEqual(before);
		await app['article.setPublished']({ id, date: '2023-08-30' });
		const after = await events(app);
		expect(after.map((event) => event.id)).toEqual(before.map((event) => event.id));
		expect(after.find((event) => event.id === waiting?.id)).toMatchObject({
			decision: 'accepted',
			when: { edtf: '2023-08-29' },
		});
		expect((await app['dossier.page']({ table: 'articles', limit: 1 })).rows[0]).toMatchObject({
			waiting: 0,
			published: { edtf: '2023-08-30', from: 'user' },
		});
		await expect(app['article.setPublished']({ id, date: '2023-02-30' })).rejects.toMatchObject({
			failure: { code: 'date-invalid' },
		});
	});

	it('page through records in id order', async () => {
		const { app } = await started();
		for (let i = 1; i <= 7; i += 1) await app['article.paste']({ text: `Anna Berg besuchte Oslo am 2023-03-0${i}.` });
		const ids: string[] = [];
		let after: string | undefined;
		do {
			const page = await app['dossier.page']({ table: 'events', limit: 3, ...(after !== undefined && { after }) });
			expect(page.rows.length).toBeLessThanOrEqual(3);
			ids.push(...page.rows.map(({ id }) => id));
			after = page.next;
		} while (after !== undefined);
		expect(ids).toHaveLength(7);
		expect(ids).toEqual(ids.toSorted());
	});

	it('find by check what was altered, removed or left over', async () => {
		const { app, dossier } = await started();
		await app['article.paste']({ text: VISIT });
		const { text, snapshot } = (await app['dossier.page']({ table: 'articles', limit: 1 })).rows[0] as unknown as {
			text: string;
			snapshot: { hash: string };
		};
		const textFile = path.join(dossier, 'texts', text.slice(0, 2), text);
		writeFileSync(textFile, VISIT.replace('Anna', 'Hanna'));
		rmSync(path.join(dossier, 'snapshots', snapshot.hash.slice(0, 2), snapshot.hash));
		const left = 'ab'.repeat(32);
		mkdirSync(path.join(dossier, 'texts/ab'), { recursive: true });
		writeFileSync(path.join(dossier, 'texts/ab', left), 'x');
		const report = await app['dossier.check'](undefined);
		expect(report.sound).toBe(false);
		const codes = new Set(report.findings.map(({ code }) => code));
		expect(codes).toEqual(new Set(['text-altered', 'quote-drifted', 'snapshot-missing', 'file-unknown']));
	});

	it('export by the ending, and refuse an unknown one', async () => {
		const { app, folder } = await started();
		await app['article.paste']({ text: VISIT });
		const target = path.join(folder, 'x.svg');
		const first = await app['dossier.export']({ path: target });
		expect(readFileSync(target, 'utf8')).toMatch(/^svg /);
		expect(await app['dossier.export']({ path: target })).toEqual(first);
		await expect(app['dossier.export']({ path: path.join(folder, 'x.doc') })).rejects.toMatchObject({
			failure: { code: 'export-format-unknown' },
		});
	});

	it('are as before when the disk is full in the midst of taking in', async () => {
		const faulty = faultyFiles(nodeFiles);
		const { app } = await started({ files: faulty.files });
		await app['article.paste']({ text: VISIT });
		const before = await events(app);
		for (let step = 0; ; step += 1) {
			faulty.failAt(step, 'ENOSPC');
			const text = `Anna Berg besuchte Oslo am 2022-01-01. ${step}`;
			const failure = await app['article.paste']({ text }).then(
				() => undefined,
				(cause: unknown) => cause,
			);
			if (failure === undefined) break;
			expect(failure).toMatchObject({ failure: { code: 'disk-full' } });
			expect(await events(app)).toEqual(before);
		}
		faulty.failAt(undefined, '');
		expect(await events(app)).toHaveLength(2);
		expect((await app['dossier.check'](undefined)).sound).toBe(true);
	});

	it('remember preferences and recent dossiers, and forget those that are gone', async () => {
		const test = await started();
		await test.app['app.setPreferences']({ theme: 'dark' });
		const again = testApp({ dataFolder: path.join(test.folder, 'data') });
		const state = await again.app['app.state'](undefined);
		expect(state.preferences).toEqual({ locale: 'de', theme: 'dark', density: 'compact' });
		expect(state.recents.map(({ name }) => name)).toEqual(['x']);
		rmSync(test.dossier, { recursive: true });
		expect((await again.app['app.state'](undefined)).recents).toEqual([]);
	});

	it('stop a batch that is cancelled and keep what was taken in', async () => {
		const test = await started();
		const texts = Array.from({ length: 40 }, (_, i) => ({
			name: `${i}.txt`,
			bytes: Buffer.from(`Anna Berg besuchte Oslo am 2023-01-01. Nummer ${i}`).toString('base64'),
		}));
		const running = test.app['article.drop']({ files: texts, job: 'j' });
		await test.app['job.cancel']({ job: 'j' });
		const report = await running;
		expect(report.cancelled).toBe(true);
		expect(report.items.length).toBeLessThan(40);
		expect((await test.app['dossier.check'](undefined)).sound).toBe(true);
	});

	it('answer without a dossier that none is open', async () => {
		const { app } = testApp();
		await expect(app['dossier.page']({ table: 'events', limit: 1 })).rejects.toMatchObject({
			failure: { code: 'dossier-closed' },
		});
		await expect(app['article.paste']({ text: 'x' })).rejects.toMatchObject({ failure: { code: 'dossier-closed' } });
	});
});
