import { useState } from 'react';
import { mark as setMark } from '#state/actions.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';
import type { MarkProps } from './tags.tsx';

/** What the user notes on a record; kept with it, never mistaken for what an article says. */
export function Note({ table, id, mark }: MarkProps) {
	const { t } = useWords();
	const note = mark?.note ?? '';
	const [draft, setDraft] = useState<string | null>(null);
	if (draft !== null) {
		const save = () => {
			if (draft.trim() !== note) void setMark(table, [id], { note: draft.trim() || null });
			setDraft(null);
		};
		return (
			<div className="note-edit">
				<Field
					label={t.inspector.note}
					value={draft}
					onChange={setDraft}
					onEscape={() => setDraft(null)}
					lines={3}
					autoFocus
				/>
				<div className="published-actions">
					<Button look="primary" onPress={save}>
						{t.desk.save}
					</Button>
					<Button onPress={() => setDraft(null)}>{t.desk.cancel}</Button>
				</div>
			</div>
		);
	}
	if (note === '') {
		return (
			<div className="note-add">
				<Button icon="edit" look="plain" onPress={() => setDraft('')}>
					{t.inspector.addNote}
				</Button>
			</div>
		);
	}
	return (
		<div className="note">
			<h3 className="eyebrow">{t.inspector.note}</h3>
			<p>{note}</p>
			<Button icon="edit" look="plain" label={t.inspector.addNote} onPress={() => setDraft(note)} />
		</div>
	);
}
