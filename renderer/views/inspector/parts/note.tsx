import { useState } from 'react';
import { mark as setMark } from '#state/actions.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { NoteForm } from './note-form.tsx';
import type { MarkProps } from './tags.tsx';

/** What the user notes on a record; kept with it, never mistaken for what an article says. */
export function Note({ table, id, mark }: MarkProps) {
	const { t } = useWords();
	const note = mark?.note ?? '';
	const [open, setOpen] = useState(false);
	if (open) {
		const save = (text: string) => void setMark(table, [id], { note: text === '' ? null : text });
		return <NoteForm note={note} onSave={save} onDone={() => setOpen(false)} />;
	}
	if (note === '') {
		return (
			<div className="note-add">
				<Button icon="edit" look="plain" onPress={() => setOpen(true)}>
					{t.inspector.addNote}
				</Button>
			</div>
		);
	}
	return (
		<div className="note">
			<h3 className="eyebrow">{t.inspector.note}</h3>
			<p>{note}</p>
			<Button icon="edit" look="plain" label={t.inspector.addNote} onPress={() => setOpen(true)} />
		</div>
	);
}
