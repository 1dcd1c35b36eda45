import { useState } from 'react';
import type { Contradiction } from '#domain/contradiction.ts';
import { CONTRADICTION_WORDS } from '#domain/messages/contradictions.ts';
import { useWords } from '#strings/use.ts';
import { Rows } from '#ui/rows.tsx';
import { Conflict, useMatter, useSaying } from './conflict.tsx';

const ROW = 60;

function Line({ conflict }: { readonly conflict: Contradiction }) {
	const { t, language } = useWords();
	const { text, lang } = useMatter()(conflict);
	const saying = useSaying();
	const { kind, sides } = conflict;
	const said =
		kind === 'order' ? t.claims.statements(sides.length) : sides.map((side) => saying(conflict, side)).join(' ↔ ');
	return (
		<div className="conflict-line">
			<p className="conflict-title clip" lang={lang}>
				{text}
			</p>
			<p className="clip muted">
				<span className="conflict-kind">{CONTRADICTION_WORDS[language].kinds[kind]}</span> {said}
			</p>
		</div>
	);
}

/** All conflicts in a list, the chosen one laid out beside it. */
export function Conflicts({ list }: { readonly list: readonly Contradiction[] }) {
	const { t } = useWords();
	const [chosen, setChosen] = useState<string | null>(null);
	const conflict = list.find(({ id }) => id === chosen) ?? list[0];
	return (
		<div className="conflicts">
			<Rows
				label={t.claims.conflicts}
				className="conflict-rows"
				items={list}
				height={ROW}
				idOf={({ id }) => id}
				selected={conflict?.id ?? null}
				onSelect={({ id }) => setChosen(id)}
				row={(one) => <Line conflict={one} />}
				empty={<p className="rows-empty muted">{t.claims.noConflicts}</p>}
			/>
			{conflict !== undefined && (
				<div className="conflict-detail" aria-live="polite">
					<Conflict key={conflict.id} conflict={conflict} />
				</div>
			)}
		</div>
	);
}
