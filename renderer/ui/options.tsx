import type { RefObject } from 'react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { InLanguage } from './in-language.tsx';

export interface OptionsProps {
	readonly label: string;
	readonly value: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
	/** What opened the list; it stands beside it and gets the focus back. */
	readonly button: RefObject<HTMLElement | null>;
	readonly onClose: () => void;
	readonly onChange: (value: string) => void;
}

/** Choosing what is chosen already closes the list, too; a property of the list's state, which its types do not name. */
const AGAIN = { allowDuplicateSelectionEvents: true };

/** The open list of a select. */
export function Options({ label, value, options, button, onClose, onChange }: OptionsProps) {
	return (
		<InLanguage>
			<Popover
				className="popover"
				triggerRef={button}
				placement="bottom start"
				offset={4}
				style={{ minWidth: button.current?.offsetWidth }}
				isOpen
				onOpenChange={(open) => !open && onClose()}
			>
				<ListBox
					className="menu"
					aria-label={label}
					selectionMode="single"
					disallowEmptySelection
					selectedKeys={[value]}
					autoFocus
					shouldFocusWrap
					{...AGAIN}
					onSelectionChange={(keys) => {
						for (const key of keys) onChange(String(key));
						onClose();
					}}
				>
					{options.map((option) => (
						<ListBoxItem key={option.value} id={option.value} className="menu-item" textValue={option.label}>
							<span className="menu-label">{option.label}</span>
						</ListBoxItem>
					))}
				</ListBox>
			</Popover>
		</InLanguage>
	);
}
