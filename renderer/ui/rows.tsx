import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useSize } from './size.ts';

export interface RowsProps<T> {
	readonly label: string;
	readonly items: readonly T[];
	/** Height of every row in pixels. */
	readonly height: number;
	readonly idOf: (item: T) => string;
	readonly selected: string | null;
	readonly onSelect: (item: T) => void;
	readonly onOpen?: (item: T) => void;
	readonly row: (item: T, selected: boolean) => ReactNode;
	readonly className?: string;
	readonly empty?: ReactNode;
}

const SPARE = 6;

/** A list of which only the rows in sight exist: one tab stop, arrow keys, one selected row. */
export function Rows<T>(props: RowsProps<T>) {
	const { label, items, height, idOf, selected, onSelect, onOpen, row, className = '', empty } = props;
	const frame = useRef<HTMLDivElement>(null);
	const size = useSize(frame);
	const [top, setTop] = useState(0);
	const at = selected === null ? -1 : items.findIndex((item) => idOf(item) === selected);
	const inSight = Math.max(1, Math.floor(size.height / height));

	useEffect(() => {
		const element = frame.current;
		if (!element || at < 0) return;
		const above = at * height;
		if (above < element.scrollTop) element.scrollTop = above;
		else if (above + height > element.scrollTop + element.clientHeight) {
			element.scrollTop = above + height - element.clientHeight;
		}
	}, [at, height]);

	const move = (to: number) => {
		const item = items[Math.max(0, Math.min(items.length - 1, to))];
		if (item !== undefined) onSelect(item);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const targets: Record<string, number> = {
			ArrowDown: at + 1,
			ArrowUp: at < 0 ? 0 : at - 1,
			Home: 0,
			End: items.length - 1,
			PageDown: at + inSight,
			PageUp: at - inSight,
		};
		const target = targets[event.key];
		if (target !== undefined) move(target);
		else if (event.key === 'Enter' && items[at] !== undefined) (onOpen ?? onSelect)(items[at]);
		else return;
		event.preventDefault();
		event.stopPropagation();
	};

	const first = Math.max(0, Math.floor(top / height) - SPARE);
	const last = Math.min(items.length, Math.ceil((top + size.height) / height) + SPARE);
	const shown: number[] = [];
	for (let index = first; index < last; index += 1) shown.push(index);
	if (at >= 0 && (at < first || at >= last)) shown.push(at);
	const optionId = (id: string) => `${label}-${id}`.replace(/[^\w-]/g, '_');

	return (
		<div
			ref={frame}
			className={`rows ${className}`}
			role="listbox"
			tabIndex={0}
			aria-label={label}
			aria-activedescendant={at >= 0 && selected !== null ? optionId(selected) : undefined}
			onScroll={(event) => setTop(event.currentTarget.scrollTop)}
			onKeyDown={onKeyDown}
		>
			<div className="rows-inner" role="presentation" style={{ height: items.length * height }}>
				{shown.map((index) => {
					const item = items[index];
					if (item === undefined) return null;
					const id = idOf(item);
					return (
						// biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for its options
						<div
							key={id}
							id={optionId(id)}
							className="rows-item"
							role="option"
							tabIndex={-1}
							aria-selected={id === selected}
							aria-posinset={index + 1}
							aria-setsize={items.length}
							style={{ top: index * height, height }}
							onClick={() => onSelect(item)}
							onDoubleClick={() => onOpen?.(item)}
						>
							{row(item, id === selected)}
						</div>
					);
				})}
			</div>
			{items.length === 0 && empty}
		</div>
	);
}
