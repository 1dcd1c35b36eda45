import { type CueForm, type CueVerb, Form, Word } from './lexicon.ts';
import { owns } from './nominal.ts';
import type { Segment } from './segments.ts';
import type { Unit } from './units.ts';
import { canBeVerb, is, isFiniteVerb, lower, type View } from './view.ts';

/** A cue verb recognised in its clause. */
export interface Cue {
	readonly verb: CueVerb;
	readonly at: number;
	/** Its segment in the unit. */
	readonly segment: number;
	/** The clause's finite verb: the cue itself or its auxiliary. */
	readonly finite: number;
	/** Further tokens of the cue: particle, auxiliary. */
	readonly with: readonly number[];
	readonly passive: boolean;
	/** It shares the subject of the clause before (", adding that ..."). */
	readonly shares: boolean;
	/** The last segment of the cue's clause (where a particle ends it). */
	readonly end: number;
}

/** Cues taken in one unit: no sentence has more. */
const MOST = 16;
/** Segments a verb's particle is looked for in. */
const REACH = 6;

/** All cue verbs of a unit, outside of utterances. */
export function cuesOf(view: View, unit: Unit): Cue[] {
	const cues: Cue[] = [];
	unit.segments.forEach((segment, index) => {
		if (segment.quote >= 0 || cues.length >= MOST) return;
		let brackets = 0;
		for (let i = segment.from; i < segment.to; i += 1) {
			if (lower(view, i) === '(') brackets += 1;
			else if (lower(view, i) === ')') brackets -= 1;
			const forms = view.entries[i]?.cues;
			if (brackets > 0 || forms === undefined || forms.length === 0) continue;
			if (view.upper[i] === 1 && (i !== segment.from || !(canBeVerb(view, i) || introduces(view, i)))) continue;
			const cue = recognise(view, unit, index, i, forms);
			if (cue !== undefined && cues.length < MOST) cues.push(cue);
		}
	});
	return cues;
}

function recognise(view: View, unit: Unit, index: number, i: number, forms: readonly CueForm[]): Cue | undefined {
	const segment = unit.segments[index];
	if (segment === undefined) return undefined;
	const cue = (
		verb: CueVerb,
		finite: number,
		more: readonly number[],
		passive = false,
		end = index,
		clause = index,
	): Cue | undefined => {
		if (verb.needs === undefined)
			return { verb, at: i, segment: clause, finite, with: more, passive, end, shares: false };
		const needed = wordIn(view, segment, verb.needs);
		return needed < 0
			? undefined
			: { verb, at: i, segment: clause, finite, with: [...more, needed], passive, end, shares: false };
	};
	if (i === segment.head && index > 0 && segment.lead !== '') {
		const gerund = forms.find(({ form }) => (form & Form.gerund) !== 0);
		if (gerund !== undefined)
			return {
				verb: gerund.verb,
				at: i,
				segment: index,
				finite: i,
				with: [],
				passive: false,
				end: index,
				shares: true,
			};
	}
	let helper: Helper | undefined | null = null;
	for (const { verb, form, split } of forms) {
		if (split) {
			const particle = particleOf(view, unit, index, i, verb.particle ?? '');
			const found = particle === undefined ? undefined : cue(verb, i, [particle.at], false, particle.segment);
			if (found !== undefined) return found;
			continue;
		}
		if (helper === null) helper = helperOf(view, segment, index, i) ?? farHelper(view, unit, index, i);
		if (helper !== undefined && is(view, i - 1, Word.commentMarker)) return undefined;
		if (
			helper !== undefined &&
			(form & (helper.perfect ? Form.participle | Form.infinitive | Form.gerund : Form.infinitive)) !== 0
		) {
			const passive = helper.passive && (form & Form.participle) !== 0;
			const found = cue(verb, helper.at, [helper.at], passive, index, helper.segment);
			if (found !== undefined) return found;
		} else if (
			(form & Form.finite) !== 0 &&
			!is(view, i - 1, Word.marker) &&
			!attributive(view, i) &&
			!nominal(view, segment, i) &&
			(canBeVerb(view, i) || (i === segment.from && (segment.lead === '“' || introduces(view, i))))
		) {
			const found = cue(verb, i, []);
			if (found !== undefined) return found;
		}
	}
	return undefined;
}

