import { openDialog } from '#state/actions.ts';
import { CLOCKS, LANES, setDesk, setLanes } from '#state/desk.ts';
import { useDesk } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button, Toggle } from '#ui/button.tsx';
import { Select } from '#ui/select.tsx';
import { GoToDate } from './go-to-date.tsx';

export interface ToolbarProps {
	readonly onFit: () => void;
	readonly onZoom: (factor: number) => void;
	readonly legend: boolean;
	readonly onLegend: (on: boolean) => void;
	readonly summary: string;
	readonly onGo: (start: number, end: number) => void;
	/** Narrows the dossier to the time in view. */
	readonly onKeepPeriod: () => void;
}

export function Toolbar({ onFit, onZoom, legend, onLegend, summary, onGo, onKeepPeriod }: ToolbarProps) {
	const { t } = useWords();
	const { lanes, clock, breaks, showRejected } = useDesk();
	return (
		<div className="view-bar">
			<Select
				inline
				label={t.timeline.lanes}
				value={lanes}
				options={LANES.map((value) => ({ value, label: t.timeline.byLane[value] }))}
				onChange={setLanes}
			/>
			<Select
				inline
				bare
				label={t.timeline.clock}
				value={clock}
				options={CLOCKS.map((value) => ({ value, label: t.timeline.clocks[value] }))}
				onChange={(next) => setDesk({ clock: next })}
			/>
			<span className="timeline-note">
				<Button icon="plus" look="plain" hotkey="N" onPress={() => openDialog('own-event')}>
					{t.ownEvent.button}
				</Button>
			</span>
			<span className="view-bar-summary muted clip">{summary}</span>
			<div className="view-bar-group">
				<GoToDate onGo={onGo} />
				<Button icon="filter" look="plain" label={t.timeline.keepPeriod} onPress={onKeepPeriod} />
				<Toggle icon="break" on={breaks} onChange={(on) => setDesk({ breaks: on })} label={t.timeline.breaks} />
				<Toggle
					icon="eye"
					on={showRejected}
					onChange={(on) => setDesk({ showRejected: on })}
					label={t.timeline.rejected}
				/>
				<Toggle icon="legend" on={legend} onChange={onLegend} label={t.timeline.legend} />
				<Button icon="minus" look="plain" label={t.timeline.zoomOut} onPress={() => onZoom(1 / 1.6)} />
				<Button icon="plus" look="plain" label={t.timeline.zoomIn} onPress={() => onZoom(1.6)} />
				<Button icon="fit" look="plain" label={t.timeline.fit} onPress={onFit} />
			</div>
		</div>
	);
}
