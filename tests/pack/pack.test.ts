/** Packs the app as `npm run pack` does, looks at everything that was packed, and starts what it finds. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractAll, listPackage, statFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect as expectPage } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser } from '../helpers/browser.ts';
import { startOnChromium } from '../helpers/chromium-shell.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PACKED = path.join(ROOT, 'release/linux-unpacked');
const RESOURCES = path.join(PACKED, 'resources');
const ASAR = path.join(RESOURCES, 'app.asar');

/** The whole of what belongs into the archive. */
const BELONGS = [
	/^package\.json$/,
	/^LICENSE$/,
	/^dist\/main\/[\w-]+\.js$/,
	/^dist\/preload\/preload\.cjs$/,
	/^dist\/renderer\/index\.html$/,
	/^dist\/renderer\/assets\/[\w.-]+\.(js|css|ttf|svg|png)$/,
	/^node_modules\/@myriaddreamin\/typst-ts-node-compiler(-[\w-]+)?\/(package\.json|LICENSE|[\w.-]+\.(js|cjs|mjs|node))$/,
	/^node_modules\/@resvg\/resvg-js(-[\w-]+)?\/(package\.json|LICENSE|[\w.-]+\.(js|node))$/,
];

const onLinux = process.platform === 'linux';

describe.skipIf(!onLinux)('the packed app', () => {
	let work: string;
	let files: string[];

	beforeAll(() => {
		work = mkdtempSync(path.join(os.tmpdir(), 'depesche-pack-'));
		for (const script of ['electron/build.ts', 'electron/pack.ts']) {
			execFileSync(process.execPath, [path.join(ROOT, script)], { cwd: ROOT, stdio: 'pipe' });
		}
		files = listPackage(ASAR, { isPack: false })
			.map((name) => name.replaceAll('\\', '/').slice(1))
			.filter((name) => !('files' in statFile(ASAR, name)));
	}, 180_000);
	afterAll(() => rmSync(work, { recursive: true, force: true }));

	it('holds what belongs in it and nothing else', () => {
		expect(files.filter((name) => !BELONGS.some((pattern) => pattern.test(name)))).toEqual([]);
		for (const name of ['dist/main/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html', 'package.json']) {
			expect(files).toContain(name);
		}
	});

	it('keeps native binaries outside the archive, where they can be loaded', () => {
		const native = files.filter((name) => name.endsWith('.node'));
		expect(native.length).toBeGreaterThanOrEqual(2);
		for (const name of native) expect(statSync(path.join(`${ASAR}.unpacked`, name)).size).toBeGreaterThan(100_000);
	});

	it('names no file of the machine it was built on', () => {
		const bundles = globSync('dist/{main,preload,renderer}/**/*.{js,cjs,html,css}', { cwd: ROOT });
		const telling = bundles.filter((name) => readFileSync(path.join(ROOT, name), 'utf8').includes(ROOT));
		expect(telling).toEqual([]);
	});

	it('brings languages, templates, sample and fonts beside the archive', () => {
		for (const folder of ['languages/de', 'languages/en', 'templates', 'sample']) {
			expect(statSync(path.join(RESOURCES, folder)).isDirectory(), folder).toBe(true);
		}
		const fonts = globSync('fonts/**/*.ttf', { cwd: RESOURCES }).map((name) => path.basename(name));
		expect(fonts).toEqual(expect.arrayContaining(['NotoSans_400Regular.ttf', 'NotoSerif_700Bold.ttf']));
		expect(globSync('fonts/*/LICENSE_FONT', { cwd: RESOURCES }).length).toBe(4);
	});

	it('forbids its program to be used as Node and to load anything but the archive', async () => {
		const fuses = await getCurrentFuseWire(path.join(PACKED, 'depesche'));
		const enabled = Object.entries(FuseV1Options)
			.filter(([, index]) => typeof index === 'number' && fuses[index as FuseV1Options] === FuseState.ENABLE)
			.map(([name]) => name);
		expect(enabled.filter((name) => name !== 'WasmTrapHandlers')).toEqual([
			'EnableCookieEncryption',
			'EnableEmbeddedAsarIntegrityValidation',
			'OnlyLoadAppFromAsar',
		]);
	});

	it('opens, reads its sample and prints it from what was packed alone', async (test) => {
		if (ensureBrowser() === undefined) test.skip('no browser is installed');
		const resources = path.join(work, 'resources');
		cpSync(RESOURCES, resources, { recursive: true });
		extractAll(ASAR, path.join(resources, 'app'));
		const setting = {
			dataFolder: path.join(work, 'data'),
			home: path.join(work, 'home'),
			files: [],
			lang: 'en' as const,
		};
		const app = await startOnChromium(setting, path.join(resources, 'app/dist/main/main.js'));
		try {
			await expectPage(app.page.getByRole('heading').first()).toBeVisible();
			await expectPage
				.poll(() => invoke(app.page, 'app.state'), { timeout: 60_000 })
				.toMatchObject({ value: { dossier: { counts: { articles: 3 } } } });
			const pdf = path.join(work, 'sample.pdf');
			expect(await invoke(app.page, 'dossier.export', { path: pdf })).toMatchObject({ ok: true });
			expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
			expect(await app.close(), app.output()).toBe(0);
		} finally {
			await app.close();
		}
		expect(existsSync(path.join(setting.dataFolder, 'logs/depesche.log'))).toBe(false);
	}, 120_000);
});

interface Asking {
	readonly depesche: { invoke(channel: string, request?: unknown): Promise<unknown> };
}

/** Asks the app through its own bridge. */
function invoke(
	page: { evaluate<A>(run: (arg: A) => unknown, arg: A): Promise<unknown> },
	channel: string,
	request?: unknown,
) {
	return page.evaluate(([name, value]) => (globalThis as unknown as Asking).depesche.invoke(name as string, value), [
		channel,
		request,
	] as const);
}
