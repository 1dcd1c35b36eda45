import { useState } from 'react';
import { useContradictions } from '#state/contradictions.ts';
import { recall, remember } from '#state/desk.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Segments } from '#ui/segments.tsx';
import { Select } from '#ui/select.tsx';
import { GROUPINGS, type Grouping, SHOWN, type Show } from './model.ts';
import { Conflicts } from './parts/conflicts.tsx';
import { Ledger, useLedger } from './parts/ledger.tsx';
import './view.css';

type Part = 'ledger' | 'conflicts';

const grouping = (): Grouping => GROUPINGS.find((one) => one === recall('claims-by')) ?? 'time';

/** Who says what, who answers, and where the dossier contradicts itself. */
export function ClaimsView() {
	const { t } = useWords();
	const { list } = useContradictions(useSnapshot());
	const [part, setPart] = useState<Part>('ledger');
	const [show, setShow] = useState<Show>('all');
	const [by, setBy] = useState<Grouping>(grouping);
	const entries = useLedger(list, { show, by });
	return (
		<section className="claims" aria-label={t.views.claims}>
			<div className="view-bar">
				<Segments
					label={t.claims.part}
					value={part}
					options={[
						{ value: 'ledger', label: t.claims.ledger },
						{ value: 'conflicts', label: t.claims.conflictsOf(list.length) },
					]}
					onChange={setPart}
				/>
				{part === 'ledger' && (
					<>
						<Select
							inline
							label={t.claims.show}
							value={show}
							options={SHOWN.map((value) => ({ value, label: value === 'all' ? t.claims.all : t.claims.shown[value] }))}
							onChange={setShow}
						/>
						<Select
							inline
							label={t.claims.group}
							value={by}
							options={GROUPINGS.map((value) => ({ value, label: t.claims.groups[value] }))}
							onChange={(value) => {
								remember('claims-by', value);
								setBy(value);
							}}
						/>
						<span className="view-bar-summary muted clip">{t.count.claims(entries.length)}</span>
					</>
				)}
			</div>
			{part === 'ledger' ? <Ledger entries={entries} by={by} /> : <Conflicts list={list} />}
		</section>
	);
}
