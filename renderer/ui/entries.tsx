import type { ReactNode, RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { InLanguage } from './in-language.tsx';
import type { Entry } from './menu.tsx';

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

export interface EntriesProps {
	readonly entries: readonly Entry[];
	readonly label: string;
	/** What opened the menu; it stands beside it and gets the focus back. */
	readonly button: RefObject<HTMLElement | null>;
	readonly onClose: () => void;
}

/** An open menu. */
export function Entries({ entries, label, button, onClose }: EntriesProps) {
	return (
		<InLanguage>
			<Popover
				className="popover"
				triggerRef={button}
				placement="bottom start"
				offset={4}
				isOpen
				onOpenChange={(open) => !open && onClose()}
			>
				<Menu className="menu" aria-label={label} autoFocus="first" shouldFocusWrap onClose={onClose}>
					{entries.map(item)}
				</Menu>
			</Popover>
		</InLanguage>
	);
}
