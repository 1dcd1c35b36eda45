import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { pressed } from './button.tsx';
import './popup.css';

const Panel = lazy(async () => ({ default: (await import('./panel.tsx')).Panel }));

export interface PopupProps {
	/** What stands on the button that opens it, and what it and its panel are called. */
	readonly face: ReactNode;
	readonly faceLabel: string;
	readonly faceClass?: string;
	readonly label: string;
	readonly children: ReactNode;
	readonly className?: string;
}

/** A button and the panel that it opens beside itself; Escape and a press elsewhere close it. */
export function Popup({ face, faceLabel, faceClass = '', label, children, className = '' }: PopupProps) {
	const [isOpen, setOpen] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	return (
		<>
			<button
				ref={button}
				type="button"
				className={`button plain ${faceClass}`}
				aria-label={faceLabel}
				aria-haspopup="dialog"
				aria-expanded={isOpen}
				{...pressed(() => setOpen(!isOpen))}
			>
				{face}
			</button>
			{isOpen && (
				<Suspense>
					<Panel label={label} className={className} button={button} onClose={() => setOpen(false)}>
						{children}
					</Panel>
				</Suspense>
			)}
		</>
	);
}
