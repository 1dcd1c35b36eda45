import type { ReactNode } from 'react';
import {
	Menu as AriaMenu,
	Button,
	Header,
	MenuItem,
	MenuSection,
	MenuTrigger,
	Popover,
	Separator,
} from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

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

function item(entry: Entry): ReactNode {
	if ('separator' in entry) return <Separator key={entry.id} className="menu-separator" />;
	if ('section' in entry) {
		return (
			<MenuSection key={entry.id}>
				<Header className="menu-heading eyebrow">{entry.section}</Header>
				{entry.entries.map(item)}
			</MenuSection>
		);
	}
	const { id, label, hint, disabled = false, onAction } = entry;
	return (
		<MenuItem key={id} id={id} className="menu-item" textValue={label} isDisabled={disabled} onAction={onAction}>
			<span className="menu-label clip">{label}</span>
			{hint !== undefined && <span className="menu-hint">{hint}</span>}
		</MenuItem>
	);
}

export interface MenuProps {
	readonly entries: readonly Entry[];
	readonly label: string;
	readonly icon?: IconName;
	readonly children?: ReactNode;
	readonly look?: 'framed' | 'plain';
}

/** A button that opens a menu. */
export function Menu({ entries, label, icon, children, look = 'plain' }: MenuProps) {
	return (
		<MenuTrigger>
			<Button
				className={`button${look === 'plain' ? ' plain' : ''}${children === undefined ? ' icon' : ''}`}
				aria-label={label}
			>
				{icon && <Icon name={icon} />}
				{children}
			</Button>
			<Popover className="popover" offset={4} placement="bottom start">
				<AriaMenu className="menu" aria-label={label}>
					{entries.map(item)}
				</AriaMenu>
			</Popover>
		</MenuTrigger>
	);
}
