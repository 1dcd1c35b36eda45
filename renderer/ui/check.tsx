import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './check.css';

export interface CheckProps {
	readonly on: boolean;
	readonly onChange: (on: boolean) => void;
	readonly children: ReactNode;
}

export function Check({ on, onChange, children }: CheckProps) {
	return (
		<label className="check">
			<input
				type="checkbox"
				className="hidden-visually"
				checked={on}
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
			<span className="check-box" aria-hidden>
				{on && <Icon name="check" />}
			</span>
			<span>{children}</span>
		</label>
	);
}
