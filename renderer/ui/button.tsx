import type { KeyboardEvent, MouseEvent, PointerEvent, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
	readonly onPress: () => void;
	readonly children?: ReactNode;
	readonly icon?: IconName;
	/** What an icon alone says; also its tooltip (see hints.tsx). */
	readonly label?: string;
	readonly look?: 'framed' | 'plain' | 'primary';
	readonly disabled?: boolean;
	/** The key that does the same, shown behind the label. */
	readonly hotkey?: string;
}

/** A press is the button's alone: what lies around it (a row, the timeline) must not take it for its own. */
export const pressed = (press: () => void) => ({
	onClick(event: MouseEvent) {
		event.stopPropagation();
		press();
	},
	onPointerUp: (event: PointerEvent) => event.stopPropagation(),
	onKeyDown(event: KeyboardEvent) {
		if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
	},
	onKeyUp: (event: KeyboardEvent) => event.stopPropagation(),
});

const nothing = () => undefined;

export function Button({ onPress, children, icon, label, look = 'framed', disabled = false, hotkey }: ButtonProps) {
	return (
		<button
			type="button"
			className={`button${look === 'framed' ? '' : ` ${look}`}${children === undefined ? ' icon' : ''}`}
			// not "disabled": who pressed it must not lose the focus, and with it the way on by keyboard
			aria-disabled={disabled || undefined}
			aria-label={label}
			aria-keyshortcuts={hotkey}
			data-hint={label}
			{...pressed(disabled ? nothing : onPress)}
		>
			{icon && <Icon name={icon} />}
			{children}
			{hotkey !== undefined && (
				<kbd className="key" aria-hidden>
					{hotkey}
				</kbd>
			)}
		</button>
	);
}

export interface ToggleProps {
	readonly on: boolean;
	readonly onChange: (on: boolean) => void;
	readonly icon?: IconName;
	readonly children?: ReactNode;
	readonly label?: string;
}

export function Toggle({ on, onChange, icon, children, label }: ToggleProps) {
	return (
		<button
			type="button"
			className={`button plain${children === undefined ? ' icon' : ''}`}
			aria-pressed={on}
			aria-label={label}
			data-hint={label}
			{...pressed(() => onChange(!on))}
		>
			{icon && <Icon name={icon} />}
			{children}
		</button>
	);
}
