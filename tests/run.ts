/**
 * `npm test`: builds the app, runs the unit tests and the tests in a browser, and ends with one line for both,
 * `N passed, N failed, N skipped`, after the reason of each skipped test. A browser, and programs that tests ask, are installed when missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startVitest } from 'vitest/node';
import { ensureBrowser } from './helpers/browser.ts';
import { ensurePrograms } from './helpers/programs.ts';

interface Tally {
	passed: number;
	failed: number;
	readonly skipped: { readonly name: string; readonly reason: string }[];
}

const ROOT = path.resolve(import.meta.dirname, '..');
const tally: Tally = { passed: 0, failed: 0, skipped: [] };

/** Runs a program of the project's own node_modules to its end; answers whether it went well. */
function run(bin: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
	const { status } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', bin), ...args], {
		cwd: ROOT,
		stdio: 'inherit',
		env: { ...process.env, ...env },
	});
	return status === 0;
}

async function unitTests(): Promise<void> {
	const vitest = await startVitest([], { config: path.join(ROOT, 'tests/vitest.config.ts'), watch: false });
	for (const file of vitest.state.getTestModules()) {
		const broken = file.errors().length > 0 || file.children.size === 0;
		if (broken) tally.failed += 1;
		for (const test of file.children.allTests()) {
			const result = test.result();
			if (result.state === 'passed') tally.passed += 1;
			else if (result.state === 'skipped')
				tally.skipped.push({ name: test.fullName, reason: result.note ?? 'no reason given' });
			else tally.failed += 1;
		}
	}
	await vitest.close();
}

interface Suite {
	readonly title: string;
	readonly suites?: readonly Suite[];
	readonly specs?: readonly {
		readonly title: string;
		readonly tests: readonly {
			readonly projectName: string;
			readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
			readonly annotations: readonly { readonly type: string; readonly description?: string }[];
		}[];
	}[];
}

function browserTests(): void {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'depesche-test-'));
	const report = path.join(folder, 'report.json');
	run('@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_FILE: report,
	});
	if (existsSync(report)) {
		const { suites, errors } = JSON.parse(readFileSync(report, 'utf8')) as { suites: Suite[]; errors: unknown[] };
		for (const suite of suites) count(suite);
		tally.failed += errors.length;
	} else tally.failed += 1;
	rmSync(folder, { recursive: true, force: true });
}

function count(suite: Suite): void {
	for (const spec of suite.specs ?? []) {
		for (const test of spec.tests) {
			const name = `${spec.title} (${test.projectName})`;
			const reason = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
			if (test.status === 'skipped') tally.skipped.push({ name, reason });
			else if (test.status === 'unexpected') tally.failed += 1;
			else tally.passed += 1;
		}
	}
	for (const inner of suite.suites ?? []) count(inner);
}

ensurePrograms();
const browser = ensureBrowser();
await unitTests();
if (browser === undefined) {
	tally.skipped.push({
		name: 'every test in a browser',
		reason: 'no browser is installed and none could be installed',
	});
} else if (run('../electron/build.ts', [])) browserTests();
else tally.failed += 1;

console.log();
for (const { name, reason } of tally.skipped) console.log(`skipped: ${name}: ${reason}`);
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped`);
process.exit(tally.failed > 0 ? 1 : 0);
