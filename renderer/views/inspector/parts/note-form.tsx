import { useState } from 'react';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';

export interface NoteFormProps {
	readonly note: string;
	/** Gets the note without blanks around it; empty where it is to go. Not called when nothing was changed. */
	readonly onSave: (note: string) => void;
	readonly onDone: () => void;
	/** Without a visible label: what the note is on stands above it. */
	readonly bare?: boolean;
}

/** A note while it is written. */
export function NoteForm({ note, onSave, onDone, bare = false }: NoteFormProps) {
	const { t } = useWords();
	const [draft, setDraft] = useState(note);
	const save = () => {
		if (draft.trim() !== note) onSave(draft.trim());
		onDone();
	};
	return (
		<div className="note-edit">
			<Field
				bare={bare}
				label={t.inspector.note}
				value={draft}
				onChange={setDraft}
				onEscape={onDone}
				lines={3}
				autoFocus
			/>
			<div className="published-actions">
				<Button look="primary" onPress={save}>
					{t.desk.save}
				</Button>
				<Button onPress={onDone}>{t.desk.cancel}</Button>
			</div>
		</div>
	);
}
