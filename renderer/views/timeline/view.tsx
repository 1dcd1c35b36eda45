import { useMemo, useRef, useState } from 'react';
import { show } from '#state/actions.ts';
import { setDesk } from '#state/desk.ts';
import { select } from '#state/selection.ts';
import type { Snapshot } from '#state/snapshot.ts';
import { useStore } from '#state/store.ts';
import { useSelection, useSnapshot } from '#state/use.ts';
import { setFilter } from '#state/views.ts';
import { useWords } from '#strings/use.ts';
import { useSize } from '#ui/size.ts';
import type { Timeline } from './model.ts';
import { movedTo } from './navigate.ts';
import { LaneHeads } from './parts/lane-heads.tsx';
import { Legend } from './parts/legend.tsx';
import { OverviewStrip } from './parts/overview-strip.tsx';
import { Plot } from './parts/plot.tsx';
import { Toolbar } from './parts/toolbar.tsx';
import { Tray } from './parts/tray.tsx';
import { AXIS, type Scene } from './scene.ts';
import { spokenEvent } from './spoken.ts';
import { ROW, stack } from './stack.ts';
import { arrange, type Chip, type Tied, trayHeight } from './tray.ts';
import { keysOf, zoomBy } from './use-keys.ts';
import { usePalette } from './use-palette.ts';
import { useTimeline } from './use-timeline.ts';
import { useReveal, useViewport } from './use-viewport.ts';
import { fit, scale } from './viewport.ts';
import './view.css';

const HEADS = 132;
const OVERVIEW = 36;
/** About how wide 12 px text is, per letter: the layout must not measure tens of thousands of titles. */
const LETTER = 6.4;
const titleWidth = (title: string) => title.length * LETTER;
/** Chips beyond this many are counted, not drawn; the table has them all. */
const MOST_CHIPS = 60;
/** With more undated events than this, only the selected one shows its ties. */
const MOST_TIES = 12;
const TIE_INSET = 16;
/** Pixels that the tray may take from the lanes. */
const TRAY = 158;
/** Pixels that the legend takes in a narrow pane. */
const LEGEND = 190;

const NOTHING: Timeline = { lanes: [], marks: [], undated: [], range: [0, 1] };

/** The day of a moment, in UTC, as the filter wants it. */
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length);

function tiesOf(chips: readonly Chip[], selected: string | null): Scene['ties'] {
	return chips.flatMap(({ tied: { item, anchors }, left }) => {
		const strong = item.id === selected;
		if (chips.length > MOST_TIES && !strong) return [];
		return anchors.map((from) => ({ from, strong, x: left + TIE_INSET }));
	});
}

/** An article without a date that tells undated events: its date may give them theirs. */
const undatedArticle = (tied: readonly Tied[], articles: Snapshot['articles']): string | undefined =>
	tied
		.flatMap(({ item }) => item.event.citations)
		.find(({ article }) => articles.get(article)?.published === undefined && articles.has(article))?.article;

