import { type KeyboardEvent, lazy, Suspense, useId, useRef, useState } from 'react';
import { pressed } from './button.tsx';
import { Icon } from './icon.tsx';

const Options = lazy(async () => ({ default: (await import('./options.tsx')).Options }));

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

/** One choice among many; the list is made when it is opened. */
export function Select<T extends string>({ label, value, options, onChange, inline, bare }: SelectProps<T>) {
	const [isOpen, setOpen] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const id = useId();
	const press = pressed(() => setOpen(!isOpen));
	return (
		<div className={inline ? 'select-inline' : 'field'}>
			<span id={`${id}-label`} className={bare ? 'hidden-visually' : 'field-label'}>
				{label}
			</span>
			<button
				ref={button}
				type="button"
				className="select-button"
				aria-haspopup="listbox"
				aria-expanded={isOpen}
				aria-labelledby={`${id}-value ${id}-label`}
				{...press}
				onKeyDown={(event: KeyboardEvent) => {
					press.onKeyDown(event);
					if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
					event.preventDefault();
					event.stopPropagation();
					setOpen(true);
				}}
			>
				<span id={`${id}-value`} className="clip">
					{options.find((option) => option.value === value)?.label}
				</span>
				<Icon name="down" />
			</button>
			{isOpen && (
				<Suspense>
					<Options
						label={label}
						value={value}
						options={options}
						button={button}
						onClose={() => setOpen(false)}
						onChange={(chosen) => {
							const option = options.find((one) => one.value === chosen);
							if (option && option.value !== value) onChange(option.value);
						}}
					/>
				</Suspense>
			)}
		</div>
	);
}
