import { useState } from 'react';
import { editEvent } from '#state/actions.ts';
import { useWords } from '#strings/use.ts';
import type { Row } from '../model.ts';

/** A title edited in its cell: Enter keeps it, Escape leaves it as it was. */
export function TitleCell({ row, onDone }: { readonly row: Row; readonly onDone: () => void }) {
	const { t } = useWords();
	const [title, setTitle] = useState(row.event);
	const save = () => {
		if (title.trim() !== '' && title.trim() !== row.event) void editEvent(row.id, { title: title.trim() });
		onDone();
	};
	return (
		<input
			className="input cell-input"
			aria-label={t.inspector.title}
			value={title}
			// biome-ignore lint/a11y/noAutofocus: the cell was asked for by key
			autoFocus
			spellCheck={false}
			onChange={(event) => setTitle(event.currentTarget.value)}
			onBlur={save}
			onKeyDown={(event) => {
				if (event.key !== 'Enter' && event.key !== 'Escape') return;
				event.preventDefault();
				event.stopPropagation();
				if (event.key === 'Enter') save();
				else onDone();
			}}
		/>
	);
}
