import { closeSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { DossierDocument } from '#domain/dossier.ts';
import { appIn, inTemporaryFolder, plainDocument, writeDossier } from './dossier.ts';
import { type Bench, faster, interleaved, timed } from './measure.ts';

const RUNS = 300;
const LOWDB_RUNS = 3;
/** Stock lowdb cannot write more than about this: a string has its limit. */
const MOST_LOWDB = 10_000;
const EVENT = 'e00001';
const SIZES = (process.env.BENCH_SIZES ?? '100,10000,50000').split(',').map(Number);

/**
 * One decision on one event, until it is safely on disk, by turns with a bare write and fsync of as many bytes, with SQLite updating one row
 * (WAL, synchronous=FULL), and apart from these with stock lowdb's write of the same document, which does not wait for the disk.
 */
export const bench: Bench = (add) =>
	inTemporaryFolder(async (folder) => {
		let smallest: number | undefined;
		for (const articles of SIZES) {
			const place = await writeDossier(folder, articles);
			const app = appIn(folder);
			await app['dossier.open']({ path: place });
			let accepted = false;
			const decide = () => {
				accepted = !accepted;
				return app['event.decide']({ ids: [EVENT], decision: accepted ? 'accepted' : 'proposed' });
			};
			await decide();
			const before = await journalBytes(place);
			await decide();
			const bytes = (await journalBytes(place)) - before;
			const probe = bareFsync(path.join(folder, `probe-${articles}`), 400);
			const sqlite = sqliteUpdate(path.join(folder, `peer-${articles}.sqlite`), articles);
			const [own = 0, bare = 0, sql = 0] = await interleaved(RUNS, [decide, probe.run, sqlite.run]);
			probe.close();
			sqlite.close();
			await app['dossier.close'](undefined);
			const name = `edit one event of ${articles} articles`;
			add(faster(name, own, 'bare write and fsync', bare, 'at least 0.67x'));
			add(faster(name, own, 'node:sqlite, WAL, FULL', sql, 'at least 1.25x'));
			add({ measure: `${name}, journal grows by`, value: bytes, unit: 'bytes', goal: 'at most 512' });
			if (smallest === undefined) smallest = own;
			else add(faster(name, own, 'the same of 100 articles', smallest, 'at least 0.83x'));
			if (articles > MOST_LOWDB) continue;
			const copy = path.join(folder, `peer-${articles}.json`);
			await plainDocument(place, copy);
			const low = new Low(new JSONFile<DossierDocument>(copy), {} as DossierDocument);
			await low.read();
			const peer = await timed(LOWDB_RUNS, () =>
				low.update((document) => {
					Object.assign(document.events[EVENT] ?? {}, { decision: 'accepted' });
				}),
			);
			const goal = articles === MOST_LOWDB ? 'at least 500x' : undefined;
			add(
				faster(
					`${name} (${(statSync(copy).size / 1e6).toFixed(1)} MB)`,
					own,
					'lowdb JSONFile, not synced',
					peer.wall,
					goal,
				),
			);
		}
		return undefined;
	});

/** Bytes of the journal that are in use: it keeps space free ahead. */
async function journalBytes(place: string): Promise<number> {
	const { readFile } = await import('node:fs/promises');
	let bytes = 0;
	for (const name of await readdir(path.join(place, 'journal'))) {
		const content = await readFile(path.join(place, 'journal', name));
		bytes += content.findLastIndex((byte) => byte !== 0) + 1;
	}
	return bytes;
}

function bareFsync(file: string, length: number) {
	const descriptor = openSync(file, 'w');
	const bytes = Buffer.alloc(length, 97);
	return {
		run: async () => {
			writeSync(descriptor, bytes);
			fsyncSync(descriptor);
		},
		close: () => closeSync(descriptor),
	};
}

/** The same decision in a table of events of that size, each row its JSON. */
function sqliteUpdate(file: string, articles: number) {
	const database = new DatabaseSync(file);
	database.exec(
		'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE events (id TEXT PRIMARY KEY, record TEXT)',
	);
	const insert = database.prepare('INSERT INTO events VALUES (?, ?)');
	database.exec('BEGIN');
	const rows = Math.min(articles * 8, 100_000);
	for (let i = 0; i < rows; i += 1)
		insert.run(`e${String(i).padStart(5, '0')}`, JSON.stringify({ decision: 'proposed', title: 'x'.repeat(700) }));
	database.exec('COMMIT');
	const update = database.prepare("UPDATE events SET record = json_set(record, '$.decision', ?) WHERE id = ?");
	let turn = 0;
	return {
		run: async () => {
			turn += 1;
			update.run(turn % 2 === 0 ? 'accepted' : 'proposed', EVENT);
		},
		close: () => database.close(),
	};
}
