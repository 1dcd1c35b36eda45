import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { DialogProps } from './dialog.tsx';
import { InLanguage } from './in-language.tsx';

/** What carries a dialog: a veil over the window, a frame that keeps the focus. */
export function DialogFrame({ title, onClose, children, wide = false, alert = false }: DialogProps) {
	return (
		<InLanguage>
			<ModalOverlay className="veil" isOpen isDismissable={!alert} onOpenChange={(open) => !open && onClose()}>
				<Modal className={`dialog-frame${wide ? ' wide' : ''}${wide === 'three' ? ' three' : ''}`}>
					<Dialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
						<Heading slot="title" level={2} className="dialog-title">
							{title}
						</Heading>
						{children}
					</Dialog>
				</Modal>
			</ModalOverlay>
		</InLanguage>
	);
}
