import type { Factuality, Hedge } from '#domain/reading.ts';
import { MORPH } from '../draft.ts';
import type { Candidate } from './candidates.ts';
import type { Grammar } from './grammar.ts';

/** How the event stands by the words of its own clause; what a speaker makes of it is settled by the claims stage. */
export function factualityOf(grammar: Grammar, candidate: Candidate): Factuality {
	const { frame, token, morph, kind } = candidate;
	const { clause, verbs } = frame;
	const own = verbs.filter(
		(verb) => kind === 'noun' || grammar.section.traits.verbSecond || (verb <= token && token - verb <= 6),
	);
	const has = (list: Parameters<Grammar['is']>[0]) => own.some((verb) => grammar.is(list, verb));
	const negated = isNegated(grammar, candidate);
	if (clause.opener !== undefined && clause.kind === 'subordinate' && isCondition(grammar, clause.opener))
		return 'hypothetical';
	if (kind === 'noun' && isQualified(grammar, candidate)) return 'planned';
	if (kind === 'noun' && candidate.chunk?.kind === 'prepositional' && !has('occurrence') && !has('support'))
		return 'asserted';
	if (has('possibility')) return negated ? 'negated' : 'hypothetical';
	const infinitive = kind === 'noun' || isInfinitive(candidate);
	if (has('intention') && infinitive) {
		// "soll geliefert haben", "soll eine Lieferung erhalten haben": hearsay about the past
		const perfect = own.filter((verb) => verb !== token && grammar.is('perfectInfinitive', verb));
		const hearsay =
			perfect.length > 0 &&
			((morph & MORPH.participle) !== 0 ||
				(grammar.section.traits.verbSecond && perfect.some((verb) => own.includes(verb - 1))));
		return hearsay ? 'reported' : negated ? 'negated' : 'planned';
	}
	if (has('intention') && (morph & MORPH.participle) !== 0 && own.some((verb) => grammar.is('perfectInfinitive', verb)))
		return 'reported';
	if ((has('intention') || has('obligation')) && own.some((verb) => grammar.is('passiveInfinitive', verb)))
		return negated ? 'negated' : 'planned';
	if ((has('future') || has('obligation')) && infinitive && (kind === 'verb' || has('support') || has('occurrence')))
		return negated ? 'negated' : 'planned';
	if (kind === 'verb' && infinitive && !has('future')) {
		const governed = verbs.some((verb) => grammar.isFinite(verb) && verb !== token);
		const aim = grammar.section.traits.verbSecond ? !governed : isAfterMarker(grammar, token);
		if (aim) return isProgressive(candidate) ? 'asserted' : 'planned';
	}
	if (negated) return 'negated';
	if (own.some((verb) => isSubjunctive(grammar, verb, candidate))) return 'reported';
	return 'asserted';
}

/** "to visit", "to officially visit". */
const isAfterMarker = (grammar: Grammar, token: number) =>
	grammar.is('infinitiveMarker', token - 1) ||
	(grammar.isAdverb(token - 1) && grammar.is('infinitiveMarker', token - 2));

const isCondition = (grammar: Grammar, opener: string) => grammar.section.conditions.includes(opener);

/** English -ing forms are read as infinitive and participle both; they tell of what goes on. */
const isProgressive = ({ morph }: Candidate) => (morph & MORPH.participle) !== 0;

function isInfinitive({ morph }: Candidate): boolean {
	return (morph & MORPH.infinitive) !== 0 && (morph & MORPH.participle) === 0;
}

/** "geplanter Besuch", "proposed deal". */
function isQualified(grammar: Grammar, { chunk, token }: Candidate): boolean {
	if (chunk === undefined) return false;
	for (let i = chunk.first; i < token; i += 1) {
		if (grammar.section.qualifiers.some((stem) => grammar.lower(i).startsWith(stem))) return true;
	}
	return false;
}

function isNegated(grammar: Grammar, { frame, token, kind, chunk }: Candidate): boolean {
	const hosted = frame.verbs.some((verb) => grammar.is('occurrence', verb) || grammar.is('support', verb));
	const { verbSecond } = grammar.section.traits;
	for (const phrase of frame.chunks) {
		for (let i = phrase.first; i < phrase.last; i += 1) {
			if (!grammar.is('negator', i) || grammar.section.notNegated.includes(grammar.lower(i + 1))) continue;
			if (phrase === chunk) return true;
			// "released without charge", "dropped with no charges being brought": the phrase alone is denied
			if (phrase.kind === 'prepositional' && (i === phrase.first || (!verbSecond && i > token))) continue;
			if (grammar.isDeterminer(i)) {
				if (kind === 'verb') return true;
				continue;
			}
			// "pleaded not guilty", "on Monday, not on Tuesday": what follows alone is denied
			if (!verbSecond && kind === 'verb' && i > token) continue;
			if (isCorrected(grammar, frame.clause, i)) continue;
			if (kind === 'verb' ? Math.abs(i - token) <= 12 : hosted) return true;
		}
	}
	return false;
}

/** "nicht wegen Mordes, sondern wegen Totschlags": what is denied is put right in the same clause. */
function isCorrected(grammar: Grammar, { parts }: Candidate['frame']['clause'], negator: number): boolean {
	return parts.some(([first, last]) => {
		for (let i = Math.max(first, negator); i < last; i += 1) if (grammar.is('corrective', i)) return true;
		return false;
	});
}

/** Konjunktiv I of an auxiliary or of the trigger: reported speech. */
function isSubjunctive(grammar: Grammar, verb: number, candidate: Candidate): boolean {
	if (grammar.is('subjunctive', verb)) return true;
	if (verb !== candidate.token) return ((grammar.draft.tagging.morph[verb] ?? 0) & MORPH.subjunctive1) !== 0;
	return (candidate.morph & MORPH.subjunctive1) !== 0 && (candidate.morph & MORPH.past) === 0;
}

/** Words in its clause that take the edge off: "offenbar", "allegedly". */
export function hedgesOf(grammar: Grammar, { frame }: Candidate): Hedge[] {
	const hedges: Hedge[] = [];
	for (const [first, last] of frame.clause.parts) {
		for (let i = first; i < last; i += 1) {
			if (grammar.is('hedge', i)) hedges.push({ start: grammar.start(i), end: grammar.end(i), text: grammar.text(i) });
		}
	}
	return hedges;
}
