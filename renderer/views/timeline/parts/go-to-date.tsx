import { useState } from 'react';
import { edtfExtent } from '#domain/edtf-extent.ts';
import { parseDate } from '#strings/parse-date.ts';
import { useWords } from '#strings/use.ts';
import { Field } from '#ui/field.tsx';
import { Icon } from '#ui/icon.tsx';
import { Popup } from '#ui/popup.tsx';

/** Asks for a date and shows its time. */
export function GoToDate({ onGo }: { readonly onGo: (start: number, end: number) => void }) {
	const { t } = useWords();
	const [text, setText] = useState('');
	const edtf = text.trim() === '' ? undefined : parseDate(text);
	const extent = edtf === undefined ? undefined : edtfExtent(edtf);
	const wrong = text.trim() !== '' && extent === undefined;
	return (
		<Popup label={t.timeline.goTo} faceClass="icon" faceLabel={t.timeline.goTo} face={<Icon name="calendar" />}>
			<Field
				label={t.timeline.goTo}
				value={text}
				onChange={setText}
				onEnter={() => {
					if (extent && Number.isFinite(extent.start) && Number.isFinite(extent.end)) onGo(extent.start, extent.end);
				}}
				placeholder={t.filter.dateExample}
				hint={t.timeline.goToHint}
				error={wrong ? t.inspector.dateInvalid : undefined}
				autoFocus
			/>
		</Popup>
	);
}
