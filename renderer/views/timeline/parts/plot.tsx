import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Store, useStore } from '#state/store.ts';
import { useWords } from '#strings/use.ts';
import { useSize } from '#ui/size.ts';
import type { Warp } from '../breaks.ts';
import { draw } from '../draw.ts';
import { hit } from '../hit.ts';
import type { Timeline } from '../model.ts';
import type { Palette } from '../palette.ts';
import { AXIS, type Scene } from '../scene.ts';
import type { Stacked } from '../stack.ts';
import { axis } from '../ticks.ts';
import { fit, panBy, toTime, type Viewport, zoomAt } from '../viewport.ts';
import { sizeCanvas } from './canvas.ts';
import { useDrag } from './use-drag.ts';

export interface PlotProps {
	readonly timeline: Timeline;
	readonly warp: Warp;
	readonly stacked: Stacked;
	readonly viewport: Store<Viewport>;
	readonly palette: Palette;
	readonly selected: string | null;
	readonly ties: Scene['ties'];
	readonly scroller: RefObject<HTMLDivElement | null>;
	readonly scrollTop: number;
	readonly onSelect: (id: string) => void;
	readonly onOpen: (id: string) => void;
	/** A period was marked: milliseconds since 1970. */
	readonly onPeriod: (from: number, to: number) => void;
}

const WHEEL = 0.0016;

/** The canvas: drawn once per frame in which something changed; dragged to pan, with Shift to mark a period, wheeled to zoom at the pointer. */
export function Plot({
	timeline,
	warp,
	stacked,
	viewport,
	palette,
	selected,
	ties,
	scroller,
	scrollTop,
	onSelect,
	onOpen,
	onPeriod,
}: PlotProps) {
	const { language } = useWords();
	const frame = useRef<HTMLDivElement>(null);
	const canvas = useRef<HTMLCanvasElement>(null);
	const { width, height } = useSize(frame);
	const view = useStore(viewport);
	const [hovered, setHovered] = useState<string | null>(null);
	const marked = useMemo(() => axis(view, Math.max(1, width), language, warp), [view, width, language, warp]);

	const at = (event: { clientX: number; clientY: number }) => {
		const box = frame.current?.getBoundingClientRect();
		return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
	};
	const found = (event: { clientX: number; clientY: number }) => {
		const { x, y } = at(event);
		return y < AXIS ? undefined : hit({ timeline, stacked, view, width }, x, y - AXIS + scrollTop);
	};
	const drag = useDrag({
		viewport,
		scroller,
		width,
		onPress(event) {
			const on = found(event);
			if (on?.kind === 'mark') onSelect(on.id);
			else if (on) viewport.set(fit([on.start, on.end], width));
		},
		onBrush(from, to) {
			const time = (x: number) => warp.real(toTime(view, width, x));
			onPeriod(time(Math.min(from, to)), time(Math.max(from, to)));
		},
	});

	useLayoutEffect(() => {
		const element = canvas.current;
		if (!element || width === 0) return;
		const request = requestAnimationFrame(() => {
			const ctx = sizeCanvas(element, width, height);
			if (!ctx) return;
			draw(ctx, {
				timeline,
				stacked,
				view,
				axis: marked,
				warp,
				brush: drag.brush,
				width,
				height,
				scrollTop,
				selected,
				hovered,
				palette,
				ties,
			});
		});
		return () => cancelAnimationFrame(request);
	});

	// React listens to wheel passively; zooming must keep the page from scrolling
	useEffect(() => {
		const element = frame.current;
		if (!element) return;
		const onWheel = (event: WheelEvent) => {
			if (event.altKey) return;
			event.preventDefault();
			const { left, width: wide } = element.getBoundingClientRect();
			const now = viewport.get();
			const pixels = event.deltaMode === 1 ? 16 : 1;
			const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
			if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
				viewport.set(panBy(now, ((sideways * pixels) / wide) * (now.to - now.from)));
				return;
			}
			const factor = Math.exp(-event.deltaY * pixels * WHEEL * (event.ctrlKey ? 4 : 1));
			viewport.set(zoomAt(now, toTime(now, wide, event.clientX - left), factor));
		};
		element.addEventListener('wheel', onWheel, { passive: false });
		return () => element.removeEventListener('wheel', onWheel);
	}, [viewport]);

	const cursor = drag.grabbing ? 'grabbing' : hovered ? 'pointer' : 'grab';

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: a picture for the pointer; the keys are the timeline's
		<div
			ref={frame}
			className="timeline-plot"
			data-cursor={cursor}
			onPointerDown={drag.onPointerDown}
			onPointerMove={(event) => {
				drag.onPointerMove(event);
				if (drag.active()) return;
				const over = found(event);
				setHovered(over?.kind === 'mark' ? over.id : null);
			}}
			onPointerUp={drag.onPointerUp}
			onPointerCancel={drag.onPointerCancel}
			onPointerLeave={() => setHovered(null)}
			onDoubleClick={(event) => {
				const on = found(event);
				if (on?.kind === 'mark') onOpen(on.id);
			}}
		>
			<canvas ref={canvas} aria-hidden />
		</div>
	);
}
