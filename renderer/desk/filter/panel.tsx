import { lazy, Suspense } from 'react';
import { narrowed } from '#domain/matches.ts';
import { useDesk } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Icon } from '#ui/icon.tsx';
import { Popup } from '#ui/popup.tsx';
import './filter.css';

const Fields = lazy(async () => ({ default: (await import('./fields.tsx')).Fields }));

/** The button beside the search field, with what it opens: everything a dossier can be narrowed to. */
export function FilterPanel() {
	const { t } = useWords();
	const active = narrowed(useDesk().filter);
	return (
		<Popup
			label={t.filter.title}
			className="filter-panel"
			faceClass="filter-button"
			faceLabel={t.filter.open(active)}
			face={
				<>
					<Icon name="filter" />
					{active > 0 && <span className="filter-count">{active}</span>}
				</>
			}
		>
			<Suspense>
				<Fields />
			</Suspense>
		</Popup>
	);
}