/** The events in time: a picture for the eye, one tab stop for the keys, one sentence at a time for the ear. */
export function TimelineView() {
	const words = useWords();
	const { t } = words;
	const snapshot = useSnapshot();
	const { item } = useSelection();
	const selected = item?.kind === 'event' ? item.id : null;
	const { timeline, warp, tied, count, order, nameOf, deniersOf } = useTimeline();
	const palette = usePalette();
	const body = useRef<HTMLDivElement>(null);
	const scroller = useRef<HTMLDivElement>(null);
	const whole = useSize(body);
	const { height } = useSize(scroller);
	const width = Math.max(1, whole.width - HEADS);
	const [scrollTop, setScrollTop] = useState(0);
	const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
	/** Shown or hidden by hand; else shown where there is room for it. */
	const [legend, setLegend] = useState<boolean | null>(null);
	const [spoken, setSpoken] = useState('');

	const dossier = snapshot.summary?.id ?? '';
	const viewport = useViewport(dossier, !snapshot.loading && whole.width > 0, timeline, width);
	const view = useStore(viewport);
	const perMs = scale(view, width);
	const chips = arrange(tied.slice(0, MOST_CHIPS), view, width);
	const trayWants = tied.length > 0 ? trayHeight(chips) : 0;
	const room = whole.height - OVERVIEW - AXIS - Math.min(trayWants, TRAY);
	const mostRows = Math.max(3, Math.min(40, Math.floor(room / ROW / Math.max(1, timeline.lanes.length)) + 2));
	const stacked = useMemo(
		// before it is known how much room there is, nothing is worth placing
		() => stack(whole.width > 0 ? timeline : NOTHING, { scale: perMs, mostRows, collapsed, titleWidth, room }),
		[timeline, whole.width > 0, perMs, mostRows, collapsed, room],
	);
	// what the lanes leave is the tray's; what that leaves, the legend's
	const spare = Math.max(0, room - stacked.height);
	const trayMost = Math.min(trayWants, TRAY + spare) + 2;
	const explained = legend ?? room + Math.min(trayWants, TRAY) - stacked.height - trayMost > LEGEND;
	useReveal({ selected, dossier, timeline, stacked, viewport, scroller });

	const go = (id: string | undefined) => {
		const next = id === undefined ? undefined : snapshot.events.get(id);
		if (!next) return;
		select({ kind: 'event', id: next.id });
		setSpoken(t.timeline.spoken(order().indexOf(next.id) + 1, count, spokenEvent(next, snapshot, words)));
	};
	const fitAll = () => viewport.set(fit(timeline.range, width));
	const open = (id: string) => {
		select({ kind: 'event', id });
		show('text');
	};
	const undated = tied.map((one) => one.item.id);
	const toDate = undatedArticle(tied, snapshot.articles);
	const toggle = (key: string) =>
		setCollapsed((now) => new Set(now.has(key) ? [...now].filter((other) => other !== key) : [...now, key]));
	const laneKeys = timeline.lanes.map(({ key }) => key);
	const moveLane = (key: string, to: number) => setDesk({ laneOrder: movedTo(laneKeys, key, to) });
	const onKeyDown = keysOf({ timeline, order, undated, selected, viewport, go, fitAll, open, toggle, moveLane });
	const onPeriod = (from: number, to: number) => setFilter({ from: dayOf(from), to: dayOf(to) });
	const counts = [t.count.events(count), tied.length > 0 && t.timeline.undatedCount(tied.length)];
	const summary = counts.filter(Boolean).join(' · ');
	// a frame of panning draws the canvas anew, not the controls
	const toolbar = useMemo(
		() => (
			<Toolbar
				onFit={() => viewport.set(fit(timeline.range, width))}
				onZoom={(factor) => zoomBy(factor, { timeline, selected, viewport })}
				legend={explained}
				onLegend={setLegend}
				summary={summary}
				onGo={(start, end) => viewport.set(fit([warp.shown(start), warp.shown(end)], width))}
				onKeepPeriod={() => {
					const now = viewport.get();
					onPeriod(warp.real(now.from), warp.real(now.to));
				}}
			/>
		),
		[viewport, timeline, warp, width, selected, explained, summary],
	);

	return (
		<section className="timeline" aria-label={t.views.timeline}>
			{toolbar}
			{count === 0 && (
				<p className="pane-empty muted">{snapshot.events.size > 0 ? t.timeline.none : t.timeline.empty}</p>
			)}
			<div
				ref={body}
				className="timeline-body"
				role="application"
				aria-roledescription={t.views.timeline}
				aria-label={t.timeline.description(count, timeline.marks.length, tied.length)}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: the timeline is one tab stop and takes the arrow keys
				tabIndex={0}
				onKeyDown={onKeyDown}
				hidden={count === 0}
			>
				<OverviewStrip timeline={timeline} viewport={viewport} palette={palette} />
				<div
					className="timeline-scroller"
					ref={scroller}
					onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
				>
					<div className="timeline-content" style={{ height: stacked.height + AXIS }}>
						<div className="timeline-stage" style={{ height }}>
							<LaneHeads
								boxes={stacked.lanes}
								nameOf={nameOf}
								scrollTop={scrollTop}
								height={height}
								onToggle={toggle}
								onMove={moveLane}
							/>
							<Plot
								timeline={timeline}
								warp={warp}
								stacked={stacked}
								viewport={viewport}
								palette={palette}
								selected={selected}
								ties={tiesOf(chips, selected)}
								scroller={scroller}
								scrollTop={scrollTop}
								onSelect={go}
								onOpen={open}
								onPeriod={onPeriod}
							/>
						</div>
					</div>
				</div>
				{tied.length > 0 && (
					<div className="tray" style={{ maxHeight: trayMost }}>
						<div className="tray-head">
							<span>{t.timeline.undated}</span>
							<span className="lane-count">{tied.length}</span>
							{toDate !== undefined && (
								<button
									type="button"
									className="link tray-hint"
									onClick={() => select({ kind: 'article', id: toDate })}
								>
									{t.timeline.dateArticle}
								</button>
							)}
						</div>
						<Tray
							chips={chips}
							more={tied.length - chips.length}
							selected={selected}
							deniersOf={deniersOf}
							titleOf={(id) => snapshot.events.get(id)?.title ?? ''}
							onSelect={go}
							onOpen={open}
						/>
					</div>
				)}
				{explained && <Legend palette={palette} />}
			</div>
			<div className="hidden-visually" role="status" aria-live="polite">
				{spoken}
			</div>
		</section>
	);
}
