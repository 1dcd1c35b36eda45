import { Radio, RadioGroup } from 'react-aria-components';

export interface SegmentsProps<T extends string> {
	readonly label: string;
	readonly value: T;
	readonly options: readonly { readonly value: T; readonly label: string }[];
	readonly onChange: (value: T) => void;
}

/** One choice among few, all in sight. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
	return (
		<RadioGroup
			className="segments"
			orientation="horizontal"
			aria-label={label}
			value={value}
			onChange={(chosen) => {
				const option = options.find((one) => one.value === chosen);
				if (option) onChange(option.value);
			}}
		>
			{options.map((option) => (
				<Radio key={option.value} value={option.value} className="segment">
					{option.label}
				</Radio>
			))}
		</RadioGroup>
	);
}
