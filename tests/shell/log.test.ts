import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog } from '../../electron/shell/log.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), 'depesche-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps what happened, when and why', () => {
	openLog(path.join(folder, 'logs'))('export failed', new Error('disk'));
	expect(readFileSync(path.join(folder, 'logs/depesche.log'), 'utf8')).toMatch(
		/^\d{4}-.+Z export failed: Error: disk\n/,
	);
});

it('starts anew when the log has grown long, and keeps the older one', () => {
	const file = path.join(folder, 'depesche.log');
	writeFileSync(file, 'x'.repeat(1_000_001));
	openLog(folder)('next');
	expect(readFileSync(file, 'utf8')).toMatch(/Z next\n$/);
	expect(existsSync(`${file}.old`)).toBe(true);
});

it('never takes the app down: a folder that cannot be written costs the log alone', () => {
	const blocked = path.join(folder, 'file');
	writeFileSync(blocked, '');
	expect(() => openLog(blocked)('lost')).not.toThrow();
});
