import { addresses, around, forwardContent, insideContent } from './content.ts';
import type { Cue } from './cues.ts';
import { pointsAtClaim } from './denials.ts';
import { isPerson } from './dialogue.ts';
import type { Found, Range } from './found.ts';
import { Form, Word } from './lexicon.ts';
import { isTime, opensPhrase } from './nominal.ts';
import type { Segment } from './segments.ts';
import { earlierSubject, phraseAt, prepositional, subjectOf, subordinateSubject, withApposition } from './subject.ts';
import type { Unit } from './units.ts';
import { is, isReportive, lower, type View } from './view.ts';

/** Tokens of a headline before its source. */
const FEWEST = 3;
const ENDS = new Set(['!', '?', '…', '.']);

/** Finds what a cue introduces: content before, after or around it, or only a report of a speech act. */
export function attribute(view: View, unit: Unit, cue: Cue): Found | undefined {
	const own = unit.segments[cue.segment];
	if (own === undefined) return undefined;
	const { act, lemma, frames } = cue.verb;
	const head = own.head;
	const kind = own.kind;
	const base = {
		act,
		lemma,
		cue: [cue.at, ...cue.with].sort((a, b) => a - b),
		negated: negatedIn(view, own, cue),
		main: kind === 'main',
	};
	if (is(view, head, Word.commentMarker) && kind !== 'main') {
		const content = around(unit, cue.segment, cue.end);
		const behind = view.lexicon.traits.verbSecond ? undefined : phraseAt(view, cue.at + 1, own.to);
		const source = speakerOf(view, unit, cue, subordinateSubject(view, head, cue.at) ?? behind, cue.end);
		if (content.length > 0 && frames.has('speech') && !(source !== undefined && is(view, source[0], Word.generic)))
			return { ...base, manner: 'indirect', content, source, rule: 'comment-clause', main: true };
	}
	const subordinate = kind === 'subordinate' || kind === 'relative' || kind === 'content' || kind === 'question';
	const subject = cue.shares
		? earlierSubject(view, unit, cue.segment)
		: subordinate
			? subordinateSubject(view, head, Math.min(cue.at, cue.finite))
			: subjectOf(view, unit, cue.segment, cue.finite, cue.at);
	// "Asked whether he knew, X said ...": a participle before its clause
	const { verbSecond, dropsSubjects } = view.lexicon.traits;
	const lone = !verbSecond && !dropsSubjects && cue.at === unit.first && cue.finite === cue.at;
	if (lone && subject === undefined && view.upper[cue.at] === 1) return undefined;
	if (tellsSentenceBefore(view, unit, cue, own)) {
		const source = speakerOf(view, unit, cue, phraseAt(view, cue.finite + 1, own.to), unit.segments.length);
		if (source !== undefined)
			return { ...base, manner: 'indirect', content: [[unit.previous, unit.first]], source, rule: 'points-back' };
	}
	if (saidInSentenceBefore(view, unit, cue, own)) {
		const source = speakerOf(view, unit, cue, phraseAt(view, cue.at + 1, own.to), unit.segments.length);
		if (source !== undefined)
			return { ...base, manner: 'direct', content: [[unit.previous, unit.first]], source, rule: 'said-after' };
	}
	if (!subordinate && !cue.shares && parenthetical(view, unit, cue, own, head)) {
		const quoted = quotesBeside(unit, cue);
		const content = quoted.length > 0 ? quoted : around(unit, cue.segment, cue.end);
		const hailed = called(view, unit, cue);
		const speaker = hailed ? phraseAt(view, cue.finite + 1, own.to) : subject;
		const source = speakerOf(view, unit, cue, speaker, unit.segments.length);
		// "..., a critiqué la Russie" goes on with the clause before
		const told = frames.has('speech') && (frames.has('clause') || !view.draft.pack.events.traits.headFirst);
		if (content.length > 0 && (quoted.length > 0 || frames.has('bare') || told)) {
			const own = quoted.length > 0 || addresses(view, unit, unit.first, cue.at);
			const asked = act === 'demands' && lower(view, (quoted[0]?.[1] ?? 0) - 2) === '?';
			return {
				...base,
				...(asked && { act: 'asks' }),
				manner: own || (hailed && isOwn(view, unit, cue.segment)) ? 'direct' : 'indirect',
				content,
				source,
				rule: 'said-after',
			};
		}
	}
	const forward = forwardContent(view, unit, cue, subordinate);
	if (forward !== undefined && (forward.manner !== 'direct' || frames.has('speech') || frames.has('object'))) {
		const start = forward.content[0]?.[0] ?? own.to;
		const until = unit.segments.findIndex((segment) => segment.from >= start || segment.to > start);
		const source = speakerOf(view, unit, cue, subject, until < 0 ? unit.segments.length : until);
		// what no person says may be told by the text itself
		const sayer = source !== undefined && isPerson(view, source);
		const told = forward.rule === 'colon' && !sayer && !addresses(view, unit, start, unit.last);
		return { ...base, ...forward, source, ...(told && { manner: 'indirect' }) };
	}
	const narrated = frames.has('narrated') && subject !== undefined && isPersonal(view, subject);
	if ((!frames.has('object') && !narrated) || kind === 'question' || kind === 'infinitive') return undefined;
	if (kind !== 'main' && kind !== 'relative' && act !== 'denies' && !narrated) return undefined;
	if (!view.lexicon.traits.verbSecond && (subject === undefined || subject[0] > cue.at) && !cue.passive)
		return undefined;
	if (!view.lexicon.traits.verbSecond && cue.at + 1 >= own.to) return undefined;
	const source = speakerOf(view, unit, cue, subject, unit.segments.length);
	if (source === undefined) return undefined;
	const anybody = narrated && view.lexicon.anybody.has(lower(view, source[0]));
	if (is(view, source[0], Word.generic) && !meansThing(view, source[0]) && !anybody) return undefined;
	if (isState(view, cue) || isEvent(view, cue, own)) return undefined;
	const judged = frames.has('claims') && !namesClaim(view, unit, cue) ? 'asserts' : act;
	const rule = narrated ? 'narrated' : 'speech-act';
	if (kind !== 'main' || !frames.has('object'))
		return { ...base, act: judged, manner: 'reported', content: [[own.from, own.to]], source, rule };
	return {
		...base,
		act: judged,
		manner: 'reported',
		content: [[unit.first, unit.segments[unit.segments.length - 1]?.to ?? unit.last]],
		source,
		rule,
	};
}

