import type { Found } from './found.ts';
import { type CueForm, type CueVerb, Form, Word } from './lexicon.ts';
import { phraseEnd } from './nominal.ts';
import { headOf, kindOf, type Segment, type Unit } from './segments.ts';
import { phraseAt, phraseFrom, type Range, subjectOf, subordinateSubject, withApposition } from './subject.ts';
import { is, isFiniteVerb, isReportive, isWord, lower, type View } from './view.ts';

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
	/** The last segment of the cue's clause (where a particle ends it). */
	readonly end: number;
}

/** Segments a verb's particle is looked for in. */
const REACH = 6;

/** All cue verbs of a unit, outside of utterances. */
export function cuesOf(view: View, unit: Unit): Cue[] {
	const cues: Cue[] = [];
	unit.segments.forEach((segment, index) => {
		if (segment.quote >= 0) return;
		for (let i = segment.from; i < segment.to; i += 1) {
			const forms = view.entries[i]?.cues;
			if (forms === undefined || forms.length === 0) continue;
			if (view.lexicon.traits.nounsCapitalised && view.upper[i] === 1 && i !== unit.first) continue;
			const cue = recognise(view, unit, index, i, forms);
			if (cue !== undefined) cues.push(cue);
		}
	});
	return cues;
}

function recognise(view: View, unit: Unit, index: number, i: number, forms: readonly CueForm[]): Cue | undefined {
	const segment = unit.segments[index];
	if (segment === undefined) return undefined;
	// a particle decides between "gab" and "gab ... bekannt"
	const ordered = forms.some(({ split }) => split)
		? [...forms].sort((a, b) => Number(b.split) - Number(a.split))
		: forms;
	for (const { verb, form, split } of ordered) {
		if (split) {
			const particle = verb.particle === undefined ? undefined : particleOf(view, unit, index, i, verb.particle);
			if (particle !== undefined)
				return { verb, at: i, segment: index, finite: i, with: [particle.at], passive: false, end: particle.segment };
			continue;
		}
		const helper = helperOf(view, segment, i);
		if ((form & Form.participle) !== 0 && helper !== undefined && helper.perfect)
			return { verb, at: i, segment: index, finite: helper.at, with: [helper.at], passive: helper.passive, end: index };
		if ((form & Form.finite) !== 0 && !is(view, i - 1, Word.marker)) {
			if ((form & Form.infinitive) !== 0 && helper !== undefined)
				return { verb, at: i, segment: index, finite: helper.at, with: [helper.at], passive: false, end: index };
			if (attributive(view, i)) continue;
			return { verb, at: i, segment: index, finite: i, with: [], passive: false, end: index };
		}
		if ((form & Form.infinitive) !== 0 && helper !== undefined && !helper.perfect)
			return { verb, at: i, segment: index, finite: helper.at, with: [helper.at], passive: false, end: index };
		if ((form & Form.participle) !== 0 && (form & Form.finite) !== 0 && !attributive(view, i))
			return { verb, at: i, segment: index, finite: i, with: [], passive: false, end: index };
	}
	return undefined;
}

/** A participle or the like before its noun. */
const attributive = (view: View, i: number) =>
	view.lexicon.traits.nounsCapitalised
		? is(view, i - 1, Word.determiner) && !is(view, i - 1, Word.pronoun) && view.upper[i + 1] === 1
		: is(view, i - 1, Word.determiner) && !is(view, i - 1, Word.pronoun);

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
		const next = unit.segments[s + 1];
		if (s > index && next !== undefined && kindOf(view, segment) === 'main') return undefined;
	}
	return undefined;
}

/** The auxiliary or modal that goes with a participle or infinitive at `i`: in its segment, nearest first. */
function helperOf(
	view: View,
	segment: Segment,
	i: number,
): { at: number; perfect: boolean; passive: boolean } | undefined {
	const bits = Word.auxiliary | Word.modal;
	let passive = false;
	let found = -1;
	for (let j = i + 1; j < segment.to && j < i + 4; j += 1) {
		if (!is(view, j, bits)) break;
		if (is(view, j, Word.passive)) passive = true;
		found = j;
	}
	if (found < 0 || lower(view, found) === 'worden' || lower(view, found) === 'werden') {
		for (let j = i - 1; j >= segment.from; j -= 1) {
			if (!is(view, j, bits) || (view.upper[j] === 1 && j !== segment.from)) continue;
			found = j;
			if (is(view, j, Word.passive) && is(view, j, Word.auxiliary)) passive = true;
			break;
		}
	}
	return found < 0 ? undefined : { at: found, perfect: is(view, found, Word.auxiliary), passive };
}

