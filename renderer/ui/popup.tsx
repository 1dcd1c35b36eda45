import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import './popup.css';

export interface PopupProps {
	/** The button that opens it. */
	readonly trigger: ReactNode;
	readonly label: string;
	readonly children: ReactNode;
	readonly className?: string;
}

/** A panel beside the button that opens it; Escape and a press elsewhere close it. */
export function Popup({ trigger, label, children, className = '' }: PopupProps) {
	return (
		<DialogTrigger>
			{trigger}
			<Popover className={`popover popup ${className}`} offset={4} placement="bottom end">
				<Dialog className="popup-body" aria-label={label}>
					{children}
				</Dialog>
			</Popover>
		</DialogTrigger>
	);
}
