import { useLayoutEffect, useMemo, useRef } from 'react';
import { type Store, useStore } from '#state/store.ts';
import { useWords } from '#strings/use.ts';
import { useSize } from '#ui/size.ts';
import type { Timeline } from '../model.ts';
import { drawOverview, histogram, OVERVIEW_BAR } from '../overview.ts';
import type { Palette } from '../palette.ts';
import { fit, panBy, toTime, toX, type Viewport } from '../viewport.ts';
import { sizeCanvas } from './canvas.ts';

export interface OverviewProps {
	readonly timeline: Timeline;
	readonly viewport: Store<Viewport>;
	readonly palette: Palette;
}

const HANDLE = 8;

/** The whole range as a histogram; its bright window is dragged to pan and pulled at its ends to zoom. */
export function OverviewStrip({ timeline, viewport, palette }: OverviewProps) {
	const { t } = useWords();
	const frame = useRef<HTMLDivElement>(null);
	const canvas = useRef<HTMLCanvasElement>(null);
	const { width, height } = useSize(frame);
	const view = useStore(viewport);
	const range = useMemo(() => fit(timeline.range), [timeline]);
	const counts = useMemo(
		() => histogram(timeline.marks, range, Math.max(1, Math.floor(width / OVERVIEW_BAR))),
		[timeline, range, width],
	);
	const drag = useRef<{ kind: 'move' | 'from' | 'to'; time: number; view: Viewport } | null>(null);

	useLayoutEffect(() => {
		if (!canvas.current || width === 0) return;
		const ctx = sizeCanvas(canvas.current, width, height);
		if (ctx) drawOverview(ctx, { width, height }, { counts, range, view, palette });
	});

	const timeAt = (clientX: number) =>
		toTime(range, width, clientX - (frame.current?.getBoundingClientRect().left ?? 0));
	return (
		<div
			ref={frame}
			className="timeline-overview"
			role="img"
			aria-label={t.timeline.overview}
			onPointerDown={(event) => {
				event.currentTarget.setPointerCapture(event.pointerId);
				const time = timeAt(event.clientX);
				const x = toX(range, width, time);
				const near = (edge: number) => Math.abs(toX(range, width, edge) - x) < HANDLE;
				const kind = near(view.from) ? 'from' : near(view.to) ? 'to' : 'move';
				const centred = panBy(view, time - (view.from + view.to) / 2);
				const inside = time > view.from && time < view.to;
				if (kind === 'move' && !inside) viewport.set(centred);
				drag.current = { kind, time, view: kind === 'move' && !inside ? centred : view };
			}}
			onPointerMove={(event) => {
				const start = drag.current;
				if (!start) return;
				const time = timeAt(event.clientX);
				const least = (range.to - range.from) / 500;
				if (start.kind === 'move') viewport.set(panBy(start.view, time - start.time));
				else if (start.kind === 'from') viewport.set({ from: Math.min(time, view.to - least), to: view.to });
				else viewport.set({ from: view.from, to: Math.max(time, view.from + least) });
			}}
			onPointerUp={() => {
				drag.current = null;
			}}
			onPointerCancel={() => {
				drag.current = null;
			}}
		>
			<canvas ref={canvas} aria-hidden />
		</div>
	);
}
