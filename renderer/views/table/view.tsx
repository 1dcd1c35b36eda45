import { useMemo, useState } from 'react';
import { show } from '#state/actions.ts';
import { citeEvent, give } from '#state/citing.ts';
import { select } from '#state/selection.ts';
import { useDesk, useFound, useSelection, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Icon } from '#ui/icon.tsx';
import { type Column, cellsOnce, type Row, sorted } from './model.ts';
import { Grid } from './parts/grid.tsx';
import { TitleCell } from './parts/title-cell.tsx';
import { Together } from './parts/together.tsx';
import './view.css';

const ROW = { compact: 28, comfortable: 36 } as const;
const COLUMNS: readonly Column[] = ['date', 'event', 'type', 'people', 'place', 'status', 'sources', 'decision'];

function Status({ row }: { readonly row: Row }) {
	const { t } = useWords();
	if (row.deniers > 0) {
		return (
			<span className="status-denied">
				<Icon name="denied" />
				{t.status.denied(row.deniers)}
			</span>
		);
	}
	return <>{row.status}</>;
}

/** The events as a table: all that the timeline draws, in words; sorted by any column. */
export function TableView() {
	const words = useWords();
	const { t } = words;
	const snapshot = useSnapshot();
	const { events } = useFound();
	const { item } = useSelection();
	const density = useDesk().app?.preferences.density ?? 'compact';
	const [order, setOrder] = useState<{ column: Column; down: boolean }>({ column: 'date', down: false });
	const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
	const known = useMemo(() => cellsOnce(snapshot, words), [snapshot, words]);
	const rows = useMemo(() => events.map(known), [events, known]);
	const shown = useMemo(() => sorted(rows, order.column, order.down, words.language), [rows, order, words.language]);
	const together = shown.filter(({ id }) => picked.has(id)).map(({ id }) => id);
	return (
		<section className="table-view" aria-label={t.views.table}>
			{together.length > 1 && <Together ids={together} onDone={() => setPicked(new Set())} />}
			<Grid
				label={t.table.label}
				columns={COLUMNS.map((id) => ({ id, label: t.table[id] }))}
				order={order}
				onOrder={(column) => setOrder((now) => ({ column, down: now.column === column ? !now.down : false }))}
				rows={shown}
				height={ROW[density]}
				selected={item?.kind === 'event' ? item.id : null}
				picked={picked}
				onPick={setPicked}
				editor={(row, done) => <TitleCell row={row} onDone={done} />}
				onSelect={(id) => select({ kind: 'event', id })}
				onOpen={(id) => {
					select({ kind: 'event', id });
					show('text');
				}}
				onDrag={(id, transfer) => {
					const event = snapshot.events.get(id);
					if (event) give(transfer, citeEvent(event, snapshot.articles, words.dates));
				}}
				cell={(row, column) => (column === 'status' ? <Status row={row} /> : row[column])}
				empty={events.length === 0 ? t.timeline.none : undefined}
			/>
			<footer className="table-foot muted">{t.count.events(events.length)}</footer>
		</section>
	);
}
