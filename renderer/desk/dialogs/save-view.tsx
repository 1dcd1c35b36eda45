import { useState } from 'react';
import { keepView } from '#state/views.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';

export function SaveView({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const [name, setName] = useState('');
	const save = () => {
		if (name.trim() === '') return;
		void keepView(name.trim());
		onClose();
	};
	return (
		<Dialog title={t.filter.keepTitle} onClose={onClose}>
			<Field
				label={t.entities.name}
				value={name}
				onChange={setName}
				onEnter={save}
				hint={t.filter.keepHint}
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
