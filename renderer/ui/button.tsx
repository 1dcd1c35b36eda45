import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip as AriaTooltip, ToggleButton, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
	readonly onPress: () => void;
	readonly children?: ReactNode;
	readonly icon?: IconName;
	/** What an icon alone says; also its tooltip. */
	readonly label?: string;
	readonly look?: 'framed' | 'plain' | 'primary';
	readonly disabled?: boolean;
	/** The key that does the same, shown behind the label. */
	readonly hotkey?: string;
}

/** A tooltip shows on hover and focus; its text names the button already, so it is not read twice. */
export function Hinted({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
	return (
		<TooltipTrigger delay={500}>
			{children}
			<AriaTooltip className="tooltip" offset={6} aria-hidden>
				{hint}
			</AriaTooltip>
		</TooltipTrigger>
	);
}

export function Button({ onPress, children, icon, label, look = 'framed', disabled = false, hotkey }: ButtonProps) {
	const classes = `button${look === 'framed' ? '' : ` ${look}`}${children === undefined ? ' icon' : ''}`;
	const button = (
		<AriaButton
			className={classes}
			onPress={onPress}
			isDisabled={disabled}
			{...(label !== undefined && { 'aria-label': label })}
			{...(hotkey !== undefined && { 'aria-keyshortcuts': hotkey })}
		>
			{icon && <Icon name={icon} />}
			{children}
			{hotkey !== undefined && (
				<kbd className="key" aria-hidden>
					{hotkey}
				</kbd>
			)}
		</AriaButton>
	);
	return label === undefined ? button : <Hinted hint={label}>{button}</Hinted>;
}

export interface ToggleProps {
	readonly on: boolean;
	readonly onChange: (on: boolean) => void;
	readonly icon?: IconName;
	readonly children?: ReactNode;
	readonly label?: string;
}

export function Toggle({ on, onChange, icon, children, label }: ToggleProps) {
	const button = (
		<ToggleButton
			className={`button plain${children === undefined ? ' icon' : ''}`}
			isSelected={on}
			onChange={onChange}
			{...(label !== undefined && { 'aria-label': label })}
		>
			{icon && <Icon name={icon} />}
			{children}
		</ToggleButton>
	);
	return label === undefined ? button : <Hinted hint={label}>{button}</Hinted>;
}
