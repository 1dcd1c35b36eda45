import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

export interface DialogProps {
	readonly title: string;
	readonly onClose: () => void;
	readonly children: ReactNode;
	/** `three`: room for three columns. */
	readonly wide?: boolean | 'three';
	/** A question that must be answered. */
	readonly alert?: boolean;
}

/** A dialog that is open while it is rendered. */
export function Dialog({ title, onClose, children, wide = false, alert = false }: DialogProps) {
	return (
		<ModalOverlay className="veil" isOpen isDismissable={!alert} onOpenChange={(open) => !open && onClose()}>
			<Modal className={`dialog-frame${wide ? ' wide' : ''}${wide === 'three' ? ' three' : ''}`}>
				<AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
					<Heading slot="title" level={2} className="dialog-title">
						{title}
					</Heading>
					{children}
				</AriaDialog>
			</Modal>
		</ModalOverlay>
	);
}
