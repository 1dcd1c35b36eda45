import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '#ui/icon.tsx';
import { useSize } from '#ui/size.ts';
import type { Column, Row } from '../model.ts';

export interface GridProps {
	readonly label: string;
	readonly columns: readonly { readonly id: Column; readonly label: string }[];
	readonly order: { readonly column: Column; readonly down: boolean };
	readonly onOrder: (column: Column) => void;
	readonly rows: readonly Row[];
	readonly height: number;
	readonly selected: string | null;
	/** Rows that are picked to be changed together. */
	readonly picked: ReadonlySet<string>;
	readonly onPick: (picked: ReadonlySet<string>) => void;
	/** The cell that is being edited; `undefined` where it cannot be. */
	readonly editor: (row: Row, done: () => void) => ReactNode;
	readonly onSelect: (id: string) => void;
	readonly onOpen: (id: string) => void;
	/** A row is dragged out of the window. */
	readonly onDrag: (id: string, transfer: DataTransfer) => void;
	readonly cell: (row: Row, column: Column) => ReactNode;
	readonly empty?: string | undefined;
}

const SPARE = 8;
const HEAD = 32;

/** A table of which only the rows in sight exist; one tab stop for its rows, one for each heading. */
export function Grid({
	label,
	columns,
	order,
	onOrder,
	rows,
	height,
	selected,
	picked,
	onPick,
	editor,
	onSelect,
	onOpen,
	onDrag,
	cell,
	empty,
}: GridProps) {
	const frame = useRef<HTMLDivElement>(null);
	const size = useSize(frame);
	const [top, setTop] = useState(0);
	const at = selected === null ? -1 : rows.findIndex(({ id }) => id === selected);
	const [editing, setEditing] = useState<string | null>(null);
	const table = useRef<HTMLTableElement>(null);
	const edited = () => {
		setEditing(null);
		table.current?.focus();
	};
	/** Picks all rows from the selected one to another. */
	const pickTo = (to: number) => {
		const [from, until] = at < 0 ? [to, to] : [Math.min(at, to), Math.max(at, to)];
		onPick(new Set([...picked, ...rows.slice(from, until + 1).map(({ id }) => id)]));
	};
	const press = (id: string, index: number, event: MouseEvent) => {
		if (event.shiftKey) pickTo(index);
		else if (event.ctrlKey || event.metaKey) {
			const next = new Set(picked.size === 0 && selected !== null ? [selected] : picked);
			if (!next.delete(id)) next.add(id);
			onPick(next);
		} else onPick(new Set());
		onSelect(id);
	};

	useEffect(() => {
		const element = frame.current;
		if (!element || at < 0) return;
		const above = at * height;
		if (above < element.scrollTop) element.scrollTop = above;
		else if (above + height > element.scrollTop + element.clientHeight - HEAD) {
			element.scrollTop = above + height - element.clientHeight + HEAD;
		}
	}, [at, height]);

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.target instanceof HTMLElement && event.target.closest('button,input')) return;
		if (event.key === 'F2' && selected !== null) {
			event.preventDefault();
			setEditing(selected);
			return;
		}
		if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
			event.preventDefault();
			onPick(new Set(rows.map(({ id }) => id)));
			return;
		}
		if (event.key === 'Escape' && picked.size > 0) {
			event.stopPropagation();
			onPick(new Set());
			return;
		}
		const page = Math.max(1, Math.floor((size.height - HEAD) / height));
		const targets: Record<string, number> = {
			ArrowDown: at + 1,
			ArrowUp: Math.max(0, at - 1),
			Home: 0,
			End: rows.length - 1,
			PageDown: at + page,
			PageUp: at - page,
		};
		const target = targets[event.key];
		const row = rows[Math.max(0, Math.min(rows.length - 1, target ?? at))];
		if (!row || (target === undefined && event.key !== 'Enter')) return;
		event.preventDefault();
		event.stopPropagation();
		if (target === undefined) onOpen(row.id);
		else {
			if (event.shiftKey) pickTo(rows.indexOf(row));
			else if (picked.size > 0) onPick(new Set());
			onSelect(row.id);
		}
	};

	const first = Math.max(0, Math.floor(top / height) - SPARE);
	const last = Math.min(rows.length, Math.ceil((top + size.height) / height) + SPARE);
	const shown = rows.slice(first, last);
	return (
		<div ref={frame} className="grid-frame" onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
			<table
				ref={table}
				className="grid"
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
				role="grid"
				tabIndex={0}
				aria-label={label}
				aria-multiselectable
				aria-rowcount={rows.length + 1}
				aria-activedescendant={at >= first && at < last && selected !== null ? `row-${selected}` : undefined}
				onKeyDown={onKeyDown}
			>
				<thead>
					<tr className="grid-head" aria-rowindex={1}>
						{columns.map(({ id, label: name }) => {
							const sorting = order.column === id ? (order.down ? 'descending' : 'ascending') : 'none';
							return (
								<th key={id} scope="col" className={`grid-cell cell-${id}`} aria-sort={sorting}>
									<button type="button" onClick={() => onOrder(id)}>
										<span className="clip">{name}</span>
										{sorting !== 'none' && <Icon name={order.down ? 'down' : 'up'} />}
									</button>
								</th>
							);
						})}
					</tr>
				</thead>
				<tbody className="grid-body" style={{ height: rows.length * height }}>
					{shown.map((row, offset) => (
						<tr
							key={row.id}
							id={`row-${row.id}`}
							className="grid-row"
							aria-rowindex={first + offset + 2}
							aria-selected={row.id === selected || picked.has(row.id)}
							data-picked={picked.has(row.id) || undefined}
							data-undated={row.undated || undefined}
							data-rejected={row.rejected || undefined}
							style={{ top: (first + offset) * height, height }}
							onClick={(event) => press(row.id, first + offset, event)}
							onDoubleClick={() => onOpen(row.id)}
							draggable={row.id !== editing}
							onDragStart={(event) => onDrag(row.id, event.dataTransfer)}
						>
							{columns.map(({ id }) => (
								<td key={id} className={`grid-cell cell-${id}`} lang={id === 'event' ? row.lang : undefined}>
									{id === 'event' && row.id === editing ? (
										editor(row, edited)
									) : (
										<span className="clip">{cell(row, id)}</span>
									)}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			{empty !== undefined && <p className="rows-empty muted">{empty}</p>}
		</div>
	);
}
