import { useWords } from '#strings/use.ts';
import { CHIP_WIDTH, type Chip, type Tied, trayHeight } from '../tray.ts';

export interface TrayProps {
	readonly chips: readonly Chip[];
	/** How many are not drawn. */
	readonly more: number;
	readonly selected: string | null;
	readonly deniersOf: (id: string) => number;
	readonly titleOf: (id: string) => string;
	readonly onSelect: (id: string) => void;
	readonly onOpen: (id: string) => void;
}

/** The events without a date, each under what it comes after and before. */
export function Tray({ chips, more, selected, deniersOf, titleOf, onSelect, onOpen }: TrayProps) {
	const { t } = useWords();
	const words = ({ after, before, during, item }: Tied): string => {
		const parts = [
			...after.slice(0, 1).map((id) => t.timeline.after(titleOf(id))),
			...before.slice(0, 1).map((id) => t.timeline.before(titleOf(id))),
			...during.slice(0, 1).map((id) => t.timeline.during(titleOf(id))),
		];
		if (parts.length > 0) return parts.join(', ');
		return item.waits ? t.timeline.waits : t.timeline.noOrder;
	};
	return (
		<div className="tray-chips">
			<div className="tray-inner" style={{ height: trayHeight(chips) }}>
				{chips.map(({ tied: one, left, top, height }) => (
					<button
						key={one.item.id}
						type="button"
						tabIndex={-1}
						className="chip"
						data-selected={one.item.id === selected || undefined}
						data-denied={deniersOf(one.item.id) > 0 || undefined}
						data-tied={one.anchors.length > 0 || undefined}
						style={{ left, top, width: CHIP_WIDTH, height }}
						title={`${one.item.title} (${words(one)})`}
						onClick={() => onSelect(one.item.id)}
						onDoubleClick={() => onOpen(one.item.id)}
					>
						<span className="chip-title clip" dir="auto">
							{one.item.title}
						</span>
						{height > 30 && <span className="chip-order clip">{words(one)}</span>}
					</button>
				))}
			</div>
			{more > 0 && <p className="tray-more muted">{t.timeline.more(more)}</p>}
		</div>
	);
}
