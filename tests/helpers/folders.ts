import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder of this test's own, gone when the test is over. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'depesche-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
