import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

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

export function Field({
	label,
	value,
	onChange,
	onEnter,
	onEscape,
	placeholder,
	hint,
	error,
	lines,
	most,
	autoFocus,
	bare,
}: FieldProps) {
	// on the element itself: the field component would keep every key from the dialog around it, Escape too
	const onKeyDown = (event: { key: string; stopPropagation: () => void }) => {
		if (event.key === 'Enter' && lines === undefined && onEnter) onEnter();
		if (event.key === 'Escape' && onEscape) {
			event.stopPropagation();
			onEscape();
		}
	};
	return (
		<TextField
			className="field"
			value={value}
			onChange={onChange}
			{...(most !== undefined && { maxLength: most })}
			isInvalid={error !== undefined}
			autoFocus={autoFocus ?? false}
			{...(bare && { 'aria-label': label })}
		>
			{!bare && <Label className="field-label">{label}</Label>}
			{lines === undefined ? (
				<Input
					className="input"
					placeholder={placeholder ?? ''}
					spellCheck={false}
					autoComplete="off"
					onKeyDown={onKeyDown}
				/>
			) : (
				<TextArea
					className="input"
					rows={lines}
					placeholder={placeholder ?? ''}
					spellCheck={false}
					onKeyDown={onKeyDown}
				/>
			)}
			{hint !== undefined && error === undefined && (
				<Text slot="description" className="field-hint">
					{hint}
				</Text>
			)}
			<FieldError className="field-error">{error}</FieldError>
		</TextField>
	);
}
