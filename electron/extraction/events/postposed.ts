import { lexiconOf } from '../attribution/lexicon.ts';
import type { ClauseFrame } from './frame.ts';
import type { Grammar } from './grammar.ts';

/** Auxiliaries before the verb, and phrases of time between it and who speaks. */
const [MOST_AUXILIARIES, FARTHEST] = [3, 4];

/**
 * ", a annoncé l'agence KCNA": behind a comma a verb of saying that opens its clause, with somebody right behind it, tells who says what
 * stands before, and no event. Only where nouns head their phrases first and the subject may stand behind its verb.
 */
export function isPostposed(
	grammar: Grammar,
	{ clause, chunks, host }: ClauseFrame,
	at: number,
	token: number,
): boolean {
	if (!grammar.section.traits.headFirst || host === undefined || clause.kind !== 'main') return false;
	const from = clause.parts.find(([first, last]) => first <= token && token < last)?.[0] ?? token;
	if (token - from > MOST_AUXILIARIES || grammar.lower(from - 1) !== ',') return false;
	for (let i = from; i < token; i += 1) if (!grammar.is('auxiliary', i)) return false;
	const { words } = lexiconOf(grammar.draft.pack);
	const says = words
		.get(grammar.lower(token))
		?.cues.some(({ verb: { frames } }) => frames.has('speech') && frames.has('clause'));
	if (says !== true) return false;
	let next = at + 1;
	while (next < at + FARTHEST && (chunks[next]?.kind === 'time' || chunks[next]?.kind === 'adverb')) next += 1;
	const behind = chunks[next];
	if (behind?.kind !== 'noun') return false;
	return behind.names.length > 0 || behind.modifiers.length > 0 || grammar.is('actor', behind.head);
}
