import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { readEvidence } from '#store/evidence.ts';
import { testApp } from '../helpers/app.ts';

const VISIT = 'Anna Berg besuchte Oslo am 2023-03-04.\n\nBernd Tal sagte dazu nichts.';

async function started() {
	const test = testApp();
	const { path: dossier } = await test.app['dossier.create']({ path: path.join(test.folder, 'x') });
	await test.app['article.paste']({ text: VISIT });
	return { ...test, dossier };
}

describe('versions of a dossier', () => {
	it('are named, listed with where backups lie, and gone back to', async () => {
		const { app, dossier } = await started();
		const listed = await app['dossier.checkpoint']({ name: 'Anfang' });
		expect(listed).toMatchObject({
			versions: [{ kind: 'checkpoint', name: 'Anfang' }],
			backups: { folder: path.join(dossier, 'backups'), kept: { latest: 3, days: 7, weeks: 4 } },
		});
		await app['article.paste']({ text: 'Carl Dorn besuchte Bergen am 2023-01-02.' });
		expect((await app['dossier.restore']({ version: listed.versions[0]?.id ?? '' })).counts.articles).toBe(1);
		const { counts, undo } = await app['dossier.undo'](undefined);
		expect([counts.articles, undo?.kind]).toEqual([2, 'add-articles']);
		await expect(app['dossier.checkpoint']({ name: 'Anfang' })).rejects.toMatchObject({
			failure: { code: 'name-taken', where: 'Anfang' },
		});
		await expect(app['dossier.restore']({ version: 'backup:x' })).rejects.toMatchObject({
			failure: { code: 'version-unknown' },
		});
	});

	it('leave their traces in the evidence log, with who, when and the hashes', async () => {
		const { app, dossier } = await started();
		await app['dossier.checkpoint']({ name: 'Anfang' });
		const [article] = (await app['dossier.page']({ table: 'articles', limit: 1 })).rows;
		await app['article.remove']({ id: article?.id ?? '' });
		await app['dossier.undo'](undefined);
		const { hash } = await app['dossier.export']({ path: path.join(dossier, '../x.json') });
		await app['dossier.close'](undefined);
		const { lines, broken } = await readEvidence(nodeFiles, dossier);
		expect(broken).toEqual([]);
		expect(lines.map(({ act }) => act)).toEqual(['begin', 'import', 'checkpoint', 'delete', 'undo', 'export']);
		const { user, self } = nodeProcesses('test');
		expect(new Set(lines.map(({ who }) => who))).toEqual(new Set([`${user}@${self.host}`]));
		expect(lines[1]?.articles).toHaveLength(1);
		expect(lines[3]?.articles).toEqual(lines[1]?.articles);
		expect(lines[5]?.hash).toBe(hash);
	});
});

describe('a damaged dossier', () => {
	it('is told by the check without being opened, refused at the opening and repaired', async () => {
		const { app, dossier } = await started();
		await app['dossier.close'](undefined);
		const place = path.join(dossier, 'dossier.json');
		const sound = readFileSync(place, 'utf8');
		writeFileSync(place, sound.replace('"name":"x"', '"name":"y"'));
		await expect(app['dossier.open']({ path: dossier })).rejects.toMatchObject({
			failure: { code: 'dossier-damaged' },
		});
		expect(await app['dossier.check']({ path: dossier })).toMatchObject({
			sound: false,
			findings: [{ code: 'document-damaged', where: `${place}: SHA-256` }],
		});
		const { steps, report } = await app['dossier.repair']({ path: dossier });
		expect(steps.map(({ code }) => code)).toEqual(['original-kept', 'from-journal', 'journal-replayed']);
		expect(report).toMatchObject({ sound: true, findings: [] });
		expect(await app['dossier.open']({ path: dossier })).toMatchObject({
			name: 'x',
			counts: { articles: 1, events: 1 },
			undo: { kind: 'add-articles' },
		});
		await expect(app['dossier.check']({ path: path.join(dossier, 'none') })).rejects.toMatchObject({
			failure: { code: 'dossier-missing' },
		});
	});
});
