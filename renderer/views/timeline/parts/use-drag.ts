import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Store } from '#state/store.ts';
import { type Momentum, momentum } from '../momentum.ts';
import { panBy, type Viewport } from '../viewport.ts';

interface Start {
	readonly x: number;
	readonly y: number;
	readonly view: Viewport;
	readonly top: number;
	readonly brushing: boolean;
	moved: boolean;
}

export interface Dragging {
	readonly viewport: Store<Viewport>;
	readonly scroller: RefObject<HTMLDivElement | null>;
	readonly width: number;
	/** Called when a press did not become a drag. */
	readonly onPress: (event: PointerEvent<HTMLElement>) => void;
	/** Called with the two ends of a marked period, in pixels of the plot. */
	readonly onBrush: (from: number, to: number) => void;
}

/** Pixels before a press becomes a drag. */
const THRESHOLD = 4;

/** Drag to pan, and a throw goes on for a while; with Shift, mark a period. */
export function useDrag({ viewport, scroller, width, onPress, onBrush }: Dragging) {
	const start = useRef<Start | null>(null);
	const thrown = useRef<Momentum | null>(null);
	const [grabbing, setGrabbing] = useState(false);
	const [brush, setBrush] = useState<readonly [number, number] | null>(null);
	useEffect(() => () => thrown.current?.stop(), []);
	const leftOf = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left;
	const end = () => {
		start.current = null;
		setGrabbing(false);
		setBrush(null);
	};
	return {
		grabbing,
		brush,
		/** A drag is under way. */
		active: () => start.current !== null,
		onPointerDown(event: PointerEvent<HTMLElement>) {
			if (event.button !== 0) return;
			thrown.current?.stop();
			const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
			thrown.current = calm
				? null
				: momentum((pixels) => viewport.set((now) => panBy(now, (-pixels / width) * (now.to - now.from))));
			start.current = {
				x: event.clientX,
				y: event.clientY,
				view: viewport.get(),
				top: scroller.current?.scrollTop ?? 0,
				brushing: event.shiftKey,
				moved: false,
			};
		},
		onPointerMove(event: PointerEvent<HTMLElement>) {
			const from = start.current;
			if (!from) return;
			const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
			if (!from.moved && Math.abs(dx) + Math.abs(dy) < THRESHOLD) return;
			if (!from.moved) {
				from.moved = true;
				setGrabbing(!from.brushing);
				event.currentTarget.setPointerCapture(event.pointerId);
			}
			if (from.brushing) {
				setBrush([leftOf(event) - dx, leftOf(event)]);
				return;
			}
			thrown.current?.follow(event.clientX, event.timeStamp);
			viewport.set(panBy(from.view, (-dx / width) * (from.view.to - from.view.from)));
			if (scroller.current) scroller.current.scrollTop = from.top - dy;
		},
		onPointerUp(event: PointerEvent<HTMLElement>) {
			const from = start.current;
			end();
			if (!from) return;
			if (!from.moved) onPress(event);
			else if (from.brushing) onBrush(leftOf(event) - (event.clientX - from.x), leftOf(event));
			else thrown.current?.release(event.timeStamp);
		},
		onPointerCancel: end,
	};
}
