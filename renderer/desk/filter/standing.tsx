import type { Filter } from '#domain/filter.ts';
import { narrowed } from '#domain/matches.ts';
import { openDialog } from '#state/actions.ts';
import { useDesk, useSnapshot } from '#state/use.ts';
import { setFilter } from '#state/views.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Removable } from '#ui/removable.tsx';
import { FACETS } from './facets.ts';
import { nameOf } from './names.ts';
import './filter.css';

/** The line under the header that says what the dossier is narrowed to; each part can be taken away. */
export function Standing() {
	const { t, language, dates } = useWords();
	const { filter } = useDesk();
	const { entities, articles } = useSnapshot();
	if (narrowed(filter) === 0) return null;
	const chips: { key: string; text: string; without: Filter }[] = [];
	for (const facet of FACETS) {
		const name = nameOf(facet, language, t);
		for (const value of filter[facet] ?? []) {
			const without = { [facet]: filter[facet]?.filter((one) => one !== value) } as Filter;
			chips.push({ key: `${facet} ${value}`, text: name(value), without });
		}
	}
	for (const id of filter.entities ?? []) {
		const without = { entities: filter.entities?.filter((one) => one !== id) ?? [] };
		chips.push({ key: id, text: entities.get(id)?.name ?? id, without });
	}
	for (const id of filter.articles ?? []) {
		const without = { articles: filter.articles?.filter((one) => one !== id) ?? [] };
		chips.push({ key: id, text: articles.get(id)?.title ?? id, without });
	}
	for (const edge of ['from', 'to'] as const) {
		const value = filter[edge];
		if (value === undefined) continue;
		chips.push({
			key: edge,
			text: `${t.filter.edges[edge]} ${dates.edtf(value)}`,
			without: { [edge]: undefined } as Filter,
		});
	}
	return (
		<section className="standing-filter" aria-label={t.filter.title}>
			{chips.map(({ key, text, without }) => (
				<Removable key={key} remove={t.filter.remove(text)} onRemove={() => setFilter(without)}>
					{text}
				</Removable>
			))}
			<Button look="plain" onPress={() => setFilter(null)}>
				{t.filter.clear}
			</Button>
			<Button look="plain" onPress={() => openDialog('save-view')}>
				{t.filter.keep}
			</Button>
		</section>
	);
}
