import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** The inner size of an element in pixels, followed as it changes. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
	const [size, setSize] = useState<Size>({ width: 0, height: 0 });
	useLayoutEffect(() => {
		const { current } = element;
		if (!current) return;
		const measure = () => {
			const next = { width: current.clientWidth, height: current.clientHeight };
			setSize((last) => (last.width === next.width && last.height === next.height ? last : next));
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(current);
		return () => observer.disconnect();
	}, [element]);
	return size;
}
