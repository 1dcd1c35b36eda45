import type { Entity } from '#domain/reading.ts';
import { chainOf } from '../chain/of-pack.ts';
import type { Draft } from '../draft.ts';
import { namesByModel } from '../names/by-model.ts';
import { withoutBylines } from '../names/bylines.ts';
import { groupNames, type NameGroup } from '../names/group.ts';
import { namesLexicon } from '../names/lexicon.ts';
import { recognise } from '../names/recognise.ts';
import { nameContext } from '../names/span.ts';
import { outsideTimes } from '../names/times.ts';
import { wordsOf } from '../tagging/words.ts';

/** Finds the names of people, organisations and places, and groups those that name the same. */
export function entities(draft: Draft): void {
	const lexicon = namesLexicon(draft.pack);
	const context = nameContext(lexicon, draft.document, draft.tagging);
	const model = chainOf(draft.pack, 'ner.bin');
	const seen =
		model === undefined
			? undefined
			: namesByModel(model, wordsOf(draft.pack, draft.document), draft.document, draft.tagging.upos);
	const names = withoutBylines(lexicon, draft.document, context.capital, recognise(context, seen));
	const groups = groupNames(context, outsideTimes(draft, names));
	const ids = new Map(groups.map((group, i) => [group, `e${i + 1}`]));
	draft.entities = groups.map((group) => {
		const home = standsFor(groups, group);
		const country = group.listed?.country;
		const entity: Entity = {
			id: ids.get(group) ?? '',
			type: group.type,
			name: group.name,
			aliases: [...group.written].filter((form) => form !== group.name),
			...(group.role !== undefined && { role: group.role }),
			...(country !== undefined && { country }),
			...(home !== undefined && { standsFor: ids.get(home) ?? '' }),
			mentions: group.mentions,
			provenance: { rule: group.rule, pack: draft.pack.label, matched: group.matched },
		};
		return entity;
	});
}

/** The country among the names of this text that a capital or a seat of government may stand for. */
function standsFor(groups: readonly NameGroup[], { listed }: NameGroup): NameGroup | undefined {
	if (listed?.kind !== 'capital' && listed?.kind !== 'seat') return undefined;
	return groups.find((other) => other.listed?.kind === 'country' && other.listed.country === listed.country);
}
