import { useMemo, useState } from 'react';
import type { EntityRecord } from '#domain/dossier.ts';
import { mergeEntities } from '#state/entities.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';
import './apart.css';

const MOST = 8;

/** Asks which other name is the same as this one. */
export function MergeDialog({ entity, onClose }: { readonly entity: EntityRecord; readonly onClose: () => void }) {
	const { t, language } = useWords();
	const { entities } = useSnapshot();
	const [query, setQuery] = useState('');
	const found = useMemo(() => {
		const wanted = query.trim().toLocaleLowerCase(language);
		return [...entities.values()]
			.filter(({ id, type }) => id !== entity.id && (wanted !== '' || type === entity.type))
			.filter(({ name, aliases }) => [name, ...aliases].some((one) => one.toLocaleLowerCase(language).includes(wanted)))
			.slice(0, MOST);
	}, [entities, entity, query, language]);
	const merge = (into: string) => {
		void mergeEntities([entity.id], into);
		onClose();
	};
	return (
		<Dialog title={t.entities.mergeTitle(entity.name)} onClose={onClose}>
			<p className="muted">{t.entities.mergeHint}</p>
			<Field label={t.entities.mergeInto} value={query} onChange={setQuery} autoFocus />
			<ul className="merge-list">
				{found.map(({ id, name, type, role }) => (
					<li key={id}>
						<button type="button" className="link" onClick={() => merge(id)}>
							{name}
						</button>
						<span className="muted"> {role ?? t.entityTypes[type]}</span>
					</li>
				))}
				{found.length === 0 && <li className="muted">{t.entities.none}</li>}
			</ul>
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.cancel}</Button>
			</div>
		</Dialog>
	);
}
