/** `npm start` as a user runs it, on a machine without a display. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasDisplay } from '../../electron/start/display.ts';

const START = path.resolve(import.meta.dirname, '../../electron/start.ts');

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), 'depesche-start-'));
	mkdirSync(path.join(folder, 'home'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(...files: string[]) {
	const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, INIT_CWD: _cwd, ...env } = process.env;
	const home = path.join(folder, 'home');
	return spawnSync(process.execPath, [START, ...files], {
		cwd: folder,
		env: { ...env, HOME: home, XDG_CONFIG_HOME: '', LC_ALL: 'en_GB.UTF-8' },
		encoding: 'utf8',
	});
}

const beginning = (name: string, length: number) => readFileSync(path.join(folder, 'out', name)).subarray(0, length);

describe('a start without a display', () => {
	it('makes the sample dossier, a PDF and a picture, and says where they are; a second time, too', () => {
		for (const time of ['first', 'second']) {
			const { status, stdout, stderr } = start();
			expect([status, stderr], `${time} ${stdout}`).toEqual([0, '']);
			expect(stdout).toContain('There is no display');
			for (const name of ['sample.dossier', 'sample.pdf', 'sample.png']) {
				expect(stdout).toContain(path.join(folder, 'out', name));
			}
			expect(readdirSync(path.join(folder, 'out')).toSorted()).toEqual(['sample.dossier', 'sample.pdf', 'sample.png']);
			expect(beginning('sample.pdf', 5).toString()).toBe('%PDF-');
			expect(beginning('sample.png', 4).toString('latin1')).toBe('\x89PNG');
		}
	}, 60_000);

	it('reads the files it is given and tells those that it can not', () => {
		const visit = 'Der Minister besuchte am 12. März 2021 Wien. Die Regierung bestätigte die Reise.';
		writeFileSync(path.join(folder, 'visit.txt'), visit);
		const { status, stdout, stderr } = start('visit.txt', 'missing.txt');
		expect(status).toBe(1);
		expect(stdout).toContain('2021-03-12');
		expect(stderr).toContain('missing.txt');
		expect(stderr).not.toMatch(/^\s+at /m);
		expect(readdirSync(path.join(folder, 'out')).toSorted()).toEqual(['visit.dossier', 'visit.pdf', 'visit.png']);
	}, 60_000);

	it('says in one sentence that nothing could be read, and leaves nothing behind', () => {
		const { status, stderr } = start('missing.txt');
		expect([status, stderr.trim().split('\n').length]).toEqual([1, 1]);
		expect(readdirSync(path.join(folder, 'out'))).toEqual([]);
	}, 60_000);
});

describe('a display', () => {
	it('is what the session names on Linux, and is there elsewhere', () => {
		expect(hasDisplay({}, 'linux')).toBe(false);
		expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
		expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
		expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
		expect(hasDisplay({}, 'darwin')).toBe(true);
		expect(hasDisplay({}, 'win32')).toBe(true);
	});
});
