import { useEffect, useState } from 'react';
import type { Channels } from '#bridge/client.ts';
import { keepApart, mergeEntities, proposals } from '#state/entities.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';

type Proposal = Channels['entity.proposals']['reply'][number];
const MOST = 3;

/** Names that may be one: proposed, never merged unasked. */
export function Proposals() {
	const { t } = useWords();
	const { entities, stored } = useSnapshot();
	const [open, setOpen] = useState<readonly Proposal[]>([]);
	useEffect(() => {
		let current = true;
		void proposals().then((found) => current && stored.entities.size > 0 && setOpen(found ?? []));
		return () => {
			current = false;
		};
	}, [stored.entities]);
	const shown = open.filter(({ from, into }) => entities.has(from) && entities.has(into));
	if (shown.length === 0) return null;
	return (
		<section className="proposals" aria-label={t.entities.proposal}>
			<h3 className="eyebrow">
				{t.entities.proposal} ({shown.length})
			</h3>
			<ul>
				{shown.slice(0, MOST).map(({ from, into, reason }) => (
					<li key={`${from} ${into}`} className="proposal">
						<span className="proposal-names clip">
							<strong>{entities.get(from)?.name}</strong> · <strong>{entities.get(into)?.name}</strong>{' '}
							<span className="muted">{t.entities.reasons[reason]}</span>
						</span>
						<Button onPress={() => void mergeEntities([from], into)}>{t.entities.same}</Button>
						<Button look="plain" onPress={() => void keepApart([from, into])}>
							{t.entities.notSame}
						</Button>
					</li>
				))}
			</ul>
		</section>
	);
}