/** A personal pronoun alone. */
const isPersonal = (view: View, [from, to]: Range) =>
	to === from + 1 &&
	is(view, from, Word.pronoun) &&
	!is(view, from, Word.determiner | Word.demonstrative | Word.relative) &&
	!meansThing(view, from);

/** A noun that names a claim, or a word that points at one, stands in the cue's clause. */
function namesClaim(view: View, unit: Unit, cue: Cue): boolean {
	const from = unit.segments[cue.segment]?.from ?? unit.first;
	const to = unit.segments[cue.end]?.to ?? unit.last;
	for (let i = from; i < to; i += 1) if (pointsAtClaim(view.draft, view.entries[i], i)) return true;
	return false;
}

/** A negation in the cue's own clause; where the verb need not stand second, what follows the cue is said already. */
function negatedIn(view: View, segment: Segment, cue: Cue): boolean {
	const to = view.lexicon.traits.verbSecond ? segment.to : cue.at;
	for (let i = segment.from; i < to; i += 1) if (is(view, i, Word.negation)) return true;
	return false;
}

/**
 * The speaker: the subject with its appositions (in segments before `until`); in the passive and with impersonal subjects the
 * phrase of the agent or the source, if there is one.
 */
function speakerOf(view: View, unit: Unit, cue: Cue, subject: Range | undefined, until: number): Range | undefined {
	const own = unit.segments[cue.segment];
	if (own === undefined) return undefined;
	const lone = subject !== undefined && subject[1] - subject[0] === 1 && is(view, subject[0], Word.generic);
	const impersonal = lone && (cue.verb.frames.has('impersonal') || !meansThing(view, subject[0]));
	if (cue.passive && (cue.verb.frames.has('passive') || quotedAs(view, cue)) && subject !== undefined) return subject;
	if (cue.passive || impersonal) {
		if (cue.passive) return prepositional(view, own.from, own.to, Word.agent);
		const anybody = lone && view.lexicon.anybody.has(lower(view, subject[0])) ? subject : undefined;
		return quarter(view, cue.at, own.to) ?? quarter(view, own.from, cue.at) ?? anybody;
	}
	if (subject === undefined && cue.verb.frames.has('impersonal')) {
		const behind = view.draft.pack.events.traits.headFirst ? quarter(view, cue.at, own.to) : undefined;
		return behind ?? quarter(view, own.from, cue.at);
	}
	if (subject === undefined) return undefined;
	return withApposition(view, unit, subject, until);
}

