import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fit, keepState, restoreState } from '../../electron/shell/window-state.ts';

const LAPTOP = { x: 0, y: 0, width: 1440, height: 900 };
const BESIDE = { x: 1440, y: 0, width: 2560, height: 1440 };

let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), 'depesche-window-'));
	file = path.join(folder, 'data/window.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (x: number, y: number, width = 1000, height = 700) => {
	const bounds = { x, y, width, height };
	return { bounds, size: { width, height }, maximized: false };
};

describe('the place of the window', () => {
	it('comes back as it was kept', () => {
		keepState(file, at(1600, 100));
		expect(restoreState(file, [LAPTOP, BESIDE])).toEqual(at(1600, 100));
	});

	it('is forgotten when its display is gone, but not its size', () => {
		expect(fit(at(1600, 100), [LAPTOP])).toEqual({ size: { width: 1000, height: 700 }, maximized: false });
	});

	it.each([
		[-990, 10],
		[1430, 10],
		[10, -40],
		[10, 890],
	])('is forgotten at %i, %i, where no title bar can be grasped', (x, y) => {
		expect(fit(at(x, y), [LAPTOP]).bounds).toBeUndefined();
	});

	it('shrinks to the largest display and never below the smallest window', () => {
		expect(fit(at(0, 0, 3000, 2000), [LAPTOP]).size).toEqual({ width: 1440, height: 900 });
		expect(fit(at(0, 0, 50, 50), [LAPTOP]).size).toEqual({ width: 760, height: 520 });
	});

	it.each(['', '{', 'null', '{"bounds":{"x":"a"}}', '{"bounds":{"x":0,"y":0,"width":1e99,"height":5}}'])(
		'is the usual one when the file says %j',
		(text) => {
			const damaged = path.join(folder, 'window.json');
			writeFileSync(damaged, text);
			expect(restoreState(damaged, [BESIDE])).toEqual({ size: { width: 1360, height: 860 }, maximized: false });
		},
	);

	it('is the usual one at first', () => {
		expect(restoreState(file, [BESIDE]).size).toEqual({ width: 1360, height: 860 });
	});
});
