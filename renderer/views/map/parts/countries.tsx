import { type GeoProjection, geoPath } from 'd3-geo';
import type { ZoomTransform } from 'd3-zoom';
import type { FeatureCollection, Geometry } from 'geojson';
import { useEffect, useMemo, useRef } from 'react';
import { useDesk } from '#state/use.ts';

export interface CountriesProps {
	readonly outlines: FeatureCollection<Geometry>;
	readonly project: GeoProjection;
	readonly transform: ZoomTransform;
	/** Pixels of the page. */
	readonly size: { readonly width: number; readonly height: number };
}

/** The land under the places. Projected once; zooming only moves what was projected. */
export function Countries({ outlines, project, transform, size }: CountriesProps) {
	const canvas = useRef<HTMLCanvasElement>(null);
	const theme = useDesk().app?.preferences.theme;
	const land = useMemo(() => new Path2D(geoPath(project)(outlines) ?? ''), [outlines, project]);
	useEffect(() => {
		const draw = () => {
			const context = canvas.current?.getContext('2d');
			if (!context) return;
			const { width, height } = size;
			const ratio = devicePixelRatio;
			context.canvas.width = Math.round(width * ratio);
			context.canvas.height = Math.round(height * ratio);
			const style = getComputedStyle(context.canvas);
			context.setTransform(ratio * transform.k, 0, 0, ratio * transform.k, ratio * transform.x, ratio * transform.y);
			context.fillStyle = style.getPropertyValue('--map-land');
			context.strokeStyle = style.getPropertyValue('--map-border');
			context.lineWidth = 0.7 / transform.k;
			context.lineJoin = 'round';
			context.fill(land);
			context.stroke(land);
		};
		draw();
		const dark = matchMedia('(prefers-color-scheme: dark)');
		dark.addEventListener('change', draw);
		return () => dark.removeEventListener('change', draw);
		// the theme changes the colours that are read
	}, [land, transform, size.width, size.height, theme]);
	return <canvas className="map-land" ref={canvas} style={size} aria-hidden />;
}