/** "Dijo que ...", "Añadió: ...": where subjects may be left out, a capital at the start of a sentence makes no noun of a verb. */
const introduces = (view: View, i: number) =>
	view.lexicon.traits.dropsSubjects && (is(view, i + 1, Word.complementiser) || lower(view, i + 1) === ':');

function wordIn(view: View, segment: Segment, word: string): number {
	for (let i = segment.from; i < segment.to; i += 1) if (lower(view, i) === word) return i;
	return -1;
}

/** A participle or the like before its noun. */
const attributive = (view: View, i: number) =>
	is(view, i - 1, Word.determiner) &&
	!is(view, i - 1, Word.pronoun) &&
	(!view.lexicon.traits.nounsCapitalised || view.upper[i + 1] === 1);

/** "faces fraud claims": where verb and noun look alike, it is a noun behind the finite verb of its clause. */
function nominal(view: View, segment: Segment, i: number): boolean {
	if (view.lexicon.traits.nounsCapitalised) return false;
	if (i > segment.from && owns(view, i - 1)) return true;
	if (!is(view, i, Word.cueNoun)) return false;
	for (let j = i - 1; j >= segment.from; j -= 1) {
		if (is(view, j, Word.complementiser | Word.subordinator | Word.relative | Word.interrogative)) return false;
		if (isFiniteVerb(view, j)) return (view.entries[j]?.cues.length ?? 0) === 0;
	}
	return false;
}

function particleOf(
	view: View,
	unit: Unit,
	index: number,
	verb: number,
	particle: string,
): { at: number; segment: number } | undefined {
	for (let s = index; s < unit.segments.length && s < index + REACH; s += 1) {
		const segment = unit.segments[s];
		if (segment === undefined || segment.quote >= 0) return undefined;
		for (let i = Math.max(segment.from, verb + 1); i < segment.to; i += 1) {
			if (lower(view, i) !== particle) continue;
			if (i === segment.to - 1 || is(view, i + 1, Word.coordinator | Word.complementiser)) return { at: i, segment: s };
		}
		if (s > index && segment.kind === 'main') return undefined;
	}
	return undefined;
}

interface Helper {
	readonly at: number;
	/** An auxiliary of the perfect or the passive, not a modal. */
	readonly perfect: boolean;
	readonly passive: boolean;
	readonly segment: number;
}

/** The auxiliary or modal that goes with a participle or infinitive at `i`: behind it, else before it in its segment. */
function helperOf(view: View, segment: Segment, index: number, i: number): Helper | undefined {
	const bits = Word.auxiliary | Word.modal;
	let passive = false;
	let found = -1;
	for (let j = i + 1; j < segment.to && j < i + 4 && is(view, j, bits); j += 1) {
		if (is(view, j, Word.passive)) passive = true;
		found = j;
	}
	if (found < 0 || !is(view, found, Word.finiteHelper)) {
		const inner = found;
		found = -1;
		for (let j = i - 1; j >= segment.from; j -= 1) {
			if (!is(view, j, bits) || (view.upper[j] === 1 && j !== segment.from)) {
				// where verbs stand together only adverbs come between them
				if (view.lexicon.traits.verbSecond || is(view, j, Word.adverb | Word.negation | Word.pronoun)) continue;
				break;
			}
			found = j;
			if (is(view, j, Word.passive)) passive = true;
			break;
		}
		if (found < 0) found = inner;
	}
	return found < 0 ? undefined : { at: found, perfect: is(view, found, Word.auxiliary), passive, segment: index };
}

/** "hat X, der ..., erklärt": the auxiliary stands before an interruption of its clause, which the participle ends. */
function farHelper(view: View, unit: Unit, index: number, i: number): Helper | undefined {
	const own = unit.segments[index];
	if (!view.lexicon.traits.verbSecond || own === undefined || i !== own.to - 1 || own.finite >= 0) return undefined;
	for (let s = index - 1; s >= 0 && s > index - REACH; s -= 1) {
		const segment = unit.segments[s];
		if (segment === undefined || segment.quote >= 0) return undefined;
		if (segment.kind !== 'main') continue;
		const at = segment.finite;
		if (!is(view, at, Word.auxiliary | Word.modal)) return undefined;
		const passive = is(view, at, Word.passive) && is(view, at, Word.auxiliary);
		return { at, perfect: is(view, at, Word.auxiliary), passive, segment: s };
	}
	return undefined;
}
