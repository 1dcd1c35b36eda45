/** What one frame is drawn from. */
import type { Warp } from './breaks.ts';
import type { Mark, Timeline } from './model.ts';
import type { Palette } from './palette.ts';
import type { Stacked } from './stack.ts';
import type { Axis } from './ticks.ts';
import type { Viewport } from './viewport.ts';

/** Height of the axis, in pixels; the lanes start below it. */
export const AXIS = 44;
/** Size of labels, in pixels. */
export const TEXT = 12;

export interface Scene {
	readonly timeline: Timeline;
	readonly stacked: Stacked;
	readonly view: Viewport;
	readonly axis: Axis;
	readonly warp: Warp;
	/** The period that is being marked with the pointer: x in pixels. */
	readonly brush: readonly [from: number, to: number] | null;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly scrollTop: number;
	readonly selected: string | null;
	readonly hovered: string | null;
	readonly palette: Palette;
	/** Lines to the undated: the id of the dated event they hang on, and x in pixels at the bottom. */
	readonly ties: readonly { readonly from: string; readonly x: number; readonly strong: boolean }[];
}

/** A mark in sight. */
export interface Seen {
	readonly mark: Mark;
	readonly index: number;
	readonly left: number;
	readonly right: number;
	readonly middle: number;
}

export type Context = CanvasRenderingContext2D;
