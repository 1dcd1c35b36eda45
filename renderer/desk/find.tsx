import { setDesk, type View } from '#state/desk.ts';
import { finding, stepFinding } from '#state/finding.ts';
import { useStore } from '#state/store.ts';
import { useDesk, useFound, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { SEARCH_ID } from './keys.ts';
import './find.css';

/** What the words are looked for in, by view. */
const KINDS: Readonly<Record<Exclude<View, 'text'>, 'events' | 'claims' | 'entities'>> = {
	timeline: 'events',
	table: 'events',
	claims: 'claims',
	entities: 'entities',
	graph: 'events',
	map: 'events',
};

/** Narrows every view while it is typed and says how much is left of the one in sight; in a text it finds the places. */
export function Find() {
	const { t } = useWords();
	const { query, view } = useDesk();
	return (
		<search className="search">
			<Icon name="search" />
			<input
				id={SEARCH_ID}
				type="search"
				aria-label={t.desk.search}
				placeholder={t.desk.search}
				value={query}
				spellCheck={false}
				autoComplete="off"
				onChange={(event) => setDesk({ query: event.currentTarget.value })}
				onKeyDown={(event) => {
					if (event.key === 'Enter' && view === 'text') {
						event.preventDefault();
						stepFinding(event.shiftKey ? -1 : 1);
					}
					if (event.key !== 'Escape') return;
					event.stopPropagation();
					if (query === '') event.currentTarget.blur();
					setDesk({ query: '' });
				}}
			/>
			{query !== '' && (
				<>
					<span className="search-count" role="status">
						{view === 'text' ? <Places /> : <Left view={view} />}
					</span>
					<Button icon="close" look="plain" label={t.desk.searchClear} onPress={() => setDesk({ query: '' })} />
				</>
			)}
		</search>
	);
}

function Left({ view }: { readonly view: Exclude<View, 'text'> }) {
	const { t } = useWords();
	const { showRejected } = useDesk();
	const all = useSnapshot()[KINDS[view]];
	const found = useFound()[KINDS[view]];
	let total = all.size;
	if (!showRejected) {
		for (const record of all.values()) if ('decision' in record && record.decision === 'rejected') total -= 1;
	}
	return <>{t.desk.progress(found.length, total)}</>;
}

function Places() {
	const { t } = useWords();
	const { count, at } = useStore(finding);
	return <>{t.desk.progress(count === 0 ? 0 : at + 1, count)}</>;
}
