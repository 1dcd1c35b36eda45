import { useState } from 'react';
import type { EntityRecord } from '#domain/dossier.ts';
import { splitEntity } from '#state/entities.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Check } from '#ui/check.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';
import './apart.css';

/** Asks in which articles another is meant by the name. */
export function SplitDialog({ entity, onClose }: { readonly entity: EntityRecord; readonly onClose: () => void }) {
	const { t } = useWords();
	const { articles } = useSnapshot();
	const [name, setName] = useState(entity.name);
	const [chosen, setChosen] = useState<readonly string[]>([]);
	const mentioned = Object.keys(entity.mentions).flatMap((id) => articles.get(id) ?? []);
	const possible = name.trim() !== '' && chosen.length > 0 && chosen.length < mentioned.length;
	return (
		<Dialog title={t.entities.splitTitle(entity.name)} onClose={onClose}>
			<p className="muted">{t.entities.splitHint}</p>
			<fieldset className="checks" aria-label={t.library.title}>
				{mentioned.map(({ id, title }) => (
					<Check
						key={id}
						on={chosen.includes(id)}
						onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
					>
						{title}
					</Check>
				))}
			</fieldset>
			<Field label={t.entities.splitName} value={name} onChange={setName} />
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.cancel}</Button>
				<Button
					look="primary"
					disabled={!possible}
					onPress={() => {
						void splitEntity(entity.id, chosen, name.trim());
						onClose();
					}}
				>
					{t.entities.split}
				</Button>
			</div>
		</Dialog>
	);
}
