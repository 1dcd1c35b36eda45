import type { Cue } from './cues.ts';
import type { Found, Range } from './found.ts';
import { Word } from './lexicon.ts';
import { phraseEnd } from './nominal.ts';
import { phraseFrom, prepositional } from './subject.ts';
import type { Unit } from './units.ts';
import { is, lower, type View } from './view.ts';

/**
 * "Das geht aus Erkenntnissen hervor, die X veröffentlicht hat": what the sentence before says is told by a document, or by who made it
 * known.
 */
export function pointingBack(view: View, unit: Unit, cue: Cue): Found | undefined {
	const own = unit.segments[cue.segment];
	const { frames, act, lemma } = cue.verb;
	if (own === undefined || own.kind !== 'main' || unit.previous < 0 || !frames.has('impersonal')) return undefined;
	if (cue.finite !== own.head + 1 || !is(view, own.head, Word.demonstrative)) return undefined;
	const document = prepositional(view, cue.finite + 1, own.to, Word.preposition);
	if (document === undefined) return undefined;
	return {
		manner: 'indirect',
		act,
		content: [[unit.previous, unit.first]],
		source: publisher(view, unit, cue.end + 1) ?? document,
		cue: [cue.at, ...cue.with].sort((a, b) => a - b),
		lemma,
		rule: 'points-back',
		main: true,
	};
}

/** Who made the document known, by a relative clause at segment `at`: its subject, or its agent. */
function publisher(view: View, unit: Unit, at: number): Range | undefined {
	const clause = unit.segments[at];
	if (clause === undefined || clause.kind !== 'relative') return undefined;
	let passive = false;
	let verb = -1;
	for (let i = clause.from; i < clause.to; i += 1) {
		if (is(view, i, Word.passive)) passive = true;
		if (view.lexicon.publishing.has(lower(view, i))) verb = i;
	}
	if (verb < 0) return undefined;
	if (passive) return prepositional(view, clause.head + 1, verb, Word.agent);
	const subject = phraseFrom(view, clause.head + 1, verb);
	return subject === undefined ? undefined : [subject[0], Math.min(subject[1], phraseEnd(view, subject[0], verb))];
}
