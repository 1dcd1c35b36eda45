import { useState } from 'react';
import type { EntityType } from '#domain/reading.ts';
import { addEntity } from '#state/entities.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';
import { Segments } from '#ui/segments.tsx';
import type { NewEventProps } from './new-event.tsx';

/** Makes a person, organisation or place of a passage. */
export function NewNameForm({ article, start, end, passage, onClose }: NewEventProps) {
	const { t } = useWords();
	const [name, setName] = useState(passage.replace(/\s+/g, ' ').trim().slice(0, 200));
	const [type, setType] = useState<EntityType>('PER');
	const add = () => {
		if (name.trim() === '') return;
		void addEntity({ article, start, end, type, name: name.trim() });
		onClose();
	};
	return (
		<Dialog title={t.reader.newName} onClose={onClose}>
			<div className="form">
				<Field label={t.entities.name} value={name} onChange={setName} onEnter={add} autoFocus />
				<Segments<EntityType>
					label={t.inspector.type}
					value={type}
					options={(['PER', 'ORG', 'LOC', 'MISC'] as const).map((value) => ({ value, label: t.entityTypes[value] }))}
					onChange={setType}
				/>
			</div>
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.cancel}</Button>
				<Button look="primary" onPress={add} disabled={name.trim() === ''}>
					{t.reader.add}
				</Button>
			</div>
		</Dialog>
	);
}
