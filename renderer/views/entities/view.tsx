import { useMemo, useState } from 'react';
import type { EntityRecord } from '#domain/dossier.ts';
import type { EntityType } from '#domain/reading.ts';
import { parts } from '#state/derived.ts';
import { select } from '#state/selection.ts';
import { useDesk, useFound, useSelection, useSnapshot } from '#state/use.ts';
import { type Kinds, kindOptions } from '#strings/kinds.ts';
import { useWords } from '#strings/use.ts';
import { Icon, type IconName } from '#ui/icon.tsx';
import { Rows } from '#ui/rows.tsx';
import { Segments } from '#ui/segments.tsx';
import { Proposals } from './parts/proposals.tsx';
import './view.css';

const ROW = { compact: 36, comfortable: 44 } as const;
const ICONS: Readonly<Record<EntityType, IconName>> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'tag' };

/** People, organisations and places, the most involved first. */
export function EntitiesView() {
	const { t, language } = useWords();
	const snapshot = useSnapshot();
	const { entities } = useFound();
	const { item } = useSelection();
	const density = useDesk().app?.preferences.density ?? 'compact';
	const [show, setShow] = useState<Kinds>('all');
	const counts = parts(snapshot);
	const shown = useMemo(() => {
		const weight = ({ id }: EntityRecord) => (counts.get(id)?.events ?? 0) + (counts.get(id)?.claims ?? 0);
		return entities
			.filter(({ type }) => show === 'all' || type === show)
			.toSorted((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name));
	}, [entities, show, counts]);
	const row = ({ id, type, name, role, aliases, mentions }: EntityRecord, selected: boolean) => (
		<div className="entity-row" data-selected={selected || undefined}>
			<Icon name={ICONS[type]} label={t.entityTypes[type]} />
			<span className="entity-name clip">
				<strong>{name}</strong>
				<span className="muted"> {[role, ...aliases].filter(Boolean).join(', ')}</span>
			</span>
			<span className="entity-count">{(counts.get(id)?.events ?? 0).toLocaleString(language)}</span>
			<span className="entity-count">{(counts.get(id)?.claims ?? 0).toLocaleString(language)}</span>
			<span className="entity-count">{Object.keys(mentions).length.toLocaleString(language)}</span>
		</div>
	);
	return (
		<section className="entities" aria-label={t.views.entities}>
			<div className="view-bar">
				<Segments<Kinds>
					label={t.claims.show}
					value={show}
					options={kindOptions(t, ['PER', 'ORG', 'LOC', 'MISC'])}
					onChange={setShow}
				/>
				<span className="view-bar-summary muted clip">{t.count.names(shown.length)}</span>
			</div>
			<Proposals />
			<div className="entity-row entity-head eyebrow" aria-hidden>
				<span />
				<span>{t.entities.name}</span>
				<span className="entity-count">{t.entities.events}</span>
				<span className="entity-count">{t.entities.claims}</span>
				<span className="entity-count">{t.entities.articles}</span>
			</div>
			<Rows
				label={t.entities.label}
				className="entity-rows"
				items={shown}
				height={ROW[density]}
				idOf={({ id }) => id}
				selected={item?.kind === 'entity' ? item.id : null}
				onSelect={({ id }) => select({ kind: 'entity', id })}
				row={row}
				empty={<p className="rows-empty muted">{t.entities.none}</p>}
			/>
		</section>
	);
}
