import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { show } from '#state/actions.ts';
import { select } from '#state/selection.ts';
import { createStore, type Store, useStore } from '#state/store.ts';
import { useDesk, useSelection, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { useSize } from '#ui/size.ts';
import { AXIS } from './draw.ts';
import { acrossLanes } from './navigate.ts';
import { type Palette, palette as readPalette } from './palette.ts';
import { LaneHeads } from './parts/lane-heads.tsx';
import { Legend } from './parts/legend.tsx';
import { OverviewStrip } from './parts/overview-strip.tsx';
import { Plot } from './parts/plot.tsx';
import { Toolbar } from './parts/toolbar.tsx';
import { Tray } from './parts/tray.tsx';
import { spokenEvent } from './spoken.ts';
import { middleOf, stack } from './stack.ts';
import { useTimeline } from './use-timeline.ts';
import { arrange } from './tray.ts';
import { fit, panBy, reveal, scale, type Viewport, zoomAt } from './viewport.ts';
import './view.css';

export const HEADS = 132;
/** About how wide 12 px text is, per letter: the layout must not measure tens of thousands of titles. */
const LETTER = 6.5;
/** Chips beyond this many are counted, not drawn; the table has them all. */
const MOST_CHIPS = 60;
const labelWidth = (title: string) => title.length * LETTER;

/** Where each dossier was last looked at, while the window lives. */
const viewports = new Map<string, Store<Viewport>>();

function usePalette(): Palette {
	const theme = useDesk().app?.preferences.theme;
	const [colours, setColours] = useState(readPalette);
	useEffect(() => {
		const read = () => setColours(readPalette());
		read();
		const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map((query) => matchMedia(query));
		for (const query of queries) query.addEventListener('change', read);
		return () => {
			for (const query of queries) query.removeEventListener('change', read);
		};
	}, [theme]);
	return colours;
}

export function TimelineView() {
	const words = useWords();
	const { t } = words;
	const snapshot = useSnapshot();
	const { item } = useSelection();
	const selected = item?.kind === 'event' ? item.id : null;
	const { timeline, tied, order, nameOf, deniersOf } = useTimeline();
	const palette = usePalette();
	const scroller = useRef<HTMLDivElement>(null);
	const size = useSize(scroller);
	const width = Math.max(1, size.width - HEADS);
	const [scrollTop, setScrollTop] = useState(0);
	const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
	const [legend, setLegend] = useState(false);
	const [spoken, setSpoken] = useState('');

	const dossier = snapshot.summary?.id ?? '';
	const viewport = useMemo(() => {
		const known = viewports.get(dossier);
		if (known) return known;
		const made = createStore<Viewport>(fit([0, 1]));
		return made;
	}, [dossier]);
	const ready = !snapshot.loading && size.width > 0;
	useLayoutEffect(() => {
		if (!ready || viewports.has(dossier)) return;
		viewport.set(fit(timeline.range, width));
		viewports.set(dossier, viewport);
	}, [ready, dossier, viewport, timeline, width]);

	const view = useStore(viewport);
	const perMs = scale(view, width);
	const mostRows = Math.max(3, Math.min(40, Math.floor((size.height - AXIS) / 24 / Math.max(1, timeline.lanes.length)) + 2));
	const stacked = useMemo(
		() => stack(timeline, { scale: perMs, mostRows, collapsed, labelWidth }),
		[timeline, perMs, mostRows, collapsed],
	);

	const event = selected === null ? undefined : snapshot.events.get(selected);
	useEffect(() => {
		const index = timeline.marks.findIndex(({ id }) => id === selected);
		const mark = timeline.marks[index];
		const element = scroller.current;
		if (!mark || !element || !viewports.has(dossier)) return;
		viewport.set((now) => reveal(now, mark.start, mark.end));
		const middle = middleOf(stacked, mark, index);
		if (middle < element.scrollTop + 16) element.scrollTop = middle - 40;
		else if (middle > element.scrollTop + element.clientHeight - AXIS - 16) {
			element.scrollTop = middle - element.clientHeight + AXIS + 40;
		}
		// only a new selection moves the view; a zoom must not
		// biome-ignore lint/correctness/useExhaustiveDependencies: see above
	}, [selected, dossier]);

	const go = (id: string | undefined) => {
		if (id === undefined) return;
		select({ kind: 'event', id });
		const next = snapshot.events.get(id);
		if (next) setSpoken(t.timeline.spoken(order.indexOf(id) + 1, order.length, spokenEvent(next, snapshot, words)));
	};
	const zoom = (factor: number) => {
		const mark = timeline.marks.find(({ id }) => id === selected);
		const centre = mark ? (mark.start + mark.end) / 2 : (view.from + view.to) / 2;
		const inView = centre > view.from && centre < view.to;
		viewport.set(zoomAt(view, inView ? centre : (view.from + view.to) / 2, factor));
	};
	const fitAll = () => viewport.set(fit(timeline.range, width));
	const open = (id: string) => {
		select({ kind: 'event', id });
		show('text');
	};

	const onKeyDown = (key: KeyboardEvent) => {
		if (key.ctrlKey || key.metaKey || key.altKey) return;
		const at = selected === null ? -1 : order.indexOf(selected);
		const length = view.to - view.from;
		const undated = tied.map((one) => one.item.id);
		const acts: Record<string, () => void> = {
			ArrowRight: () => (key.shiftKey ? viewport.set(panBy(view, length / 8)) : go(order[Math.min(order.length - 1, at + 1)])),
			ArrowLeft: () => (key.shiftKey ? viewport.set(panBy(view, -length / 8)) : go(order[Math.max(0, at - 1)])),
			ArrowDown: () => go(selected === null ? order[0] : acrossLanes(timeline, undated, selected, 1)),
			ArrowUp: () => go(selected === null ? order[0] : acrossLanes(timeline, undated, selected, -1)),
			Home: () => go(order[0]),
			End: () => go(order.at(-1)),
			'+': () => zoom(1.6),
			'=': () => zoom(1.6),
			'-': () => zoom(1 / 1.6),
			'0': fitAll,
			Enter: () => selected !== null && open(selected),
		};
		const act = acts[key.key];
		if (!act) return;
		key.preventDefault();
		key.stopPropagation();
		act();
	};

	const ties = tied.flatMap(({ item: one, anchors }) => {
		const strong = one.id === selected;
		if (tied.length > 12 && !strong) return [];
		return anchors.map((from) => ({ from, id: one.id, strong }));
	});
	const chips = arrange(tied.slice(0, MOST_CHIPS), view, width);
	const drawnTies = ties.flatMap(({ from, id, strong }) => {
		const chip = chips.find(({ tied: one }) => one.item.id === id);
		return chip ? [{ from, strong, x: chip.left + 16 }] : [];
	});
	const summary = [t.count.events(order.length), tied.length > 0 ? t.timeline.undatedCount(tied.length) : ''].filter(Boolean).join(' · ');

	return (
		<section className="timeline" aria-label={t.views.timeline}>
			<Toolbar onFit={fitAll} onZoom={zoom} legend={legend} onLegend={setLegend} summary={summary} />
			{legend && <Legend palette={palette} />}
			<div
				className="timeline-body"
				role="application"
				aria-roledescription={t.views.timeline}
				aria-label={t.timeline.description(order.length, timeline.marks.length, tied.length)}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: the timeline is one tab stop and takes the arrow keys
				tabIndex={0}
				onKeyDown={onKeyDown}
				onFocus={() => event && setSpoken(spokenEvent(event, snapshot, words))}
			>
				<OverviewStrip timeline={timeline} viewport={viewport} palette={palette} />
				<div className="timeline-scroller" ref={scroller} onScroll={(scroll) => setScrollTop(scroll.currentTarget.scrollTop)}>
					<div className="timeline-content" style={{ height: stacked.height + AXIS }}>
						<div className="timeline-stage" style={{ height: size.height }}>
							<LaneHeads
								boxes={stacked.lanes}
								nameOf={nameOf}
								scrollTop={scrollTop}
								height={size.height}
								onToggle={(key) => setCollapsed((now) => toggled(now, key))}
							/>
							<Plot
								timeline={timeline}
								stacked={stacked}
								viewport={viewport}
								palette={palette}
								selected={selected}
								ties={drawnTies}
								scroller={scroller}
								scrollTop={scrollTop}
								onSelect={(id) => go(id)}
								onOpen={open}
							/>
						</div>
					</div>
				</div>
				{tied.length > 0 && (
					<div className="tray">
						<div className="tray-head">
							<span>{t.timeline.undated}</span>
							<span className="lane-count">{tied.length}</span>
						</div>
						<Tray
							chips={chips}
							more={tied.length - chips.length}
							selected={selected}
							deniersOf={deniersOf}
							titleOf={(id) => snapshot.events.get(id)?.title ?? ''}
							onSelect={(id) => go(id)}
							onOpen={open}
						/>
					</div>
				)}
			</div>
			<div className="hidden-visually" role="status" aria-live="polite">
				{spoken}
			</div>
		</section>
	);
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
	const next = new Set(set);
	if (!next.delete(key)) next.add(key);
	return next;
}
