import { type PointerEvent, useRef, useState } from 'react';

export interface SplitterProps {
	readonly label: string;
	/** vertical: a line between left and right. */
	readonly orientation: 'vertical' | 'horizontal';
	/** Size in pixels of the pane it belongs to. */
	readonly size: number;
	readonly least: number;
	readonly most: number;
	/** The pane lies after (right of, below) the line, so moving the line forward makes it smaller. */
	readonly after?: boolean;
	readonly onResize: (size: number) => void;
}

const STEP = 16;

/** The line between two panes: dragged, or moved with the arrow keys. */
export function Splitter({ label, orientation, size, least, most, after = false, onResize }: SplitterProps) {
	const start = useRef({ at: 0, size: 0 });
	const [dragging, setDragging] = useState(false);
	const sign = after ? -1 : 1;
	const clamp = (next: number) => onResize(Math.round(Math.min(most, Math.max(least, next))));
	const position = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY);
	return (
		// biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has no element of its own
		<div
			role="separator"
			tabIndex={0}
			className={`splitter ${orientation}`}
			aria-label={label}
			aria-orientation={orientation}
			aria-valuenow={size}
			aria-valuemin={least}
			aria-valuemax={most}
			data-dragging={dragging || undefined}
			onPointerDown={(event) => {
				event.currentTarget.setPointerCapture(event.pointerId);
				start.current = { at: position(event), size };
				setDragging(true);
			}}
			onPointerMove={(event) => {
				if (dragging) clamp(start.current.size + sign * (position(event) - start.current.at));
			}}
			onPointerUp={() => setDragging(false)}
			onLostPointerCapture={() => setDragging(false)}
			onKeyDown={(event) => {
				const forward = orientation === 'vertical' ? 'ArrowRight' : 'ArrowDown';
				const back = orientation === 'vertical' ? 'ArrowLeft' : 'ArrowUp';
				if (event.key !== forward && event.key !== back) return;
				event.preventDefault();
				event.stopPropagation();
				clamp(size + sign * (event.key === forward ? STEP : -STEP));
			}}
		/>
	);
}
