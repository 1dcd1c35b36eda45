import { useId } from 'react';

export interface SegmentsProps<T extends string> {
	readonly label: string;
	readonly value: T;
	readonly options: readonly { readonly value: T; readonly label: string }[];
	readonly onChange: (value: T) => void;
}

/** One choice among few, all in sight: radio buttons, so one tab stop and arrow keys. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
	const name = useId();
	return (
		<div role="radiogroup" className="segments" aria-label={label}>
			{options.map((option) => (
				<label key={option.value} className="segment" data-chosen={option.value === value || undefined}>
					<input
						type="radio"
						className="hidden-visually"
						name={name}
						checked={option.value === value}
						onChange={() => onChange(option.value)}
					/>
					{option.label}
				</label>
			))}
		</div>
	);
}