/** "was quoted as saying": the subject's own words. */
const quotedAs = (view: View, { at }: Cue) =>
	!view.lexicon.traits.verbSecond &&
	is(view, at + 1, Word.preposition | Word.subordinator | Word.sourceMarker) &&
	(view.entries[at + 2]?.cues.some(({ form }) => (form & Form.gerund) !== 0) ?? false);

/** "it": nobody or, beside a verb that wants somebody, what was spoken of before. */
const meansThing = (view: View, i: number) => view.lexicon.neuters.has(lower(view, i));

/** "ist auf Hilfe angewiesen": a participle beside a copula is a state, no act. */
const isState = (view: View, { passive, with: more, verb }: Cue) =>
	!passive && !verb.frames.has('passive') && more.some((i) => view.lexicon.copulas.has(lower(view, i)));

/** "forderte Todesopfer", "muss mit Regen rechnen": what a verb of speech tells of events. */
function isEvent(view: View, cue: Cue, { from, to }: Segment): boolean {
	const { act } = cue.verb;
	if (act === 'speculates') return is(view, cue.finite, Word.modal);
	if (act !== 'demands') return false;
	for (let i = from; i < to; i += 1) if (view.lexicon.losses.has(lower(view, i))) return true;
	return false;
}

/** "aus Kreisen", "in Washington": the phrase by which an impersonal verb says where its words come from. */
function quarter(view: View, from: number, to: number): Range | undefined {
	const { quarters } = view.lexicon;
	for (let i = from; i < to; i += 1) {
		if (!is(view, i, Word.preposition) || (quarters.size > 0 && !quarters.has(lower(view, i)))) continue;
		const range = prepositional(view, i, i + 1, Word.preposition);
		if (range !== undefined && !isTime(view, range)) return range;
	}
	return undefined;
}

/** ", sagte X": the cue opens its segment, its subject follows, and something said stands before. */
function parenthetical(view: View, unit: Unit, cue: Cue, own: Segment, head: number): boolean {
	const before = unit.segments[cue.segment - 1];
	if (before === undefined) return false;
	const parted = own.lead === ',' || own.lead === '“' || own.lead === '–' || own.lead === '—';
	const said =
		saidBefore(view, unit, cue.segment) ||
		called(view, unit, cue) ||
		interposed(view, unit, cue, head) ||
		closing(view, unit, cue, head);
	if (!parted || !said) return false;
	if (view.lexicon.traits.verbSecond) {
		const verb = is(view, own.from, Word.sourceMarker) ? own.from + 1 : own.from;
		if (cue.finite !== verb || isReportive(view, cue.finite, false)) return false;
		return before.quote >= 0 || phraseAt(view, cue.finite + 1, own.to) !== undefined;
	}
	if (cue.finite !== head && phraseAt(view, head, cue.finite) === undefined) return false;
	// ", which he can repeat": a modal tells what may be said, not what was; only verbs of speech go on behind themselves
	if (is(view, cue.finite, Word.modal) || (!cue.verb.frames.has('speech') && cue.at !== own.to - 1)) return false;
	return insideContent(view, unit, cue, own) === undefined;
}

/** ", officials said,": a subject and its cue alone between commas. */
const interposed = (view: View, unit: Unit, cue: Cue, head: number) =>
	!view.lexicon.traits.verbSecond &&
	unit.segments[cue.segment + 1]?.lead === ',' &&
	cue.finite > head &&
	phraseAt(view, head, cue.finite)?.[1] === cue.finite &&
	unit.segments[cue.segment]?.to === cue.at + 1;

