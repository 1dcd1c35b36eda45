import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';

test.describe('the window', () => {
	test('opens on the app and shows its heading', async ({ app }) => {
		await expect(app.page).toHaveTitle(/Depesche/);
		await expect(app.page.getByRole('heading').first()).toBeVisible();
	});

	test('ends the app when it is closed, and keeps its place', async ({ app }) => {
		await expect(app.page.getByRole('heading').first()).toBeVisible();
		expect(await app.close()).toBe(0);
		const state: unknown = JSON.parse(readFileSync(path.join(app.dataFolder, 'window.json'), 'utf8'));
		expect(state).toMatchObject({ maximized: false, bounds: { width: expect.any(Number) } });
	});

	test('comes back after its page crashed, and logs that on this machine', async ({ app, shell }) => {
		test.skip(shell === 'electron', "Playwright's session to Electron ends with the page");
		await expect(app.page.getByRole('heading').first()).toBeVisible();
		const session = await app.page.context().newCDPSession(app.page);
		session.send('Page.crash').catch(() => {});
		const log = path.join(app.dataFolder, 'logs/depesche.log');
		await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8')).toContain('page is gone: crashed');
		const page = await app.reattach();
		await expect(page.getByRole('heading').first()).toBeVisible();
	});
});

test.describe('a page of the app', () => {
	test('runs no inline script', async ({ app }) => {
		const ran = await app.page.evaluate(() => {
			const marks = globalThis as unknown as { marked?: boolean };
			const attempts = [
				() => {
					const script = document.createElement('script');
					script.append(document.createTextNode('globalThis.marked = true'));
					document.head.append(script);
				},
				() => {
					const button = document.createElement('button');
					button.setAttribute('onclick', 'globalThis.marked = true');
					document.body.append(button);
					button.click();
				},
			];
			for (const attempt of attempts) {
				try {
					attempt();
				} catch {
					// trusted types refuse it before the policy does
				}
			}
			return marks.marked === true;
		});
		expect(ran).toBe(false);
	});

	test('reaches no network', async ({ app }) => {
		const reached = await app.page.evaluate(() => {
			const image = new Promise((resolve) => {
				const picture = new Image();
				picture.onload = () => resolve('reached');
				picture.onerror = () => resolve('refused');
				picture.src = 'https://example.org/a.png';
			});
			const asked = fetch('https://example.org/').then(
				() => 'reached',
				() => 'refused',
			);
			return Promise.all([image, asked]);
		});
		expect(reached).toEqual(['refused', 'refused']);
	});

	test('opens no window of its own and goes nowhere else', async ({ app }) => {
		const address = app.page.url();
		expect(await app.page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
		await app.page.evaluate(() => location.assign('https://example.org/')).catch(() => {});
		await app.page.evaluate(() => {
			const link = document.createElement('a');
			link.href = 'https://example.org/';
			link.target = '_blank';
			document.body.append(link);
			link.click();
		});
		await expect.poll(() => app.page.context().pages().length).toBe(1);
		expect(app.page.url()).toBe(address);
	});

	test('has no Node and nothing of the preload but its frozen bridge', async ({ app }) => {
		const found = await app.page.evaluate(() => {
			const world = globalThis as unknown as Record<string, unknown>;
			const bridge = world.depesche as Record<string, unknown>;
			return {
				node: ['require', 'process', 'module', 'Buffer', 'ipcToMain', 'ipcFromMain'].filter(
					(name) => world[name] !== undefined,
				),
				bridge: Object.keys(bridge).toSorted(),
				frozen: Object.isFrozen(bridge),
			};
		});
		expect(found).toEqual({ node: [], bridge: ['invoke', 'on'], frozen: true });
	});

	test('gets a refusal for a channel that is none and a request that is not valid', async ({ app }) => {
		const replies = await app.page.evaluate(() => {
			const { depesche } = globalThis as unknown as { depesche: { invoke(name: string, request?: unknown): unknown } };
			return Promise.all([depesche.invoke('file.delete', { path: '/' }), depesche.invoke('dossier.open', { path: 7 })]);
		});
		expect(replies).toEqual([
			{ ok: false, error: { code: 'request-invalid', where: 'file.delete' } },
			{ ok: false, error: { code: 'request-invalid', where: 'dossier.open: path' } },
		]);
	});
});
