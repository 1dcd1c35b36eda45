import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Icon } from './icon.tsx';
import './check.css';

export interface CheckProps {
	readonly on: boolean;
	readonly onChange: (on: boolean) => void;
	readonly children: ReactNode;
}

export function Check({ on, onChange, children }: CheckProps) {
	return (
		<Checkbox className="check" isSelected={on} onChange={onChange}>
			<span className="check-box" aria-hidden>
				{on && <Icon name="check" />}
			</span>
			<span>{children}</span>
		</Checkbox>
	);
}
