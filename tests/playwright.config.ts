import { defineConfig } from '@playwright/test';
import type { Options } from './e2e/fixtures.ts';

/** Workers read this file again without the command's arguments, so what was asked for is kept in the environment. */
const PICTURES = 'DEPESCHE_SCREENSHOTS';
if (process.argv.some((arg) => arg.includes('screenshots'))) process.env[PICTURES] = '1';

export default defineConfig<Options>({
	testDir: 'e2e',
	outputDir: '../test-results',
	fullyParallel: true,
	forbidOnly: process.env.CI !== undefined,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: 'list',
	use: { actionTimeout: 15_000 },
	projects: process.env[PICTURES]
		? [{ name: 'screenshots', testMatch: 'screenshots.ts', use: { shell: 'chromium' } }]
		: [
				{ name: 'electron', use: { shell: 'electron' } },
				{ name: 'chromium', use: { shell: 'chromium' } },
			],
});
