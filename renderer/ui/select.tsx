import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface SelectProps<T extends string> {
	readonly label: string;
	readonly value: T;
	readonly options: readonly { readonly value: T; readonly label: string }[];
	readonly onChange: (value: T) => void;
	/** The label stands before the button instead of above it. */
	readonly inline?: boolean;
	/** The label is spoken, not shown. */
	readonly bare?: boolean;
}

export function Select<T extends string>({ label, value, options, onChange, inline, bare }: SelectProps<T>) {
	return (
		<AriaSelect
			className={inline ? 'select-inline' : 'field'}
			value={value}
			onChange={(key) => {
				const option = options.find((one) => one.value === key);
				if (option) onChange(option.value);
			}}
			{...(bare && { 'aria-label': label })}
		>
			{!bare && <Label className="field-label">{label}</Label>}
			<Button className="select-button">
				<SelectValue className="clip" />
				<Icon name="down" />
			</Button>
			<Popover className="popover" offset={4}>
				<ListBox className="menu">
					{options.map((option) => (
						<ListBoxItem key={option.value} id={option.value} className="menu-item" textValue={option.label}>
							<span className="menu-label">{option.label}</span>
						</ListBoxItem>
					))}
				</ListBox>
			</Popover>
		</AriaSelect>
	);
}
