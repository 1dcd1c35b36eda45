import { useEffect, useMemo, useRef, useState } from 'react';
import { select } from '#state/selection.ts';
import { useFound, useSelection, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { pressable } from '#ui/pressable.ts';
import { useSize } from '#ui/size.ts';
import { useRoving } from '#ui/use-roving.ts';
import { useZoom, ZOOM_IN, ZOOM_OUT } from '#ui/use-zoom.ts';
import { type Place, placesOf } from './model.ts';
import { Countries } from './parts/countries.tsx';
import { projectionFor } from './projection.ts';
import { loadWorld, type World } from './world.ts';
import './view.css';

const MOST_ZOOM = 40;
/** Labels beyond these would cover each other. */
const MOST_LABELS = 24;
const ROOM_FOR_LABEL = 110;
const radius = (events: number) => 4 + Math.min(14, 2.6 * Math.sqrt(events));

/** Where the events happen, on a map that comes with the program. */
export function MapView() {
	const { t } = useWords();
	const { entities } = useSnapshot();
	const { events } = useFound();
	const { item } = useSelection();
	const frame = useRef<HTMLDivElement>(null);
	const { width, height } = useSize(frame);
	const [world, setWorld] = useState<World | null>(null);
	useEffect(() => {
		let current = true;
		void loadWorld().then((loaded) => current && setWorld(loaded));
		return () => {
			current = false;
		};
	}, []);
	const places = useMemo(
		() => (world ? placesOf(events, entities, world.gazetteer) : { placed: [], unplaced: [] }),
		[world, events, entities],
	);
	const project = useMemo(
		() =>
			projectionFor(
				places.placed.map(({ found }) => found.position),
				width,
				height,
			),
		[places, width, height],
	);
	const { transform, zoomBy, reset } = useZoom(frame, MOST_ZOOM);
	const spots = places.placed.flatMap((place) => {
		const at = project(place.found.position as [number, number]);
		return at ? [{ ...place, id: place.entity.id, x: transform.applyX(at[0]), y: transform.applyY(at[1]) }] : [];
	});
	const roving = useRoving(spots, (id) => select({ kind: 'entity', id }));
	const chosen = item?.kind === 'entity' ? item.id : null;
	return (
		<section className="map" aria-label={t.views.map}>
			<div className="view-bar">
				<span className="view-bar-summary muted clip">{t.map.summary(places.placed.length)}</span>
				<Button icon="minus" look="plain" label={t.timeline.zoomOut} onPress={() => zoomBy(ZOOM_OUT)} />
				<Button icon="plus" look="plain" label={t.timeline.zoomIn} onPress={() => zoomBy(ZOOM_IN)} />
				<Button icon="fit" look="plain" label={t.timeline.fit} onPress={reset} />
			</div>
			<div className="map-frame" ref={frame}>
				{world && (
					<Countries outlines={world.outlines} project={project} transform={transform} size={{ width, height }} />
				)}
				<svg
					className="map-places"
					width={width}
					height={height}
					role="application"
					aria-label={t.map.description(spots.length)}
					onKeyDown={roving.onKeyDown}
				>
					{spots.map((spot, i) => (
						<Mark
							key={spot.id}
							place={spot}
							x={spot.x}
							y={spot.y}
							left={spot.x > width - ROOM_FOR_LABEL}
							chosen={spot.id === chosen}
							labelled={i < MOST_LABELS || spot.id === chosen}
							tabStop={roving.tabStop === spot.id}
							onFocus={() => roving.focus(spot.id)}
						/>
					))}
				</svg>
			</div>
			{places.unplaced.length > 0 && (
				<p className="map-unplaced muted">
					{t.map.unplaced}:{' '}
					{places.unplaced.map(({ id, name }, i) => (
						<span key={id}>
							{i > 0 && ', '}
							<button type="button" className="link" onClick={() => select({ kind: 'entity', id })}>
								{name}
							</button>
						</span>
					))}
				</p>
			)}
		</section>
	);
}

interface MarkProps {
	readonly place: Place;
	readonly x: number;
	readonly y: number;
	/** The name stands to the left, for want of room. */
	readonly left: boolean;
	readonly chosen: boolean;
	readonly labelled: boolean;
	readonly tabStop: boolean;
	readonly onFocus: () => void;
}

/** A town is a disc, a whole country a ring of dashes; what is told by its name alone has a dashed edge too. */
function Mark({ place, x, y, left, chosen, labelled, tabStop, onFocus }: MarkProps) {
	const { t } = useWords();
	const { entity, found, here, events } = place;
	const choose = () => select({ kind: 'entity', id: entity.id });
	return (
		// biome-ignore lint/a11y/useSemanticElements: a shape in a picture cannot be a button element
		<g
			className={`map-mark by-${found.by}`}
			data-spot={entity.id}
			data-chosen={chosen || undefined}
			data-here={here > 0 || undefined}
			transform={`translate(${x} ${y})`}
			tabIndex={tabStop ? 0 : -1}
			aria-label={t.map.spoken(entity.name, here, events, t.map.by[found.by])}
			aria-pressed={chosen}
			onFocus={onFocus}
			role="button"
			{...pressable(choose)}
		>
			<circle className="map-hit" r={14} />
			<circle className="map-disc" r={radius(Math.max(here, 1))} />
			{labelled && (
				<text
					className="in-picture"
					x={(left ? -1 : 1) * (radius(Math.max(here, 1)) + 4)}
					y={4}
					textAnchor={left ? 'end' : 'start'}
				>
					{entity.name}
				</text>
			)}
		</g>
	);
}
