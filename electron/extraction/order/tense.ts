import type { Span } from '#domain/selector.ts';
import { MORPH } from '../draft.ts';
import type { Grammar } from '../events/grammar.ts';
import type { FoundOrder, Telling } from './found.ts';

/** Sentences a past perfect may stand below the article's news to go back behind it. */
const REACH = 4;

/**
 * What the past perfect orders. "He resigned. Parliament had rejected the budget": it goes back behind the last event told in the past; "The
 * vote had been delayed. On Tuesday both chambers voted": what is told next comes after it; "the man who had escaped was caught": a relative
 * clause goes back behind the clause it hangs on.
 */
export class TenseOrder {
	readonly #grammar: Grammar;
	/** The last events told in the past and in the past perfect, outside quotations. */
	#past: Telling | undefined;
	#before: Telling | undefined;

	constructor(grammar: Grammar) {
		this.#grammar = grammar;
	}

	/** Orders a telling by those before it; tellings are given in reading order. */
	next(telling: Telling): FoundOrder | undefined {
		const { candidate, factuality } = telling.told;
		const { clause } = candidate.frame;
		if (candidate.kind !== 'verb' || clause.quoted || clause.kind === 'subordinate') return undefined;
		if (factuality !== 'asserted' && factuality !== 'reported') return undefined;
		const back = pastPerfectOf(this.#grammar, telling);
		if (clause.kind === 'relative') return undefined;
		if (back !== undefined) {
			const run = this.#before;
			this.#before = telling;
			const past = this.#past;
			// "officials said that forces had tried": before the saying, not before what is told around it
			if (past === undefined || factuality !== 'asserted') return undefined;
			// in a run of past perfects all go back behind the same
			const near =
				isNear(telling, past, past.told.news ? REACH : 1) ||
				(past.told.news && run !== undefined && isNear(telling, run, 1));
			return near ? this.#found('before', telling, past, back) : undefined;
		}
		if (!isPast(this.#grammar, telling)) return undefined;
		const before = this.#before;
		this.#past = telling;
		this.#before = undefined;
		const word = before === undefined ? undefined : pastPerfectOf(this.#grammar, before);
		return before !== undefined && word !== undefined && isNear(telling, before, 1)
			? this.#found('after', telling, before, word)
			: undefined;
	}

	/** A relative clause in the past perfect and the main clause around it. */
	within(inSentence: readonly Telling[]): FoundOrder[] {
		const main = inSentence.find(
			({ told }) => told.candidate.kind === 'verb' && told.candidate.frame.clause.kind === 'main',
		);
		if (main === undefined || !isPast(this.#grammar, main)) return [];
		return inSentence.flatMap((telling) => {
			const { clause } = telling.told.candidate.frame;
			const back = clause.kind === 'relative' && !clause.quoted ? pastPerfectOf(this.#grammar, telling) : undefined;
			return back === undefined ? [] : [this.#found('before', telling, main, back)];
		});
	}

	#found(kind: FoundOrder['kind'], from: Telling, to: Telling, word: number): FoundOrder {
		const matched: Span = [this.#grammar.start(word), this.#grammar.end(word)];
		return { kind, from, to, rule: 'tense:past-perfect', matched };
	}
}

const isNear = (telling: Telling, other: Telling, most: number) =>
	telling.event !== other.event && telling.told.sentence - other.told.sentence <= most;

/** The auxiliary that makes a participle a past perfect ("hatte", "had"). */
function pastPerfectOf(grammar: Grammar, { told }: Telling): number | undefined {
	const { frame, token, morph, kind } = told.candidate;
	if (kind !== 'verb' || (morph & MORPH.participle) === 0) return undefined;
	return frame.verbs.find((verb) => verb !== token && grammar.is('pastPerfect', verb));
}

/** Told as over: a past form, or a perfect. */
function isPast(grammar: Grammar, telling: Telling): boolean {
	const { told } = telling;
	const { frame, morph } = told.candidate;
	if (told.factuality === 'planned' || pastPerfectOf(grammar, telling) !== undefined) return false;
	// "wird ermittelt"
	const participle = (morph & MORPH.participle) !== 0 && (morph & MORPH.finite) === 0;
	if (participle && isPresentPassive(grammar, frame.verbs)) return false;
	return (
		(morph & (MORPH.past | MORPH.participle)) !== 0 ||
		frame.verbs.some((verb) => grammar.is('perfect', verb) && grammar.isFinite(verb))
	);
}

const isPresentPassive = (grammar: Grammar, verbs: readonly number[]): boolean =>
	verbs.some(
		(verb) =>
			grammar.is('passive', verb) &&
			grammar.isFinite(verb) &&
			((grammar.draft.tagging.morph[verb] ?? 0) & MORPH.past) === 0,
	) && !verbs.some((verb) => grammar.is('perfect', verb));