/** Finds what a cue introduces: content before, after or around it, or only a report of a speech act. */
export function attribute(view: View, unit: Unit, cue: Cue): Found | undefined {
	const own = unit.segments[cue.segment];
	if (own === undefined) return undefined;
	const head = headOf(view, own);
	const kind = kindOf(view, own);
	const tokens = [cue.at, ...cue.with].sort((a, b) => a - b);
	const base = { act: cue.verb.act, cue: tokens, lemma: cue.verb.lemma, negated: negatedIn(view, own) };
	const comment = is(view, head, Word.commentMarker) && kind !== 'main';
	if (comment && own.from >= unit.first) {
		const source = speakerOf(view, unit, cue, subordinateSubject(view, head, cue.at));
		const content = around(view, unit, cue.segment, cue.end);
		if (content.length > 0) return { ...base, manner: 'indirect', content, source, rule: 'comment-clause' };
	}
	const subordinate = kind === 'subordinate' || kind === 'relative' || kind === 'content' || kind === 'question';
	const subject = subordinate
		? subordinateSubject(view, head, Math.min(cue.at, cue.finite))
		: subjectOf(view, unit, cue.segment, cue.finite);
	const source = speakerOf(view, unit, cue, subject);
	if (!subordinate && parenthetical(view, unit, cue, own, head)) {
		const content = around(view, unit, cue.segment, cue.end);
		if (content.length > 0) {
			const quoted = unit.segments.some((segment) => segment.quote >= 0);
			return {
				...base,
				manner: quoted && onlyQuotes(view, unit, cue) ? 'direct' : 'indirect',
				content,
				source,
				rule: 'said-after',
			};
		}
	}
	const forward = forwardContent(view, unit, cue, subordinate);
	if (forward !== undefined) return { ...base, ...forward, source };
	if (cue.verb.frames.has('object') && !subordinate && source !== undefined) {
		return {
			...base,
			manner: 'reported',
			content: [[own.from, unit.segments[cue.end]?.to ?? own.to]],
			source,
			rule: 'speech-act',
		};
	}
	return undefined;
}

function negatedIn(view: View, segment: Segment): boolean {
	for (let i = segment.from; i < segment.to; i += 1) if (is(view, i, Word.negation)) return true;
	return false;
}

/** In the passive and with impersonal subjects, who speaks stands in a phrase with a preposition, if anywhere. */
function speakerOf(view: View, unit: Unit, cue: Cue, subject: Range | undefined): Range | undefined {
	if (cue.passive) return undefined;
	if (subject === undefined) return undefined;
	if (subject[1] - subject[0] === 1 && is(view, subject[0], Word.impersonal)) {
		const own = unit.segments[cue.segment];
		if (own === undefined) return undefined;
		for (let i = Math.min(cue.at, subject[0]); i < own.to; i += 1) {
			if (!is(view, i, Word.preposition)) continue;
			const end = phraseEnd(view, i + 1, own.to);
			if (end > i + 1) return [i + 1, end];
		}
		return undefined;
	}
	return withApposition(view, unit, subject);
}

/** ", sagte X": the cue opens its segment, its subject follows, and something said stands before. */
function parenthetical(view: View, unit: Unit, cue: Cue, own: Segment, head: number): boolean {
	if (cue.segment === 0) return false;
	if (!view.lexicon.traits.verbSecond) {
		const before = unit.segments[cue.segment - 1];
		return (
			(own.lead === ',' || own.lead === '“' || before?.quote !== -1) &&
			(cue.finite === head || phraseAt(view, head, cue.finite) !== undefined) &&
			closesSegment(view, own, cue) &&
			clauseBefore(view, unit, cue.segment)
		);
	}
	if (cue.finite !== head || own.from !== head) return false;
	if (own.lead !== ',' && own.lead !== '“' && own.lead !== '–' && own.lead !== '—') return false;
	const before = unit.segments[cue.segment - 1];
	if (before !== undefined && before.quote >= 0) return true;
	return phraseAt(view, cue.finite + 1, own.to) !== undefined && clauseBefore(view, unit, cue.segment);
}

/** Nothing that the cue could introduce follows it in its segment. */
const closesSegment = (view: View, own: Segment, cue: Cue) => {
	for (let i = cue.at + 1; i < own.to; i += 1) if (is(view, i, Word.complementiser)) return false;
	return true;
};

function clauseBefore(view: View, unit: Unit, at: number): boolean {
	for (let s = 0; s < at; s += 1) {
		const segment = unit.segments[s];
		if (segment === undefined) continue;
		const kind = kindOf(view, segment);
		if (kind === 'main' || kind === 'quote' || kind === 'content' || kind === 'question') return true;
	}
	return false;
}

const onlyQuotes = (view: View, unit: Unit, cue: Cue) =>
	unit.segments.every(
		(segment, s) => s === cue.segment || segment.quote >= 0 || kindOf(view, segment) === 'fragment' || s > cue.end,
	);

/** Everything in the unit but the clause from segment `from` to `to` and appositions behind it. */
export function around(view: View, unit: Unit, from: number, to: number): Range[] {
	const { segments } = unit;
	const content: Range[] = [];
	const first = segments[0];
	const before = segments[from - 1];
	if (first !== undefined && before !== undefined && from > 0) content.push([first.from, before.to]);
	let next = to + 1;
	while (next < segments.length) {
		const segment = segments[next];
		if (segment === undefined) break;
		const kind = kindOf(view, segment);
		if (kind !== 'fragment' && kind !== 'relative') break;
		if (from === 0 && kind === 'fragment') break;
		next += 1;
	}
	const after = segments[next];
	const last = segments[segments.length - 1];
	if (after !== undefined && last !== undefined) content.push([after.from, last.to]);
	return content;
}

