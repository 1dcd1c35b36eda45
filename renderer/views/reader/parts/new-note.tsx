import { useState } from 'react';
import { quoteAt } from '#domain/selector.ts';
import { notePassage } from '#state/passage-notes.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';
import type { NewEventProps } from './new-event.tsx';

/** Notes something on a passage, which keeps its place in the text. */
export function NewNoteForm({ article, start, end, passage, text, onClose }: NewEventProps) {
	const { t } = useWords();
	const [note, setNote] = useState('');
	const add = async () => {
		if (await notePassage(article, quoteAt(text, start, end), note)) onClose();
	};
	return (
		<Dialog title={t.reader.newNote} onClose={onClose}>
			<blockquote className="passage">{passage}</blockquote>
			<Field label={t.inspector.note} value={note} onChange={setNote} lines={4} autoFocus />
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.cancel}</Button>
				<Button look="primary" onPress={() => void add()} disabled={note.trim() === ''}>
					{t.desk.save}
				</Button>
			</div>
		</Dialog>
	);
}
