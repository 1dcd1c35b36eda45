import { type CSSProperties, lazy, Suspense, useEffect, useRef } from 'react';
import type { View } from '#state/desk.ts';
import { useStore } from '#state/store.ts';
import { useDesk, useSelection, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Hints } from '#ui/hints.tsx';
import { useSize } from '#ui/size.ts';
import { Splitter } from '#ui/splitter.tsx';
import { InspectorView } from '../views/inspector/view.tsx';
import { LibraryView } from '../views/library/view.tsx';
import { shownBy } from '../views/reader/annotations.ts';
import { ReaderView } from '../views/reader/view.tsx';
import { TimelineView } from '../views/timeline/view.tsx';
import { onCopy } from './copying.ts';
import { Dialogs } from './dialogs/dialogs.tsx';
import { DropZone } from './drop-zone.tsx';
import { Standing } from './filter/standing.tsx';
import { Header } from './header.tsx';
import { onKey, whileDialogComes } from './keys.ts';
import { Notices } from './notices.tsx';
import { panes, resize } from './panes.ts';
import { EmptyDossier, Welcome } from './welcome.tsx';
import './desk.css';
import './notices.css';
import './drop-zone.css';
import './welcome.css';
import './dialogs/dialogs.css';
import './narrow.css';

// each of these is loaded when it is first looked at
const TableView = lazy(async () => ({ default: (await import('../views/table/view.tsx')).TableView }));
const ClaimsView = lazy(async () => ({ default: (await import('../views/claims/view.tsx')).ClaimsView }));
const EntitiesView = lazy(async () => ({ default: (await import('../views/entities/view.tsx')).EntitiesView }));
const GraphView = lazy(async () => ({ default: (await import('../views/graph/view.tsx')).GraphView }));
const MapView = lazy(async () => ({ default: (await import('../views/map/view.tsx')).MapView }));

const MIDDLE: Readonly<Record<View, () => React.ReactNode>> = {
	timeline: () => <TimelineView />,
	table: () => <TableView />,
	claims: () => <ClaimsView />,
	entities: () => <EntitiesView />,
	graph: () => <GraphView />,
	map: () => <MapView />,
	text: () => <ReaderView wide />,
};
const LEAST_MIDDLE = 360;

/** A variable, so that narrow windows can lay the panes out otherwise. */
const paneWidth = (pixels: number) => ({ '--pane': `${pixels}px` }) as CSSProperties;

function Inspector() {
	const { t } = useWords();
	const { view } = useDesk();
	const current = useSelection();
	const snapshot = useSnapshot();
	const { item } = current;
	const { text } = useStore(panes);
	const frame = useRef<HTMLElement>(null);
	const card = useRef<HTMLDivElement>(null);
	const { height } = useSize(frame);
	const tall = Math.round((height * text) / 100);
	const withText = view !== 'text' && shownBy(current, snapshot) !== undefined;
	useEffect(() => {
		// another thing is looked at from its top
		if (card.current && item?.id !== undefined) card.current.scrollTop = 0;
	}, [item?.id]);
	return (
		<aside className="inspector" ref={frame} aria-label={t.inspector.label}>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
			<div className="inspector-card" ref={card} tabIndex={0}>
				<InspectorView />
			</div>
			{withText && (
				<>
					<Splitter
						label={t.desk.resizeReader}
						orientation="horizontal"
						size={tall}
						least={120}
						most={Math.max(120, height - 160)}
						after
						onResize={(size) => resize({ text: Math.round((size / Math.max(1, height)) * 100) })}
					/>
					<div className="inspector-text" style={{ height: tall }}>
						<ReaderView />
					</div>
				</>
			)}
		</aside>
	);
}

function Body() {
	const { t } = useWords();
	const { view } = useDesk();
	const { loading, events } = useSnapshot();
	const { left, right } = useStore(panes);
	const frame = useRef<HTMLDivElement>(null);
	const { width } = useSize(frame);
	const room = Math.max(0, (width || 1280) - LEAST_MIDDLE);
	const wideLeft = Math.min(left, Math.max(160, room - 280));
	const wideRight = Math.min(right, Math.max(240, room - wideLeft));
	return (
		<div className="desk-body" ref={frame}>
			<div className="pane-left" style={paneWidth(wideLeft)}>
				<LibraryView />
			</div>
			<main className="pane-middle">
				<Splitter
					label={t.desk.resizeLeft}
					orientation="vertical"
					size={wideLeft}
					least={160}
					most={440}
					onResize={(size) => resize({ left: size })}
				/>
				<div className="pane-view">
					{loading && events.size === 0 ? (
						<p className="pane-empty muted">{t.desk.loading}</p>
					) : (
						<Suspense>{MIDDLE[view]()}</Suspense>
					)}
				</div>
				<Splitter
					label={t.desk.resizeRight}
					orientation="vertical"
					size={wideRight}
					least={280}
					most={820}
					after
					onResize={(size) => resize({ right: size })}
				/>
			</main>
			<div className="pane-right" style={paneWidth(wideRight)}>
				<Inspector />
			</div>
		</div>
	);
}

/** The window's content: a header, and under it the dossier or what there is to do without one. */
export function Desk() {
	const { t, dates } = useWords();
	const { app } = useDesk();
	const { summary, loading, articles } = useSnapshot();
	useEffect(() => {
		const listen = (event: KeyboardEvent) => onKey(event, t.desk.untitled);
		window.addEventListener('keydown', listen);
		window.addEventListener('keydown', whileDialogComes, true);
		return () => {
			window.removeEventListener('keydown', listen);
			window.removeEventListener('keydown', whileDialogComes, true);
		};
	}, [t]);
	useEffect(() => {
		const listen = (event: ClipboardEvent) => onCopy(event, dates);
		document.addEventListener('copy', listen);
		return () => document.removeEventListener('copy', listen);
	}, [dates]);
	if (!app) return <Notices />;
	return (
		<div className="desk">
			<Header />
			{!summary && <Welcome />}
			{summary && articles.size > 0 && <Standing />}
			{summary && articles.size > 0 && <Body />}
			{summary && articles.size === 0 && !loading && <EmptyDossier />}
			{summary && articles.size === 0 && loading && <p className="pane-empty muted">{t.desk.loading}</p>}
			<Notices />
			<Dialogs />
			<DropZone />
			<Hints />
		</div>
	);
}
