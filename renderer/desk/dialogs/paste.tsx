import { useState } from 'react';
import { pasteText } from '#state/actions.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';

export function Paste({ onClose }: { readonly onClose: () => void }) {
	const { t } = useWords();
	const [text, setText] = useState('');
	const [title, setTitle] = useState('');
	const add = () => {
		void pasteText(text, title.trim());
		onClose();
	};
	return (
		<Dialog title={t.paste.title} onClose={onClose} wide>
			<div className="form">
				<Field label={t.paste.name} value={title} onChange={setTitle} />
				<Field label={t.paste.text} value={text} onChange={setText} lines={14} autoFocus />
			</div>
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.cancel}</Button>
				<Button look="primary" onPress={add} disabled={text.trim() === ''}>
					{t.paste.add}
				</Button>
			</div>
		</Dialog>
	);
}
