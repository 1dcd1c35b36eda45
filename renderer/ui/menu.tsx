import { type KeyboardEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { pressed } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

const Entries = lazy(async () => ({ default: (await import('./entries.tsx')).Entries }));

export type Entry =
	| {
			readonly id: string;
			readonly label: string;
			readonly hint?: string;
			readonly disabled?: boolean;
			readonly onAction: () => void;
	  }
	| { readonly id: string; readonly section: string; readonly entries: readonly Entry[] }
	| { readonly id: string; readonly separator: true };

export interface MenuProps {
	/** Asked for when the menu opens. */
	readonly entries: () => readonly Entry[];
	readonly label: string;
	readonly icon?: IconName;
	readonly children?: ReactNode;
	readonly look?: 'framed' | 'plain';
}

/** A button that opens a menu; the menu is made when it is opened. */
export function Menu({ entries, label, icon, children, look = 'plain' }: MenuProps) {
	const [isOpen, setOpen] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const press = pressed(() => setOpen(!isOpen));
	return (
		<>
			<button
				ref={button}
				type="button"
				className={`button${look === 'plain' ? ' plain' : ''}${children === undefined ? ' icon' : ''}`}
				aria-label={label}
				aria-haspopup="menu"
				aria-expanded={isOpen}
				{...press}
				onKeyDown={(event: KeyboardEvent) => {
					press.onKeyDown(event);
					if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
					event.preventDefault();
					event.stopPropagation();
					setOpen(true);
				}}
			>
				{icon && <Icon name={icon} />}
				{children}
			</button>
			{isOpen && (
				<Suspense>
					<Entries entries={entries()} label={label} button={button} onClose={() => setOpen(false)} />
				</Suspense>
			)}
		</>
	);
}
