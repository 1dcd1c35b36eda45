import { useState } from 'react';
import { type Cited, give } from '#state/citing.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';

export interface TitleProps {
	readonly title: string;
	readonly lang: string;
	/** Absent: the title is not to be changed. */
	readonly onChange?: (title: string) => void;
	/** What is dragged out with it; absent: nothing. */
	readonly cited?: () => Cited;
}

/** The card's title; edited in place. */
export function Title({ title, lang, onChange, cited }: TitleProps) {
	const { t } = useWords();
	const [draft, setDraft] = useState<string | null>(null);
	if (draft !== null && onChange) {
		const save = () => {
			if (draft.trim() !== '' && draft !== title) onChange(draft.trim());
			setDraft(null);
		};
		return (
			<div className="title-edit">
				<Field
					bare
					label={t.inspector.title}
					value={draft}
					onChange={setDraft}
					onEnter={save}
					onEscape={() => setDraft(null)}
					autoFocus
				/>
				<Button icon="check" label={t.desk.save} onPress={save} />
			</div>
		);
	}
	return (
		<div className="card-title" data-edit-title>
			<h2
				lang={lang}
				dir="auto"
				draggable={cited !== undefined}
				onDragStart={cited && ((event) => give(event.dataTransfer, cited()))}
			>
				{title}
			</h2>
			{onChange && <Button icon="edit" look="plain" label={t.inspector.editTitle} onPress={() => setDraft(title)} />}
		</div>
	);
}
