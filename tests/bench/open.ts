import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { appIn, inTemporaryFolder, plainDocument, writeDossier } from './dossier.ts';
import { type Bench, faster, timed } from './measure.ts';

const RUNS = 5;
const SIZES = (process.env.BENCH_SIZES ?? '100,10000').split(',').map(Number);
const PAGE = 200;

/** Opening a dossier (lock, checksum, the first articles) beside stock lowdb's JSONFile reading the same document, which checks nothing. */
export const bench: Bench = (add) =>
	inTemporaryFolder(async (folder) => {
		for (const articles of SIZES) {
			const place = await writeDossier(folder, articles);
			const document = path.join(folder, `peer-${articles}.json`);
			await plainDocument(place, document);
			const megabytes = (statSync(document).size / 1e6).toFixed(1);
			const app = appIn(folder);
			const own = await timed(RUNS, async () => {
				await app['dossier.open']({ path: place });
				await app['dossier.page']({ table: 'articles', limit: PAGE });
				await app['dossier.close'](undefined);
			});
			const peer = await timed(RUNS, () => new Low<object>(new JSONFile(document), {}).read());
			const goal = articles === 10_000 ? 'at least 2x' : undefined;
			add(faster(`open ${articles} articles (${megabytes} MB)`, own.wall, 'lowdb JSONFile', peer.wall));
			add(faster(`open ${articles} articles, CPU`, own.cpu, 'lowdb JSONFile', peer.cpu, goal));
		}
		const large = await writeDossier(folder, LARGE);
		const child = spawnSync(process.execPath, [path.join(import.meta.dirname, 'open-once.ts'), large], {
			encoding: 'utf8',
		});
		const once = JSON.parse(child.stdout) as { wall: number; peak: number };
		add({ measure: `open ${LARGE} articles, first ${PAGE} and one edit`, value: once.wall, unit: 'ms' });
		add({
			measure: `open ${LARGE} articles, first ${PAGE} and one edit, peak memory`,
			value: once.peak,
			unit: 'MB',
			goal: 'under 600',
		});
		return undefined;
	});

const LARGE = 50_000;
