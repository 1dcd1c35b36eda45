import { useState } from 'react';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';

export interface NameDialogProps {
	readonly title: string;
	readonly initial?: string;
	readonly hint?: string;
	readonly onSave: (name: string) => void;
	readonly onClose: () => void;
}

/** Asks for a name. */
export function NameDialog({ title, initial = '', hint, onSave, onClose }: NameDialogProps) {
	const { t } = useWords();
	const [name, setName] = useState(initial);
	const save = () => {
		if (name.trim() === '') return;
		onSave(name.trim());
		onClose();
	};
	return (
		<Dialog title={title} onClose={onClose}>
			<Field
				label={t.entities.name}
				value={name}
				onChange={setName}
				onEnter={save}
				{...(hint !== undefined && { hint })}
				autoFocus
			/>
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.cancel}</Button>
				<Button look="primary" onPress={save} disabled={name.trim() === ''}>
					{t.desk.save}
				</Button>
			</div>
		</Dialog>
	);
}
