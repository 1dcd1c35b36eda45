import { MORPH } from '../draft.ts';
import type { Grammar } from './grammar.ts';
import type { Told } from './told.ts';

/** Told as having happened, by the text or by somebody in it. */
export const isSettled = ({ factuality }: Told): boolean => factuality === 'asserted' || factuality === 'reported';

/** Told as something that happened then: simple past, or a perfect where the language narrates in it. */
export function isPast(grammar: Grammar, told: Told): boolean {
	const { candidate } = told;
	const { frame, kind, morph, token } = candidate;
	if (!isSettled(told) || frame.clause.quoted || frame.clause.kind === 'relative') return false;
	if (frame.verbs.some((verb) => grammar.is('openPast', verb) || grammar.is('pastPerfect', verb))) return false;
	if (kind === 'noun') {
		const subject = frame.chunks.find((chunk) => chunk.kind === 'noun' || chunk.kind === 'pronoun');
		// "the talks ended", "officers conducted a search"
		const lent = candidate.chunk?.kind === 'noun' && frame.verbs.some((verb) => grammar.is('support', verb));
		return (candidate.chunk === subject || lent) && frame.verbs.some((verb) => isPastForm(grammar, verb));
	}
	// "mussten geräumt werden"
	const past = frame.verbs.some((verb) => verb !== token && isPastForm(grammar, verb) && grammar.isFinite(verb));
	if (frame.verbs.some((verb) => grammar.is('intention', verb) || (!past && grammar.is('future', verb)))) return false;
	const helped = frame.verbs.some(
		(verb) => verb !== token && (grammar.is('perfect', verb) || grammar.is('passive', verb)),
	);
	if ((morph & MORPH.past) !== 0 && ((morph & MORPH.participle) === 0 || ((morph & MORPH.finite) !== 0 && !helped)))
		return true;
	// a participle needs an auxiliary of the past or of the perfect
	return past || frame.verbs.some((verb) => verb !== token && grammar.is('perfect', verb) && grammar.isFinite(verb));
}

const isPastForm = (grammar: Grammar, verb: number) => ((grammar.draft.tagging.morph[verb] ?? 0) & MORPH.past) !== 0;
