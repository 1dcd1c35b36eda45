import { useWords } from '#strings/use.ts';
import { Icon } from '#ui/icon.tsx';
import type { LaneBox } from '../stack.ts';

export interface LaneHeadsProps {
	readonly boxes: readonly LaneBox[];
	readonly nameOf: (key: string) => string;
	readonly scrollTop: number;
	readonly height: number;
	readonly onToggle: (key: string) => void;
}

/** The names of the lanes in sight; each opens and closes its lane. */
export function LaneHeads({ boxes, nameOf, scrollTop, height, onToggle }: LaneHeadsProps) {
	const { t } = useWords();
	const seen = boxes.filter((box) => box.top + box.height > scrollTop && box.top < scrollTop + height);
	return (
		<div className="lane-heads">
			{seen.map((box) => {
				const name = nameOf(box.lane.key);
				return (
					<button
						key={box.lane.key}
						type="button"
						className="lane-head"
						tabIndex={-1}
						aria-expanded={!box.collapsed}
						aria-label={box.collapsed ? t.timeline.expand(name) : t.timeline.collapse(name)}
						title={name}
						style={{ top: box.top - scrollTop, height: box.height, paddingTop: box.collapsed ? 6 : box.pad + 4 }}
						onClick={() => onToggle(box.lane.key)}
					>
						<Icon name={box.collapsed ? 'right' : 'down'} />
						<span className="lane-name">{name}</span>
						<span className="lane-count">{box.lane.count}</span>
					</button>
				);
			})}
		</div>
	);
}