/** What follows the cue's clause and is introduced by it. */
function forwardContent(
	view: View,
	unit: Unit,
	cue: Cue,
	subordinate: boolean,
): Pick<Found, 'manner' | 'content' | 'rule'> | undefined {
	const { frames } = cue.verb;
	const own = unit.segments[cue.segment];
	if (own === undefined) return undefined;
	const inside = insideContent(view, unit, cue, own);
	if (inside !== undefined) return inside;
	for (let s = cue.end + 1; s < unit.segments.length && s <= cue.end + 8; s += 1) {
		const segment = unit.segments[s];
		if (segment === undefined) return undefined;
		const kind = kindOf(view, segment);
		const end = () => contentEnd(view, unit, s, subordinate);
		if (kind === 'quote') {
			if (s > cue.end + 2 && segment.lead !== ':') return undefined;
			return { manner: 'direct', content: [[segment.from, segment.to]], rule: 'said-before' };
		}
		if (segment.lead === ':' && (frames.has('speech') || frames.has('clause')))
			return { manner: 'indirect', content: [[segment.from, end()]], rule: 'colon' };
		if (kind === 'content' && frames.has('clause'))
			return { manner: 'indirect', content: [[segment.from, end()]], rule: 'content-clause' };
		if (kind === 'question' && frames.has('clause') && s <= cue.end + 2)
			return { manner: 'indirect', content: [[segment.from, end()]], rule: 'indirect-question' };
		if (kind === 'infinitive' && frames.has('infinitive') && !is(view, headOf(view, segment), Word.subordinator))
			return { manner: 'indirect', content: [[segment.from, end()]], rule: 'infinitive-clause' };
		if (kind === 'main' && segment.lead === ',' && frames.has('bare')) {
			const finite = firstFinite(view, segment);
			if (isReportive(view, finite, true) || s === cue.end + 1)
				return { manner: 'indirect', content: [[segment.from, end()]], rule: 'bare-clause' };
			return undefined;
		}
		if (kind === 'main') return undefined;
	}
	return undefined;
}

/** Content that goes on in the cue's own segment ("said that ...", "sagte er habe ..."). */
function insideContent(
	view: View,
	unit: Unit,
	cue: Cue,
	own: Segment,
): Pick<Found, 'manner' | 'content' | 'rule'> | undefined {
	const { frames } = cue.verb;
	const last = unit.segments[unit.segments.length - 1]?.to ?? own.to;
	if (cue.end !== cue.segment) return undefined;
	for (let i = cue.at + 1; i < own.to; i += 1) {
		if (
			is(view, i, Word.complementiser) &&
			frames.has('clause') &&
			!(view.lexicon.traits.verbSecond && is(view, i - 1, Word.coordinator))
		)
			return { manner: 'indirect', content: [[i, last]], rule: 'content-clause' };
		if (view.lexicon.traits.verbSecond) continue;
		if (is(view, i, Word.interrogative) && frames.has('clause'))
			return { manner: 'indirect', content: [[i, last]], rule: 'indirect-question' };
		if (is(view, i, Word.marker) && frames.has('infinitive') && isWord(view, i + 1))
			return { manner: 'indirect', content: [[i, last]], rule: 'infinitive-clause' };
	}
	if (!view.lexicon.traits.verbSecond && frames.has('bare')) {
		const subject = phraseFrom(view, cue.at + 1, own.to);
		if (subject !== undefined) {
			for (let i = subject[1]; i < own.to; i += 1)
				if (isFiniteVerb(view, i)) return { manner: 'indirect', content: [[cue.at + 1, last]], rule: 'bare-clause' };
		}
	}
	return undefined;
}

const firstFinite = (view: View, segment: Segment) => {
	for (let i = segment.from; i < segment.to; i += 1) if (isFiniteVerb(view, i)) return i;
	return segment.from;
};

/** Where content that begins at segment `s` ends: the unit's end, or where the clause around the cue goes on. */
function contentEnd(view: View, unit: Unit, s: number, subordinate: boolean): number {
	let end = unit.segments[s]?.to ?? unit.last;
	for (let t = s + 1; t < unit.segments.length; t += 1) {
		const segment = unit.segments[t];
		if (segment === undefined) break;
		if (segment.quote >= 0 && segment.lead === ':') break;
		const head = headOf(view, segment);
		if (segment.quote < 0) {
			const opens = isFiniteVerb(view, head);
			if (subordinate && opens && segment.lead === ',') break;
			if (opens && !isReportive(view, head, true) && segment.from === head && cueAt(view, head)) break;
			if (opens && segment.lead !== ',' && cueAt(view, head) && !isReportive(view, head, true)) break;
			if (is(view, segment.from, Word.sourceMarker) && segment.lead !== '' && kindOf(view, segment) === 'fragment')
				break;
		}
		end = segment.to;
	}
	return end;
}

const cueAt = (view: View, i: number) => (view.entries[i]?.cues.length ?? 0) > 0;
