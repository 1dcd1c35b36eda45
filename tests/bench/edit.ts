import { copyFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { DossierDocument } from '#domain/dossier.ts';
import { appIn, inTemporaryFolder, writeDossier } from './dossier.ts';
import { type Bench, faster, timed } from './measure.ts';

const RUNS = 15;

/**
 * One decision on one event, until it is safely on disk, beside stock lowdb's write of the same document, which does not wait for the disk,
 * and beside the least that durability costs here: 4 kB written, synced and renamed.
 */
export const bench: Bench = (add) =>
	inTemporaryFolder(async (folder) => {
		const probe = await timed(RUNS, () => durable(path.join(folder, 'probe'), Buffer.alloc(4096)));
		for (const articles of [100, 1000]) {
			const place = await writeDossier(folder, articles);
			const copy = path.join(folder, `peer-${articles}.json`);
			copyFileSync(path.join(place, 'dossier.json'), copy);
			const app = appIn(folder);
			await app['dossier.open']({ path: place });
			let accepted = false;
			const decision = () => {
				accepted = !accepted;
				return accepted ? 'accepted' : 'proposed';
			};
			const own = await timed(RUNS, () => app['event.decide']({ ids: ['e00001'], decision: decision() }));
			await app['dossier.close'](undefined);
			const low = new Low(new JSONFile<DossierDocument>(copy), {} as DossierDocument);
			await low.read();
			const peer = await timed(RUNS, () =>
				low.update((document) => {
					Object.assign(document.events.e00001 ?? {}, { decision: decision() });
				}),
			);
			add(faster(`edit one event of ${articles} articles`, own.wall, 'lowdb JSONFile, not synced', peer.wall));
			add(faster(`edit one event of ${articles} articles, CPU`, own.cpu, 'lowdb JSONFile, not synced', peer.cpu));
			add(faster(`edit one event of ${articles} articles`, own.wall, 'bare fsync and rename of 4 kB', probe.wall));
		}
		return undefined;
	});

async function durable(file: string, bytes: Uint8Array): Promise<void> {
	const handle = await open(`${file}.new`, 'w');
	await handle.writeFile(bytes);
	await handle.sync();
	await handle.close();
	await rename(`${file}.new`, file);
	const folder = await open(path.dirname(file), 'r');
	await folder.sync();
	await folder.close();
}