/** "Bank to cut jobs, union says": a headline without a finite verb before the subject and its cue that end it. */
const closing = (view: View, unit: Unit, cue: Cue, head: number) =>
	!view.lexicon.traits.verbSecond &&
	cue.segment === unit.segments.length - 1 &&
	cue.verb.frames.has('speech') &&
	cue.finite > head &&
	phraseAt(view, head, cue.finite)?.[1] === cue.finite &&
	unit.segments[cue.segment]?.to === cue.at + 1 &&
	(unit.segments[cue.segment - 1]?.to ?? 0) - unit.first >= FEWEST;

/** "Was nun? fragte sie.": without quote marks the cue begins what looks like a sentence, in a small letter. */
const saidInSentenceBefore = (view: View, unit: Unit, cue: Cue, own: Segment) =>
	cue.segment === 0 &&
	cue.at === own.from &&
	cue.finite === cue.at &&
	unit.previous >= 0 &&
	view.upper[cue.at] !== 1 &&
	cue.verb.frames.has('speech') &&
	ENDS.has(lower(view, unit.first - 1));

/** "Das teilte die Polizei mit.", "Об этом сообщил мэр.": a pronoun stands for the sentence before, and nothing that is said follows. */
function tellsSentenceBefore(view: View, unit: Unit, cue: Cue, own: Segment): boolean {
	const { act, frames } = cue.verb;
	const alone = unit.previous >= 0 && own.kind === 'main' && unit.segments.length === 1 && !cue.passive;
	if (!alone || act === 'denies' || act === 'demands' || !(frames.has('speech') || frames.has('clause'))) return false;
	const { verbSecond } = view.lexicon.traits;
	const pronoun = !verbSecond && is(view, own.head, Word.preposition) ? own.head + 1 : own.head;
	if (!is(view, pronoun, Word.demonstrative) || cue.finite !== pronoun + 1) return false;
	return verbSecond || (cue.at === cue.finite && pronoun > own.head);
}

/** A clause or an utterance stands before segment `at`, and the one right before it does not open a main clause there. */
const saidBefore = (view: View, unit: Unit, at: number) =>
	!opensMain(view, unit.segments[at - 1]) &&
	unit.segments.slice(0, at).some((segment) => {
		const kind = segment.kind;
		return kind === 'main' || kind === 'quote' || kind === 'content' || kind === 'question';
	});

/** "Nein, gnädiger Herr, erwiderte sie": words without a verb, and right behind them a verb of speech with a person for its subject. */
function called(view: View, unit: Unit, cue: Cue): boolean {
	const own = unit.segments[cue.segment];
	if (!view.lexicon.traits.verbSecond || !cue.verb.frames.has('speech') || own === undefined) return false;
	if (cue.finite !== own.from || cue.segment === 0) return false;
	const opens = Word.preposition | Word.subordinator;
	if (unit.segments.slice(0, cue.segment).some(({ kind, from }) => kind !== 'fragment' || is(view, from, opens)))
		return false;
	const subject = phraseAt(view, cue.finite + 1, own.to);
	if (subject === undefined || !isPerson(view, subject)) return false;
	// "Bauholz, empfehle ich": an offer, no speech
	if (view.lexicon.firstPersons.has(lower(view, subject[0]))) return false;
	// "Der Minister, Jens Weber, warnte die Partei": the fragments are its subject
	return isPersonal(view, subject) || !opensPhrase(view, unit.first) || !isPerson(view, [unit.first, own.from]);
}

/** What follows segment `at` is not in the mood of reported speech. */
const isOwn = (view: View, unit: Unit, at: number): boolean =>
	!unit.segments.slice(at + 1).some(({ kind, finite }) => kind === 'main' && isReportive(view, finite, true));

/** A subordinate clause behind a coordinator comes before its main clause ("und als er kam, sagte er ..."). */
const opensMain = (view: View, segment: Segment | undefined) =>
	segment !== undefined &&
	segment.kind === 'subordinate' &&
	(is(view, segment.lead === '' ? -1 : segment.from, Word.coordinator) || is(view, segment.from - 1, Word.coordinator));

/** The utterance right before the cue's clause, and the one that goes on with it behind. */
function quotesBeside({ segments }: Unit, cue: Cue): Range[] {
	const before = segments[cue.segment - 1];
	if (before === undefined || before.quote < 0) return [];
	const after = segments[cue.end + 1];
	const content: Range[] = [[before.from, before.to]];
	if (after !== undefined && after.quote >= 0) content.push([after.from, after.to]);
	return content;
}
