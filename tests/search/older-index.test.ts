import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { testApp } from '../helpers/app.ts';

it.each([
	['the tables of today with other columns', (names: readonly string[]) => names],
	['tables that are no more', () => ['words', 'records']],
])('an index of an earlier schema, with %s, is made anew from the records', async (_what, namesOf) => {
	const { app, folder } = testApp();
	const { path: dossier } = await app['dossier.create']({ path: path.join(folder, 'x') });
	await app['article.paste']({ text: 'Anna Berg besuchte Oslo am 2023-03-04.', title: 'Reise' });
	const found = async () => (await app['search.query']({ filter: { query: 'Oslo' }, complete: true })).hits;
	const before = await found();
	expect(before.length).toBeGreaterThan(1);
	await app['dossier.close'](undefined);
	const index = path.join(dossier, 'search.sqlite');
	const now = new DatabaseSync(index);
	const tables = now.prepare(
		"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_%' ESCAPE '\\'",
	);
	const names = tables.all().map(({ name }) => String(name));
	now.close();
	expect(names.length).toBeGreaterThan(1);
	for (const ending of ['', '-wal', '-shm']) rmSync(index + ending, { force: true });
	const former = new DatabaseSync(index);
	for (const name of namesOf(names))
		former.exec(`CREATE TABLE ${name} (former TEXT); INSERT INTO ${name} VALUES ('Rom')`);
	former.exec('PRAGMA user_version = 1');
	former.close();
	await app['dossier.open']({ path: dossier });
	expect(await found()).toEqual(before);
	await app['dossier.close'](undefined);
	expect(existsSync(index)).toBe(true);
	const after = new DatabaseSync(index, { readOnly: true });
	expect(after.prepare('PRAGMA user_version').get()).not.toEqual({ user_version: 1 });
	after.close();
});
