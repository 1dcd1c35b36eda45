import type { TemporalExpression, TimexMod } from '#domain/reading.ts';
import type { Draft } from '../draft.ts';
import type { TemporalRule } from '../packs/temporal.ts';
import { allowed } from '../temporal/guards.ts';
import { History } from '../temporal/history.ts';
import { interpret } from '../temporal/interpret.ts';
import { lexiconOf } from '../temporal/lexicon.ts';
import { type Hit, scan } from '../temporal/scan.ts';
import { tenseAt } from '../temporal/tense.ts';

/** Finds the temporal expressions (TIMEX3) of a text and resolves them against the publication date and one another. */
export function temporal(draft: Draft): void {
	const { document, pack } = draft;
	const lexicon = lexiconOf(pack);
	const history = new History(draft.published);
	for (const hit of scan(document, lexicon)) {
		const { kind, ...constants } = ruleOf(hit).value;
		if (kind === 'none' || !allowed(constants.guard, hit, document, lexicon)) continue;
		const sentence = document.tokens.sentence[hit.token] ?? 0;
		const context = history.at(sentence, () => tenseAt(document, lexicon, hit.token));
		const { fields, slots } = hit.match;
		const meaning = interpret(kind, { ...constants, ...fields }, slots, context);
		if (meaning === undefined) continue;
		const { point, pointEnd: _end, mod, ...parts } = meaning;
		const rule = ruleOf(hit).id;
		const time: TemporalExpression = {
			id: `t${draft.times.length + 1}`,
			start: hit.start,
			end: hit.end,
			text: document.text.slice(hit.start, hit.end),
			...parts,
			...(mod !== undefined && { mod: mod as TimexMod }),
			rule,
			provenance: { rule, pack: pack.label, matched: [[hit.start, hit.end]] },
		};
		draft.times.push(time);
		if (point !== undefined && time.resolved) history.add(time, point, sentence);
	}
}

const ruleOf = (hit: Hit): TemporalRule => hit.match.rule.data as TemporalRule;
