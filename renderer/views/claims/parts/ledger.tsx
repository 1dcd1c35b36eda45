import { useMemo } from 'react';
import type { Contradiction } from '#domain/contradiction.ts';
import { decideClaims, show as showView } from '#state/actions.ts';
import { select } from '#state/selection.ts';
import { useFound, useSelection, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Rows } from '#ui/rows.tsx';
import { type Ask, type Entry, ledger } from '../model.ts';
import { Correct } from './correct.tsx';
import { EntryRow } from './entry-row.tsx';

const ROW = 92;

/** The lines of the ledger, computed once for what is asked. */
export function useLedger(contradictions: readonly Contradiction[], { show, by }: Ask): readonly Entry[] {
	const snapshot = useSnapshot();
	const { claims } = useFound();
	return useMemo(
		() => ledger(claims, snapshot, contradictions, { show, by }),
		[claims, snapshot, contradictions, show, by],
	);
}

export function Ledger({ entries, by }: { readonly entries: readonly Entry[]; readonly by: Ask['by'] }) {
	const { t } = useWords();
	const { claims } = useSnapshot();
	const { item } = useSelection();
	const claim = item?.kind === 'claim' ? claims.get(item.id) : undefined;
	const chosen = claim?.id ?? null;
	const selected = entries.find((entry) => entry.claim.id === chosen || entry.answers.some(({ id }) => id === chosen));
	return (
		<>
			<div className="claims-head eyebrow" aria-hidden>
				<span>{t.claims.groups[by]}</span>
				<span>{t.claims.label}</span>
				<span>{t.claims.answers}</span>
			</div>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: the list inside has the focus; these are its letters */}
			<div
				className="claims-list"
				onKeyDown={(event) => {
					const decision = ({ a: 'accepted', r: 'rejected' } as const)[event.key];
					if (decision === undefined || claim === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
					event.preventDefault();
					event.stopPropagation();
					void decideClaims([claim.id], decision);
				}}
			>
				<Rows
					label={t.claims.label}
					className="claims-rows"
					items={entries}
					height={ROW}
					idOf={(entry) => entry.claim.id}
					selected={selected?.claim.id ?? null}
					onSelect={(entry) => select({ kind: 'claim', id: entry.claim.id })}
					onOpen={() => showView('text')}
					row={(entry) => <EntryRow entry={entry} by={by} selected={chosen} />}
					empty={<p className="rows-empty muted">{t.claims.none}</p>}
				/>
			</div>
			{claim !== undefined && <Correct claim={claim} />}
		</>
	);
}
