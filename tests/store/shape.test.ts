import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { testApp } from '../helpers/app.ts';

const onPosix = process.platform !== 'win32';

async function closedDossier() {
	const { app, folder } = testApp();
	const { path: place } = await app['dossier.create']({ path: path.join(folder, 'x') });
	await app['article.paste']({ text: 'Anna Berg besuchte am 3. März 2024 Oslo.' });
	await app['dossier.close'](undefined);
	return { app, folder, place };
}

it.skipIf(!onPosix).each(['journal', 'texts', 'snapshots', 'evidence.jsonl', 'dossier.json'])(
	'a dossier whose %s is a link out of it is refused, and nothing is written there',
	async (name) => {
		const { app, folder, place } = await closedDossier();
		const outside = path.join(folder, 'outside');
		mkdirSync(outside);
		renameSync(path.join(place, name), path.join(outside, name));
		symlinkSync(path.join(outside, name), path.join(place, name));
		await expect(app['dossier.open']({ path: place })).rejects.toMatchObject({
			failure: { code: 'dossier-damaged', where: path.join(place, name) },
		});
		expect(await app['dossier.check']({ path: place })).toMatchObject({ sound: false });
		expect(readdirSync(outside)).toEqual([name]);
		expect(existsSync(path.join(place, 'lock'))).toBe(false);
	},
);

it.skipIf(!onPosix).each(['dossier.json', 'evidence.jsonl', 'lock'])(
	'a dossier whose %s is a pipe is refused at once',
	{ timeout: 20_000 },
	async (name) => {
		const { app, place } = await closedDossier();
		rmSync(path.join(place, name), { force: true });
		execFileSync('mkfifo', [path.join(place, name)]);
		await expect(app['dossier.open']({ path: place })).rejects.toMatchObject({ failure: { code: 'dossier-damaged' } });
		expect((await app['dossier.check']({ path: place })).findings).toMatchObject([{ code: 'document-damaged' }]);
	},
);
