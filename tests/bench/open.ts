import { statSync } from 'node:fs';
import path from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { appIn, inTemporaryFolder, writeDossier } from './dossier.ts';
import { type Bench, faster, timed } from './measure.ts';

const RUNS = 9;

/** Opening a dossier (lock, validation, index) beside stock lowdb's JSONFile reading the same document, which checks nothing. */
export const bench: Bench = (add) =>
	inTemporaryFolder(async (folder) => {
		for (const articles of [100, 1000]) {
			const place = await writeDossier(folder, articles);
			const document = path.join(place, 'dossier.json');
			const megabytes = (statSync(document).size / 1e6).toFixed(1);
			const app = appIn(folder);
			const own = await timed(RUNS, async () => {
				await app['dossier.open']({ path: place });
				await app['dossier.close'](undefined);
			});
			const peer = await timed(RUNS, () => new Low<object>(new JSONFile(document), {}).read());
			add(faster(`open ${articles} articles (${megabytes} MB)`, own.wall, 'lowdb JSONFile', peer.wall));
			add(faster(`open ${articles} articles, CPU`, own.cpu, 'lowdb JSONFile', peer.cpu));
		}
		return undefined;
	});
