import { useState } from 'react';
import type { Filter } from '#domain/filter.ts';
import { narrowed } from '#domain/matches.ts';
import { useDesk, useSnapshot } from '#state/use.ts';
import { setFilter } from '#state/views.ts';
import { parseDate } from '#strings/parse-date.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Chips } from '#ui/chips.tsx';
import { Field } from '#ui/field.tsx';
import { FACETS, optionsOf } from './facets.ts';
import { nameOf } from './names.ts';

/** Rendered only while the panel is open: counting what there is to filter by takes a look at every record. */
export function Fields() {
	const { t, language } = useWords();
	const { filter } = useDesk();
	const snapshot = useSnapshot();
	return (
		<>
			<div className="filter-period">
				<Bound edge="from" filter={filter} />
				<Bound edge="to" filter={filter} />
			</div>
			{FACETS.map((facet) => {
				const options = optionsOf(facet, snapshot, nameOf(facet, language, t));
				return options.length < 2 && !filter[facet]?.length ? null : (
					<section key={facet} className="filter-facet">
						<h3 className="eyebrow">{t.filter.facets[facet]}</h3>
						<Chips
							label={t.filter.facets[facet]}
							options={options}
							chosen={filter[facet] ?? []}
							onChange={(chosen) => setFilter({ [facet]: chosen } as Filter)}
						/>
					</section>
				);
			})}
			<div className="dialog-actions">
				<Button onPress={() => setFilter(null)} disabled={narrowed(filter) === 0}>
					{t.filter.clear}
				</Button>
			</div>
		</>
	);
}

/** One end of the period, in the words of a date field. */
function Bound({ edge, filter }: { readonly edge: 'from' | 'to'; readonly filter: Filter }) {
	const { t, dates } = useWords();
	const value = filter[edge];
	const [draft, setDraft] = useState<string | null>(null);
	const parsed = draft === null || draft.trim() === '' ? undefined : parseDate(draft);
	const wrong = draft !== null && draft.trim() !== '' && parsed === undefined;
	const change = (text: string) => {
		setDraft(text);
		const edtf = text.trim() === '' ? undefined : parseDate(text);
		if (text.trim() === '' || edtf !== undefined) setFilter({ [edge]: edtf });
	};
	return (
		<Field
			label={t.filter.edges[edge]}
			value={draft ?? (value === undefined ? '' : dates.edtf(value))}
			onChange={change}
			placeholder={t.filter.dateExample}
			error={wrong ? t.inspector.dateInvalid : undefined}
		/>
	);
}
