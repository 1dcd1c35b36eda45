import { around, forwardContent, insideContent } from './content.ts';
import type { Cue } from './cues.ts';
import type { Found, Range } from './found.ts';
import { Word } from './lexicon.ts';
import { phraseEnd } from './nominal.ts';
import { headOf, kindOf, type Segment, type Unit } from './segments.ts';
import { phraseAt, subjectOf, subordinateSubject, withApposition } from './subject.ts';
import { is, type View } from './view.ts';

/** Finds what a cue introduces: content before, after or around it, or only a report of a speech act. */
export function attribute(view: View, unit: Unit, cue: Cue): Found | undefined {
	const own = unit.segments[cue.segment];
	if (own === undefined) return undefined;
	const { act, lemma, frames } = cue.verb;
	const head = headOf(view, own);
	const kind = kindOf(view, own);
	const base = {
		act,
		lemma,
		cue: [cue.at, ...cue.with].sort((a, b) => a - b),
		negated: negatedIn(view, own),
		main: kind === 'main',
	};
	if (is(view, head, Word.commentMarker) && kind !== 'main') {
		const content = around(view, unit, cue.segment, cue.end);
		const source = speakerOf(view, unit, cue, subordinateSubject(view, head, cue.at), cue.end);
		if (content.length > 0) return { ...base, manner: 'indirect', content, source, rule: 'comment-clause', main: true };
	}
	const subordinate = kind === 'subordinate' || kind === 'relative' || kind === 'content' || kind === 'question';
	const subject = subordinate
		? subordinateSubject(view, head, Math.min(cue.at, cue.finite))
		: subjectOf(view, unit, cue.segment, cue.finite);
	if (!subordinate && parenthetical(view, unit, cue, own, head)) {
		const content = around(view, unit, cue.segment, cue.end);
		const quoted = onlyQuotes(view, unit, cue);
		const source = speakerOf(view, unit, cue, subject, unit.segments.length);
		if (content.length > 0 && (quoted || frames.has('bare')))
			return { ...base, manner: quoted ? 'direct' : 'indirect', content, source, rule: 'said-after' };
	}
	const forward = forwardContent(view, unit, cue, subordinate);
	if (forward !== undefined && (forward.manner !== 'direct' || frames.has('speech') || frames.has('object'))) {
		const start = forward.content[0]?.[0] ?? own.to;
		const until = unit.segments.findIndex((segment) => segment.from >= start || segment.to > start);
		return {
			...base,
			...forward,
			source: speakerOf(view, unit, cue, subject, until < 0 ? unit.segments.length : until),
		};
	}
	if (!frames.has('object') || subordinate || kind !== 'main') return undefined;
	const source = speakerOf(view, unit, cue, subject, unit.segments.length);
	if (source === undefined || is(view, source[0], Word.impersonal)) return undefined;
	return {
		...base,
		manner: 'reported',
		content: [[unit.first, unit.segments[unit.segments.length - 1]?.to ?? unit.last]],
		source,
		rule: 'speech-act',
	};
}

function negatedIn(view: View, segment: Segment): boolean {
	for (let i = segment.from; i < segment.to; i += 1) if (is(view, i, Word.negation)) return true;
	return false;
}

/**
 * The speaker: the subject with its appositions (in segments before `until`); in the passive and with impersonal subjects the
 * phrase of the agent or the source, if there is one.
 */
function speakerOf(view: View, unit: Unit, cue: Cue, subject: Range | undefined, until: number): Range | undefined {
	const own = unit.segments[cue.segment];
	if (own === undefined) return undefined;
	const impersonal = subject !== undefined && subject[1] - subject[0] === 1 && is(view, subject[0], Word.impersonal);
	if (cue.passive && cue.verb.frames.has('passive') && subject !== undefined) return subject;
	if (cue.passive || impersonal) {
		const wanted = cue.passive ? Word.agent : Word.preposition;
		const from = cue.passive ? own.from : Math.min(cue.at, subject?.[0] ?? cue.at);
		for (let i = from; i < own.to; i += 1) {
			if (!is(view, i, wanted)) continue;
			const end = phraseEnd(view, i + 1, own.to);
			if (end > i + 1) return [i + 1, end];
		}
		return undefined;
	}
	return subject === undefined ? undefined : withApposition(view, unit, subject, until);
}

/** ", sagte X": the cue opens its segment, its subject follows, and something said stands before. */
function parenthetical(view: View, unit: Unit, cue: Cue, own: Segment, head: number): boolean {
	const before = unit.segments[cue.segment - 1];
	if (before === undefined) return false;
	const parted = own.lead === ',' || own.lead === '“' || own.lead === '–' || own.lead === '—';
	if (!parted || !(saidBefore(view, unit, cue.segment) || interposed(view, unit, cue, head))) return false;
	if (view.lexicon.traits.verbSecond) {
		if (cue.finite !== head || own.from !== head) return false;
		return before.quote >= 0 || phraseAt(view, cue.finite + 1, own.to) !== undefined;
	}
	if (cue.finite !== head && phraseAt(view, head, cue.finite) === undefined) return false;
	return insideContent(view, unit, cue, own) === undefined;
}

/** ", officials said,": a subject and its cue alone between commas. */
const interposed = (view: View, unit: Unit, cue: Cue, head: number) =>
	!view.lexicon.traits.verbSecond &&
	unit.segments[cue.segment + 1]?.lead === ',' &&
	cue.finite > head &&
	phraseAt(view, head, cue.finite)?.[1] === cue.finite &&
	unit.segments[cue.segment]?.to === cue.at + 1;

/** A clause or an utterance stands before segment `at`. */
const saidBefore = (view: View, unit: Unit, at: number) =>
	unit.segments.slice(0, at).some((segment) => {
		const kind = kindOf(view, segment);
		return kind === 'main' || kind === 'quote' || kind === 'content' || kind === 'question';
	});

/** What stands around the cue's clause is utterances alone. */
const onlyQuotes = (view: View, unit: Unit, cue: Cue) => {
	let quoted = false;
	for (const [s, segment] of unit.segments.entries()) {
		if (segment.quote >= 0) quoted = true;
		else if (s < cue.segment && kindOf(view, segment) !== 'fragment') return false;
	}
	return quoted;
};
