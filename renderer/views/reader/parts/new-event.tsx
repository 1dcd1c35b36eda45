import { useState } from 'react';
import { EVENT_TYPES, type EventType } from '#domain/event-types.ts';
import { addEvent } from '#state/actions.ts';
import { parseDate } from '#strings/parse-date.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';
import { Select } from '#ui/select.tsx';

export interface NewEventProps {
	readonly article: string;
	readonly start: number;
	readonly end: number;
	readonly passage: string;
	/** The whole text. */
	readonly text: string;
	readonly onClose: () => void;
}

const LONGEST_TITLE = 120;

/** Makes an event of a passage: its title, kind and date, each to be corrected. */
export function NewEventForm({ article, start, end, passage, onClose }: NewEventProps) {
	const { t, dates, language } = useWords();
	const [title, setTitle] = useState(passage.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE));
	const [type, setType] = useState<EventType>('other');
	const [typed, setTyped] = useState('');
	const edtf = parseDate(typed);
	const wrong = typed.trim() !== '' && edtf === undefined;
	const collator = new Intl.Collator(language);
	const types = (Object.keys(EVENT_TYPES) as EventType[])
		.map((value) => ({ value, label: t.eventTypes[value] }))
		.sort((a, b) => collator.compare(a.label, b.label));
	const add = () => {
		if (wrong || title.trim() === '') return;
		void addEvent({ article, start, end, title: title.trim(), type, ...(edtf !== undefined && { edtf }) });
		onClose();
	};
	return (
		<Dialog title={t.reader.newEvent} onClose={onClose}>
			<blockquote className="passage">{passage}</blockquote>
			<div className="form">
				<Field label={t.inspector.title} value={title} onChange={setTitle} onEnter={add} autoFocus />
				<Select label={t.inspector.type} value={type} options={types} onChange={setType} />
				<Field
					label={t.reader.when}
					value={typed}
					onChange={setTyped}
					onEnter={add}
					hint={edtf === undefined ? t.reader.whenHint : `${dates.edtf(edtf)} · ${edtf}`}
					error={wrong ? t.inspector.dateInvalid : undefined}
				/>
			</div>
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.cancel}</Button>
				<Button look="primary" onPress={add} disabled={wrong || title.trim() === ''}>
					{t.reader.add}
				</Button>
			</div>
		</Dialog>
	);
}
