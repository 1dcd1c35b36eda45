import { useState } from 'react';
import type { SpeechAct } from '#domain/reading.ts';
import { addClaim } from '#state/actions.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';
import { Select } from '#ui/select.tsx';
import type { NewEventProps } from './new-event.tsx';

/** Makes a claim of a passage: who says it, and what they do by saying it. */
export function NewClaimForm({ article, start, end, passage, onClose }: NewEventProps) {
	const { t } = useWords();
	const { entities } = useSnapshot();
	const [act, setAct] = useState<SpeechAct>('asserts');
	const [speaker, setSpeaker] = useState('');
	const wanted = speaker.trim().toLowerCase();
	const known = [...entities.values()].find(({ name, aliases }) =>
		[name, ...aliases].some((one) => one.toLowerCase() === wanted),
	);
	const add = () => {
		void addClaim({
			article,
			start,
			end,
			act,
			...(known ? { speaker: known.id } : speaker.trim() !== '' && { speakerText: speaker.trim() }),
		});
		onClose();
	};
	const acts = (Object.keys(t.acts) as SpeechAct[]).map((value) => ({ value, label: t.acts[value] }));
	return (
		<Dialog title={t.reader.newClaim} onClose={onClose}>
			<blockquote className="passage">{passage}</blockquote>
			<div className="form">
				<Field
					label={t.reader.speaker}
					value={speaker}
					onChange={setSpeaker}
					onEnter={add}
					hint={known ? t.reader.knownSpeaker(known.name) : t.reader.unknownSpeaker}
					autoFocus
				/>
				<Select label={t.reader.act} value={act} options={acts} onChange={setAct} />
			</div>
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.cancel}</Button>
				<Button look="primary" onPress={add}>
					{t.reader.add}
				</Button>
			</div>
		</Dialog>
	);
}
