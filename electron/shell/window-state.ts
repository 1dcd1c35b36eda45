import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Rectangle } from 'electron';

/** Where a window stood, in device-independent pixels. */
export interface WindowState {
	readonly bounds?: Rectangle;
	readonly size: { readonly width: number; readonly height: number };
	readonly maximized: boolean;
}

export const MINIMUM = { width: 760, height: 520 };
const USUAL: WindowState = { size: { width: 1360, height: 860 }, maximized: false };
/** So much of the title must stay on a display for the window to be found and moved. */
const VISIBLE = 80;

/** The state kept in `file`, made to fit `displays` (their work areas); the usual size where none is kept or it is unreadable. */
export function restoreState(file: string, displays: readonly Rectangle[]): WindowState {
	return fit(readState(file) ?? USUAL, displays);
}

/** Keeps a state; a disk that refuses costs no more than the memory of it. */
export function keepState(file: string, state: WindowState): void {
	try {
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, JSON.stringify(state));
	} catch {
		// the window opens at its usual place next time
	}
}

/** Shrinks a window to the largest display and forgets a place that no display shows any more. */
export function fit(state: WindowState, displays: readonly Rectangle[]): WindowState {
	const largest = displays.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
	const size = {
		width: clamp(state.size.width, MINIMUM.width, largest?.width),
		height: clamp(state.size.height, MINIMUM.height, largest?.height),
	};
	const { bounds } = state;
	if (bounds === undefined || !displays.some((display) => shows(display, bounds))) {
		return { size, maximized: state.maximized };
	}
	return { size, bounds: { ...bounds, ...size }, maximized: state.maximized };
}

const clamp = (value: number, least: number, most = value) => Math.max(least, Math.min(value, most));

function shows(display: Rectangle, { x, y, width }: Rectangle): boolean {
	const across = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
	return across >= VISIBLE && y >= display.y && y <= display.y + display.height - VISIBLE;
}

function readState(file: string): WindowState | undefined {
	try {
		const { bounds, maximized } = JSON.parse(readFileSync(file, 'utf8')) as { bounds?: unknown; maximized?: unknown };
		if (!isRectangle(bounds)) return undefined;
		return { bounds, size: { width: bounds.width, height: bounds.height }, maximized: maximized === true };
	} catch {
		return undefined;
	}
}

function isRectangle(value: unknown): value is Rectangle {
	if (typeof value !== 'object' || value === null) return false;
	const record = value as Record<string, unknown>;
	return ['x', 'y', 'width', 'height'].every((key) => Number.isSafeInteger(record[key]));
}
