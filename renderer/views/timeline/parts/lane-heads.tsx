import { useRef, useState } from 'react';
import { useWords } from '#strings/use.ts';
import { Icon } from '#ui/icon.tsx';
import type { LaneBox } from '../stack.ts';

export interface LaneHeadsProps {
	readonly boxes: readonly LaneBox[];
	readonly nameOf: (key: string) => string;
	readonly scrollTop: number;
	readonly height: number;
	readonly onToggle: (key: string) => void;
	/** Puts a lane where another one is. */
	readonly onMove: (key: string, to: number) => void;
}

/** Pixels before a press becomes a drag. */
const THRESHOLD = 6;

/** The names of the lanes in sight; each opens and closes its lane, and is dragged to another place. */
export function LaneHeads({ boxes, nameOf, scrollTop, height, onToggle, onMove }: LaneHeadsProps) {
	const { t } = useWords();
	const start = useRef<{ readonly key: string; readonly y: number } | null>(null);
	const [dragged, setDragged] = useState<{ readonly key: string; readonly by: number } | null>(null);
	const seen = boxes.filter((box) => box.top + box.height > scrollTop && box.top < scrollTop + height);
	const drop = (key: string, by: number) => {
		const from = boxes.find(({ lane }) => lane.key === key);
		if (!from) return;
		const middle = from.top + from.height / 2 + by;
		const to = boxes.findIndex((box) => middle < box.top + box.height);
		onMove(key, to < 0 ? boxes.length - 1 : to);
	};
	return (
		<div className="lane-heads">
			{seen.map((box) => {
				const { key, count } = box.lane;
				const name = nameOf(key);
				const by = dragged?.key === key ? dragged.by : 0;
				return (
					<button
						key={key}
						type="button"
						className="lane-head"
						tabIndex={-1}
						data-dragged={by !== 0 || undefined}
						aria-expanded={!box.collapsed}
						aria-label={box.collapsed ? t.timeline.expand(name) : t.timeline.collapse(name)}
						title={name}
						style={{ top: box.top - scrollTop + by, height: box.height, paddingTop: box.collapsed ? 6 : box.pad + 4 }}
						onPointerDown={(event) => {
							if (event.button === 0) start.current = { key, y: event.clientY };
						}}
						onPointerMove={(event) => {
							if (start.current?.key !== key) return;
							const moved = event.clientY - start.current.y;
							if (by === 0 && Math.abs(moved) < THRESHOLD) return;
							event.currentTarget.setPointerCapture(event.pointerId);
							setDragged({ key, by: moved });
						}}
						onPointerUp={() => {
							start.current = null;
							if (by !== 0) drop(key, by);
						}}
						onPointerCancel={() => {
							start.current = null;
							setDragged(null);
						}}
						onClick={() => {
							// the press that ends a drag is no press on the button
							if (by === 0) onToggle(key);
							setDragged(null);
						}}
					>
						<Icon name={box.collapsed ? 'right' : 'down'} />
						<span className="lane-name">{name}</span>
						<span className="lane-count">{count}</span>
					</button>
				);
			})}
		</div>
	);
}
