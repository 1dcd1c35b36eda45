import type { ReadRelation } from '#domain/reading.ts';
import { quoteAt } from '#domain/selector.ts';
import type { Draft } from '../draft.ts';
import { recall } from '../events/memory.ts';
import { circlesOf } from '../order/circles.ts';
import { byAdverb, byOpener, byPreposition } from '../order/connectives.ts';
import type { FoundOrder, Telling } from '../order/found.ts';
import { TenseOrder } from '../order/tense.ts';

/** The order stage: before, after and during, as far as the text says so in words. See ARCHITECTURE.md, "Reading". */
export function order(draft: Draft): void {
	const memory = recall(draft);
	if (memory === undefined) return;
	const { grammar } = memory;
	const section = draft.pack.order;
	const kept = new Set(draft.events.map(({ id }) => id));
	const tellings = memory.tellings.filter(({ event, told }) => kept.has(event.id) && !told.headline);
	const found: FoundOrder[] = [];
	const tense = new TenseOrder(grammar);
	let previous: Telling | undefined;
	for (const inSentence of bySentence(tellings)) {
		found.push(
			...byPreposition(grammar, section, inSentence),
			...byOpener(grammar, section, inSentence),
			...tense.within(inSentence),
		);
		for (const telling of inSentence) {
			const byForm = tense.next(telling);
			const pointed = byAdverb(grammar, section, telling, previous) ?? byForm;
			if (pointed !== undefined) found.push(pointed);
			if (telling.told.candidate.kind === 'verb' || telling.told.candidate.chunk?.kind === 'noun') previous = telling;
		}
	}
	draft.relations = relationsOf(draft, found);
	for (const events of circlesOf(draft.relations)) {
		draft.warnings.push({ code: 'order-contradiction', args: { events: events.join(' ') } });
	}
}

function bySentence(tellings: readonly Telling[]): Telling[][] {
	const groups = new Map<number, Telling[]>();
	for (const telling of tellings) {
		const group = groups.get(telling.told.sentence) ?? [];
		groups.set(telling.told.sentence, group);
		group.push(telling);
	}
	return [...groups.entries()].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}

/** One relation for each pair of events; the first passage that tells it is its quote. */
function relationsOf(draft: Draft, found: readonly FoundOrder[]): ReadRelation[] {
	const relations = new Map<string, ReadRelation>();
	for (const { kind, from, to, rule, matched } of found) {
		const pair = `${from.event.id} ${to.event.id} ${kind}`;
		const sentence = draft.document.sentences[from.told.sentence];
		if (from.event.id === to.event.id || relations.has(pair) || sentence === undefined) continue;
		const start = Math.min(sentence.start, matched[0]);
		relations.set(pair, {
			id: `rel-${matched[0]}-${from.event.trigger[0]}`,
			kind,
			from: from.event.id,
			to: to.event.id,
			quote: quoteAt(draft.document.text, start, sentence.end),
			provenance: { rule, pack: draft.pack.label, matched: [matched, from.event.trigger, to.event.trigger] },
		});
	}
	return [...relations.values()];
}
