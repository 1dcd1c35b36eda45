import { useState } from 'react';
import { renameDossier } from '#state/actions.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';

export function Rename({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const { summary } = useSnapshot();
	const [name, setName] = useState(summary?.name ?? '');
	const save = () => {
		if (name.trim() === '') return;
		void renameDossier(name.trim());
		onClose();
	};
	return (
		<Dialog title={t.desk.rename.replace(/[\s…]+$/, '')} onClose={onClose}>
			<Field label={t.entities.name} value={name} onChange={setName} onEnter={save} autoFocus />
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.cancel}</Button>
				<Button look="primary" onPress={save} disabled={name.trim() === ''}>
					{t.desk.save}
				</Button>
			</div>
		</Dialog>
	);
}
