import type { Contradiction } from '#domain/contradiction.ts';
import type { Citation, ClaimRecord, EventRecord } from '#domain/dossier.ts';
import type { ArticleId } from '#domain/ids.ts';
import { cited, type Ground, originOfArticle, sideOf } from './ground.ts';
import { compatible, countsSame, type Quantity, quantitiesIn } from './quantities.ts';

interface Told extends Quantity {
	readonly citation: Citation;
	readonly claim?: ClaimRecord;
	/** Who tells it: the same speaker or, where none is named, the same origin, may revise a number without contradicting itself. */
	readonly teller: string;
}

/** Passages of one event that are compared. */
const MOST_TOLD = 200;

/** Different numbers of the same thing, told of one event by different speakers or independent articles. */
export function differingNumbers(ground: Ground): Contradiction[] {
	return [...ground.events.values()].flatMap((event) => {
		const groups: Told[][] = [];
		for (const told of toldOf(ground, event)) {
			const group = groups.find(([first]) => first !== undefined && countsSame(first, told));
			if (group === undefined) groups.push([told]);
			else group.push(told);
		}
		return groups.flatMap((group) => conflictIn(ground, event, group) ?? []);
	});
}

const langOf = ({ articles }: Ground, id: ArticleId, fallback: string): string =>
	(Object.hasOwn(articles, id) ? articles[id]?.lang : undefined) ?? fallback;

function toldOf(ground: Ground, event: EventRecord): Told[] {
	const claims = ground.claimsOf.get(event.id) ?? [];
	const told: Told[] = claims.flatMap((claim) =>
		claim.negated
			? []
			: quantitiesIn(claim.content, langOf(ground, claim.article, event.lang)).map((quantity) => ({
					...quantity,
					citation: cited(claim),
					claim,
					teller:
						claim.speaker.entities.map(ground.partyOf).toSorted().join(' ') || originOfArticle(ground, claim.article),
				})),
	);
	const isClaimed = ({ article, quote }: Citation) =>
		claims.some((claim) => claim.article === article && claim.quote.start < quote.end && claim.quote.end > quote.start);
	for (const citation of event.citations) {
		if (isClaimed(citation)) continue;
		const teller = originOfArticle(ground, citation.article);
		const lang = langOf(ground, citation.article, event.lang);
		for (const quantity of quantitiesIn(citation.quote.exact, lang)) told.push({ ...quantity, citation, teller });
	}
	return told.slice(0, MOST_TOLD);
}

function conflictIn(ground: Ground, event: EventRecord, group: readonly Told[]): Contradiction | undefined {
	const values = Map.groupBy(group, ({ value }) => value);
	const differ = group.some((a) => group.some((b) => a.teller !== b.teller && !compatible(a, b)));
	const [first] = group;
	if (values.size < 2 || !differ || first === undefined) return undefined;
	// Who says two numbers at once counts two things.
	const tellers = Map.groupBy(group, ({ teller, citation }) => `${teller} ${citation.article} ${citation.quote.start}`);
	if ([...tellers.values()].some((said) => new Set(said.map(({ value }) => value)).size > 1)) return undefined;
	const sides = [...values]
		.toSorted(([a], [b]) => a - b)
		.map(([, said]) =>
			sideOf(ground, {
				value: said[0]?.text ?? '',
				events: [event.id],
				claims: said.flatMap(({ claim }) => claim ?? []),
				citations: said.map(({ citation }) => citation),
			}),
		);
	return {
		id: `number-${event.id}-${first.counted.join('-')}`,
		kind: 'number',
		rule: 'numbers-differ',
		events: [event.id],
		sides,
	};
}
