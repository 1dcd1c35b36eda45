import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { InLanguage } from './in-language.tsx';

export interface PanelProps {
	readonly label: string;
	readonly className: string;
	readonly button: RefObject<HTMLElement | null>;
	readonly onClose: () => void;
	readonly children: ReactNode;
}

/** The open panel of a popup. */
export function Panel({ label, className, button, onClose, children }: PanelProps) {
	return (
		<InLanguage>
			<Popover
				className={`popover popup ${className}`}
				triggerRef={button}
				placement="bottom end"
				offset={4}
				isOpen
				onOpenChange={(open) => !open && onClose()}
			>
				<Dialog className="popup-body" aria-label={label}>
					{children}
				</Dialog>
			</Popover>
		</InLanguage>
	);
}
