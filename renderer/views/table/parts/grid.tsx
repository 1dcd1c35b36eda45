import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
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
	readonly onSelect: (id: string) => void;
	readonly onOpen: (id: string) => void;
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
	onSelect,
	onOpen,
	cell,
	empty,
}: GridProps) {
	const frame = useRef<HTMLDivElement>(null);
	const size = useSize(frame);
	const [top, setTop] = useState(0);
	const at = selected === null ? -1 : rows.findIndex(({ id }) => id === selected);

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
		if (event.target instanceof HTMLElement && event.target.closest('button')) return;
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
		else onSelect(row.id);
	};

	const first = Math.max(0, Math.floor(top / height) - SPARE);
	const last = Math.min(rows.length, Math.ceil((top + size.height) / height) + SPARE);
	const shown = rows.slice(first, last);
	return (
		<div ref={frame} className="grid-frame" onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
			<table
				className="grid"
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are chosen is a grid
				role="grid"
				tabIndex={0}
				aria-label={label}
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
							aria-selected={row.id === selected}
							data-undated={row.undated || undefined}
							data-rejected={row.rejected || undefined}
							style={{ top: (first + offset) * height, height }}
							onClick={() => onSelect(row.id)}
							onDoubleClick={() => onOpen(row.id)}
						>
							{columns.map(({ id }) => (
								<td key={id} className={`grid-cell cell-${id}`} lang={id === 'event' ? row.lang : undefined}>
									<span className="clip">{cell(row, id)}</span>
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
