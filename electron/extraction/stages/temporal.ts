import type { TemporalExpression, TimexMod } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import type { Draft } from '../draft.ts';
import type { TemporalRule } from '../packs/temporal.ts';
import type { Frame } from '../temporal/frame.ts';
import { History } from '../temporal/history.ts';
import { interpret, type Meaning } from '../temporal/interpret.ts';
import { lexiconOf } from '../temporal/lexicon.ts';
import { isLine, noteOf } from '../temporal/note.ts';
import { scan } from '../temporal/scan.ts';
import { tellsState } from '../temporal/state.ts';
import { Tenses } from '../temporal/tense.ts';

/** Finds the temporal expressions (TIMEX3) of a text and resolves them against the publication date and one another. */
export function temporal(draft: Draft): void {
	const { document, pack } = draft;
	const lexicon = lexiconOf(pack);
	const hits = scan(document, lexicon);
	const line = isLine(document);
	const tenses = new Tenses(draft, lexicon);
	const history = new History(draft.published, noteOf(document, hits, lexicon), line);
	for (const hit of hits) {
		const rule = hit.match.rule.data as TemporalRule;
		const { kind, split, constants } = plan(rule);
		if (kind === 'none') continue;
		const sentence = document.tokens.sentence[hit.token] ?? 0;
		const context = history.at(sentence, () => (constants?.tense === 'past' ? 'past' : tenses.of(hit)));
		const { fields, slots } = hit.match;
		const frame = constants === undefined ? fields : { ...constants, ...fields };
		const told = interpret(kind, frame, slots, context);
		if (told === undefined) continue;
		const state = frame.state === 1 && frame.rel === 0 && !line && tellsState(document, lexicon, hit);
		const meaning = state ? { ...told, value: 'PRESENT_REF' } : told;
		const { from, to } = hit.parts;
		const parts: readonly (readonly [Meaning, Span])[] =
			split && !line && meaning.ends !== undefined && from !== undefined && to !== undefined
				? [
						[meaning.ends[0], from],
						[meaning.ends[1], to],
					]
				: [[meaning, [hit.start, hit.end]]];
		for (const [part, span] of parts) {
			const time = expression(draft, rule.id, part, span);
			draft.times.push(time);
			if (part.point !== undefined && time.resolved && frame.aside !== 1) history.add(time, part.point, sentence);
		}
	}
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Plan {
	readonly kind: TemporalRule['value']['kind'];
	readonly split: boolean;
	/** What the rule adds to the frame of its words, its guard among it. */
	readonly constants: Frame | undefined;
}

const plans = new WeakMap<TemporalRule, Plan>();

/** What a rule makes of its matches, taken apart once. */
function plan(rule: TemporalRule): Plan {
	const known = plans.get(rule);
	if (known !== undefined) return known;
	const { kind, split, ...constants } = rule.value;
	const some = Object.keys(constants).length > 0;
	const made = { kind, split: split === 1, constants: some ? constants : undefined };
	plans.set(rule, made);
	return made;
}

function expression(draft: Draft, rule: string, meaning: Meaning, [start, end]: Span): TemporalExpression {
	const { type, value, edtf, resolved, stated, inferred, awaits, anchor, mod } = meaning;
	const time: Writable<TemporalExpression> = {
		id: `t${draft.times.length + 1}`,
		start,
		end,
		text: draft.document.text.slice(start, end),
		type,
		value,
		edtf,
		resolved,
		stated,
		inferred,
		rule,
		provenance: { rule, pack: draft.pack.label, matched: [[start, end]] },
	};
	if (awaits !== undefined) time.awaits = awaits;
	if (anchor !== undefined) time.anchor = anchor;
	if (mod !== undefined) time.mod = mod as TimexMod;
	return time;
}
