import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './chips.css';

export interface ChipOption {
	readonly value: string;
	readonly label: string;
	readonly count?: number;
}

export interface ChipsProps {
	readonly label: string;
	readonly options: readonly ChipOption[];
	readonly chosen: readonly string[];
	readonly onChange: (chosen: string[]) => void;
}

/** Values to choose from, any number of them. */
export function Chips({ label, options, chosen, onChange }: ChipsProps) {
	return (
		<ToggleButtonGroup
			className="pills"
			aria-label={label}
			selectionMode="multiple"
			selectedKeys={chosen}
			onSelectionChange={(keys) => onChange([...keys].map(String))}
		>
			{options.map(({ value, label: text, count }) => (
				<ToggleButton key={value} id={value} className="pill">
					<span className="clip">{text}</span>
					{count !== undefined && <span className="pill-count">{count}</span>}
				</ToggleButton>
			))}
		</ToggleButtonGroup>
	);
}
