import { type GeoProjection, geoEqualEarth } from 'd3-geo';
import type { Position } from './gazetteer.ts';

/** Degrees around the outermost places. */
const MARGIN = 6;

/** An equal-area projection that shows the places given, or the whole world where there are none. */
export function projectionFor(positions: readonly Position[], width: number, height: number): GeoProjection {
	const size: [number, number] = [Math.max(1, width), Math.max(1, height)];
	if (positions.length === 0) return geoEqualEarth().fitSize(size, { type: 'Sphere' });
	const middle = middleOf(positions.map(([longitude]) => longitude));
	const turned = geoEqualEarth().rotate([-middle, 0]);
	const corners = positions.flatMap(([longitude, latitude]) =>
		[-MARGIN, MARGIN].flatMap((dx) =>
			[-MARGIN, MARGIN].map((dy): [number, number] => [longitude + dx, Math.max(-85, Math.min(85, latitude + dy))]),
		),
	);
	return turned.fitExtent(
		[
			[24, 24],
			[size[0] - 24, size[1] - 24],
		],
		{ type: 'MultiPoint', coordinates: corners },
	);
}

/** The longitude from which the widest empty stretch lies farthest, so that places on both sides of the date line stay together. */
function middleOf(longitudes: readonly number[]): number {
	const sorted = longitudes.toSorted((a, b) => a - b);
	let widest = -1;
	let middle = 0;
	for (const [i, longitude] of sorted.entries()) {
		const next = sorted[i + 1] ?? (sorted[0] ?? 0) + 360;
		if (next - longitude <= widest) continue;
		widest = next - longitude;
		middle = (next + longitude) / 2 + 180;
	}
	return ((middle + 540) % 360) - 180;
}
