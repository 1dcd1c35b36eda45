import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Handlers } from '#contract/channels.ts';
import { DepescheError } from '#domain/failure.ts';
import { filesIn, openFiles, openLast } from '../../electron/shell/opening.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), 'depesche-opening-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Handlers that keep what they were asked. */
function handlers({ open = false, recents = [] as string[], broken = '' } = {}) {
	const asked: [string, unknown][] = [];
	const answer = (name: string) => async (request: unknown) => {
		if ((request as { path?: string } | undefined)?.path === broken) throw new DepescheError('dossier-damaged', broken);
		asked.push([name, request]);
	};
	const names = ['dossier.open', 'dossier.create', 'dossier.openSample', 'article.add'];
	const state = async () => ({ dossier: open ? {} : undefined, recents: recents.map((each) => ({ path: each })) });
	const made = { 'app.state': state, ...Object.fromEntries(names.map((name) => [name, answer(name)])) };
	return { asked, handlers: made as unknown as Handlers };
}

describe('the files among the arguments', () => {
	it('are taken from the folder the user stands in', () => {
		const files = [path.resolve('/home/a.txt'), path.resolve('/b.html')];
		expect(filesIn(['/opt/depesche', 'a.txt', '/b.html', ''], '/home', true)).toEqual(files);
		expect(filesIn(['/bin/electron', '/checkout', 'a.txt', '/b.html'], '/home', false)).toEqual(files);
	});

	it('are not the switches, nor what stands behind them', () => {
		expect(filesIn(['/bin/electron', '--no-sandbox', '/checkout', '--inspect', '/a.txt'], '/', false)).toEqual([
			path.resolve('/a.txt'),
		]);
	});
});

describe('opening', () => {
	it('opens a dossier and adds the articles beside it to it', async () => {
		const { asked, handlers: app } = handlers({ open: true });
		await openFiles(app, ['/a.txt', '/X.dossier/', '/b.txt'], folder);
		expect(asked).toEqual([
			['dossier.open', { path: '/X.dossier/' }],
			['article.add', { paths: ['/a.txt', '/b.txt'] }],
		]);
	});

	it('makes a dossier for articles alone, under a name that is free', async () => {
		mkdirSync(path.join(folder, 'letters.dossier'));
		const { asked, handlers: app } = handlers();
		await openFiles(app, ['/news/letters.txt'], folder);
		expect(asked).toEqual([
			['dossier.create', { path: path.join(folder, 'letters 2.dossier') }],
			['article.add', { paths: ['/news/letters.txt'] }],
		]);
	});

	it('opens the dossier used last', async () => {
		const { asked, handlers: app } = handlers({ recents: ['/gone.dossier', folder] });
		await openLast(app);
		expect(asked).toEqual([['dossier.open', { path: folder }]]);
	});

	it('opens the sample where there is no last one, or it is damaged', async () => {
		for (const setting of [{}, { recents: [folder], broken: folder }]) {
			const { asked, handlers: app } = handlers(setting);
			await openLast(app);
			expect(asked.map(([name]) => name)).toEqual(['dossier.openSample']);
		}
	});
});
