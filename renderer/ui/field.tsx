import { type KeyboardEvent, useId } from 'react';

export interface FieldProps {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly onEnter?: () => void;
	readonly onEscape?: () => void;
	readonly placeholder?: string;
	readonly hint?: string;
	/** What is wrong with the value; absent: nothing. */
	readonly error?: string | undefined;
	readonly lines?: number;
	/** UTF-16 units that fit in. */
	readonly most?: number;
	readonly autoFocus?: boolean;
	/** The label is spoken, not shown. */
	readonly bare?: boolean;
}

export function Field(props: FieldProps) {
	const { label, value, onChange, onEnter, onEscape, placeholder, hint, error, lines, most, autoFocus, bare } = props;
	const id = useId();
	const wrong = error !== undefined;
	const said = wrong || hint !== undefined;
	const shared = {
		id,
		className: 'input',
		value,
		placeholder,
		maxLength: most,
		spellCheck: false,
		autoFocus,
		'aria-label': bare ? label : undefined,
		'aria-invalid': wrong || undefined,
		'aria-describedby': said ? `${id}-said` : undefined,
		onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
		onKeyDown(event: KeyboardEvent) {
			if (event.key === 'Enter' && lines === undefined && onEnter) onEnter();
			if (event.key === 'Escape' && onEscape) {
				event.stopPropagation();
				onEscape();
			}
		},
	};
	return (
		<div className="field">
			{!bare && (
				<label className="field-label" htmlFor={id}>
					{label}
				</label>
			)}
			{lines === undefined ? (
				<input type="text" autoComplete="off" {...shared} />
			) : (
				<textarea rows={lines} {...shared} />
			)}
			{said && (
				<span id={`${id}-said`} className={wrong ? 'field-error' : 'field-hint'}>
					{error ?? hint}
				</span>
			)}
		</div>
	);
}
