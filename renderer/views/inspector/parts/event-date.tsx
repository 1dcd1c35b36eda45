import { useState } from 'react';
import type { EventRecord } from '#domain/dossier.ts';
import { edtfExtent } from '#domain/edtf-extent.ts';
import { editEvent } from '#state/actions.ts';
import { isOwn } from '#state/derived.ts';
import { parseDate } from '#strings/parse-date.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Field } from '#ui/field.tsx';

/** The date in words, as written and whether inferred; corrected in place. */
export function EventDate({ event }: { readonly event: EventRecord }) {
	const { t, dates } = useWords();
	const [typed, setTyped] = useState<string | null>(null);
	const { when, whenText } = event;
	if (typed !== null) {
		const edtf = parseDate(typed);
		const wrong = typed.trim() !== '' && edtf === undefined;
		const save = () => {
			if (wrong) return;
			void editEvent(event.id, { when: edtf === undefined ? null : { edtf, basis: 'stated' } });
			setTyped(null);
		};
		return (
			<div className="date-edit">
				<Field
					bare
					label={t.inspector.date}
					value={typed}
					onChange={setTyped}
					onEnter={save}
					onEscape={() => setTyped(null)}
					placeholder={t.inspector.dateExample}
					hint={edtf === undefined ? t.reader.whenHint : `${dates.edtf(edtf)} · ${edtf}`}
					error={wrong ? t.inspector.dateInvalid : undefined}
					autoFocus
				/>
				<Button icon="check" label={t.desk.save} onPress={save} />
			</div>
		);
	}
	const waits = when !== undefined && when.basis !== 'bounded' && edtfExtent(when.edtf) === undefined;
	return (
		<div className="event-date">
			<div className="event-date-line">
				<span className={when ? 'date-words' : 'date-words muted'}>{when ? dates.when(when) : t.inspector.noDate}</span>
				{when?.basis === 'inferred' && <span className="badge">{t.inspector.inferred}</span>}
				<Button
					icon="calendar"
					look="plain"
					label={t.inspector.changeDate}
					onPress={() => setTyped(when?.edtf ?? '')}
				/>
			</div>
			{whenText !== undefined && !isOwn(event) && <span className="muted">{t.inspector.asWritten(whenText)}</span>}
			{waits && <span className="warn-text">{t.inspector.waits}</span>}
		</div>
	);
}
