import { lazy, type ReactNode, Suspense } from 'react';

const Frame = lazy(async () => ({ default: (await import('./dialog-frame.tsx')).DialogFrame }));

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
export const Dialog = (props: DialogProps) => (
	<Suspense>
		<Frame {...props} />
	</Suspense>
);
