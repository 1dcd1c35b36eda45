import { select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';

export interface Zooming {
	readonly transform: ZoomTransform;
	readonly zoomBy: (factor: number) => void;
	readonly reset: () => void;
}

const STEP = 1.5;
export const ZOOM_IN = STEP;
export const ZOOM_OUT = 1 / STEP;

/** Zoom at the pointer by wheel and pinch, pan by drag, both also by the functions returned. */
export function useZoom(frame: RefObject<HTMLElement | null>, most: number): Zooming {
	const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
	const behaviour = useRef<ZoomBehavior<HTMLElement, unknown>>(null);
	useEffect(() => {
		const element = frame.current;
		if (!element) return;
		const made = zoom<HTMLElement, unknown>()
			.scaleExtent([0.5, most])
			.on('zoom', ({ transform: now }: { transform: ZoomTransform }) => setTransform(now));
		behaviour.current = made;
		const selection = select(element);
		selection.call(made).on('dblclick.zoom', null);
		return () => {
			selection.on('.zoom', null);
		};
	}, [frame, most]);
	return useMemo(() => {
		const to = (act: (made: ZoomBehavior<HTMLElement, unknown>, element: HTMLElement) => void) => {
			if (behaviour.current && frame.current) act(behaviour.current, frame.current);
		};
		return {
			transform,
			zoomBy: (factor) => to((made, element) => made.scaleBy(select(element), factor)),
			reset: () => to((made, element) => made.transform(select(element), zoomIdentity)),
		};
	}, [transform, frame]);
}
