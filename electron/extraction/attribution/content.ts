import type { Cue } from './cues.ts';
import type { Found, Range } from './found.ts';
import { Word } from './lexicon.ts';
import { opensPhrase } from './nominal.ts';
import type { Segment } from './segments.ts';
import { phraseFrom } from './subject.ts';
import type { Unit } from './units.ts';
import { canBeVerb, is, isFiniteVerb, isReportive, isWord, lower, type View } from './view.ts';

/** What a cue introduces and how. */
type Content = Pick<Found, 'manner' | 'content' | 'rule'>;

/** Content is not looked for further than this many segments behind its cue. */
const REACH = 8;

/** Everything in the unit but the clause from segment `from` to `to` and appositions behind it. */
export function around(unit: Unit, from: number, to: number): Range[] {
	const { segments } = unit;
	const content: Range[] = [];
	const first = segments[0];
	const before = segments[from - 1];
	if (first !== undefined && before !== undefined) content.push([first.from, before.to]);
	let next = to + 1;
	for (; from > 0 && next < segments.length; next += 1) {
		const segment = segments[next];
		if (segment === undefined) break;
		const kind = segment.kind;
		if (kind !== 'fragment' && kind !== 'relative') break;
	}
	const after = segments[next];
	const last = segments[segments.length - 1];
	if (after !== undefined && last !== undefined) content.push([after.from, last.to]);
	return content;
}

/** What follows the cue's clause and is introduced by it. */
export function forwardContent(view: View, unit: Unit, cue: Cue, subordinate: boolean): Content | undefined {
	const { frames } = cue.verb;
	const own = unit.segments[cue.segment];
	if (own === undefined) return undefined;
	const inside = insideContent(view, unit, cue, own);
	if (inside !== undefined) return inside;
	/** First of the noun phrases that a bare clause, interrupted, may begin with. */
	let opening = -1;
	for (let s = cue.end + 1; s < unit.segments.length && s <= cue.end + REACH; s += 1) {
		const segment = unit.segments[s];
		if (segment === undefined) return undefined;
		const kind = segment.kind;
		const indirect = (rule: string, from = segment.from): Content => ({
			manner: 'indirect',
			content: [[from, contentEnd(view, unit, s, subordinate)]],
			rule,
		});
		if (kind === 'quote') {
			if (s > cue.end + 2 && segment.lead !== ':') return undefined;
			return { manner: 'direct', content: [[segment.from, segment.to]], rule: 'said-before' };
		}
		const head = segment.head;
		if (segment.lead === ':' && s === cue.end + 1 && !subordinate && !cue.passive && frames.has('speech')) {
			const told = indirect('colon');
			if (addresses(view, unit, segment.from, unit.last) || isWhole(view, segment))
				return { ...told, manner: 'direct' };
			return segment.finite < 0 ? undefined : told;
		}
		const correlated = s === cue.end + 1 && correlates(view, unit, cue);
		if (kind === 'content' && (frames.has('clause') || correlated)) return indirect('content-clause');
		if (
			kind === 'question' &&
			frames.has('clause') &&
			s === cue.end + 1 &&
			!(is(view, head, Word.relative) && cue.verb.act !== 'asks')
		)
			return indirect('indirect-question');
		if (kind === 'infinitive' && (frames.has('infinitive') || correlated) && !is(view, head, Word.subordinator))
			return indirect('infinitive-clause');
		// ", der Umsatz wachse": the mood tells a bare clause from a relative one
		const bare = kind === 'relative' && s === cue.end + 1 && isReportive(view, segment.finite, true);
		if (kind === 'main' || (bare && frames.has('bare'))) {
			const finite = segment.finite;
			if (segment.lead !== ',' || !frames.has('bare') || resumes(view, segment)) return undefined;
			// where the verb need not stand second, only a verb of speech right before the comma takes what follows it
			if (!view.lexicon.traits.verbSecond && (cue.at !== own.to - 1 || !frames.has('speech'))) return undefined;
			const reportive = isReportive(view, finite, true);
			// ", und er ging": joined to the cue's clause, not taken by it
			if (segment.head > segment.from && !reportive) return undefined;
			if (finite === head) {
				const start = unit.segments[opening];
				return start !== undefined && reportive ? indirect('bare-clause', start.from) : undefined;
			}
			if (reportive) return indirect('bare-clause');
			return s === cue.end + 1 && !subordinate ? indirect('bare-clause') : undefined;
		}
		if (kind === 'fragment' && opening < 0 && opensPhrase(view, head)) opening = s;
	}
	return undefined;
}

/** The cue's clause holds a word that stands for the clause to come. */
function correlates(view: View, unit: Unit, cue: Cue): boolean {
	const own = unit.segments[cue.end];
	if (own === undefined) return false;
	for (let i = own.from; i < own.to; i += 1) if (is(view, i, Word.correlate)) return true;
	return false;
}

/** Without quote marks, first and second persons, calls and questions tell that somebody's own words follow. */
export function addresses(view: View, unit: Unit, from: number, to: number): boolean {
	const end = lower(view, unit.last - 1);
	if (end === '!' || end === '?') return true;
	for (let i = from; i < to; i += 1) if (is(view, i, Word.addressing)) return true;
	return false;
}

/** A clause that begins as sentences do and is not in the mood of reported speech, where the language has one. */
const isWhole = (view: View, { from, finite }: Segment): boolean =>
	view.lexicon.traits.verbSecond && finite >= 0 && view.upper[from] === 1 && !isReportive(view, finite, true);

/** What a noun before segment `s` takes as its clause. */
export function contentFrom(view: View, unit: Unit, s: number): Content | undefined {
	const segment = unit.segments[s];
	if (segment === undefined || segment.quote >= 0) return undefined;
	const kind = segment.kind;
	const head = segment.head;
	if (segment.lead === ':' && addresses(view, unit, segment.from, unit.last))
		return { manner: 'direct', content: [[segment.from, unit.last]], rule: 'noun-cue' };
	const fits =
		kind === 'content' ||
		(kind === 'infinitive' && !is(view, head, Word.subordinator)) ||
		(kind === 'question' && !is(view, head, Word.relative)) ||
		(kind === 'main' && segment.lead === ',' && isReportive(view, segment.finite, true) && segment.finite !== head);
	if (!fits) return undefined;
	return { manner: 'indirect', content: [[segment.from, contentEnd(view, unit, s, true)]], rule: 'noun-cue' };
}

/** What a noun takes as its clause within its own segment, from token `from` on. */
export const contentInside = (view: View, unit: Unit, s: number, from: number): Content => ({
	manner: 'indirect',
	content: [[from, contentEnd(view, unit, s, true)]],
	rule: 'noun-cue',
});

/** Content that goes on in the cue's own segment ("said that ...", "said he would"). */
export function insideContent(view: View, unit: Unit, cue: Cue, own: Segment): Content | undefined {
	const { frames } = cue.verb;
	const { verbSecond } = view.lexicon.traits;
	if (cue.end !== cue.segment) return undefined;
	const indirect = (from: number, rule: string): Content => ({
		manner: 'indirect',
		content: [[from, contentEnd(view, unit, cue.segment, false)]],
		rule,
	});
	let marked: Content | undefined;
	let start = own.to;
	for (let i = cue.at + 1; i < own.to && marked === undefined; i += 1) {
		start = i;
		if (is(view, i, Word.complementiser) && frames.has('clause') && !(verbSecond && is(view, i - 1, Word.coordinator)))
			marked = indirect(i, 'content-clause');
		else if (verbSecond) continue;
		else if (is(view, i, Word.interrogative) && frames.has('clause') && asks(view, i, cue))
			marked = indirect(i, 'indirect-question');
		else if (is(view, i, Word.marker) && frames.has('infinitive') && takesVerb(view, i))
			marked = indirect(i, 'infinitive-clause');
	}
	if (verbSecond || !frames.has('bare')) return marked;
	const bare = bareFrom(view, cue.at + 1, own.to);
	return bare !== undefined && (marked === undefined || bare < start) ? indirect(bare, 'bare-clause') : marked;
}

/** "to" before a verb, adverbs between them passed over. */
function takesVerb(view: View, marker: number): boolean {
	let next = marker + 1;
	while (next < marker + 3 && is(view, next, Word.adverb) && !canBeVerb(view, next)) next += 1;
	return isWord(view, next) && canBeVerb(view, next);
}

/** "when" and "where" open a question only behind what asks. */
const asks = (view: View, i: number, cue: Cue) =>
	cue.verb.act === 'asks' || !is(view, i, Word.subordinator | Word.relative);

/** Where a clause without a complementiser begins: at the last subject before a finite verb. */
function bareFrom(view: View, from: number, to: number): number | undefined {
	let subject: Range | undefined;
	for (let i = from; i < to; i += 1) {
		if (isFiniteVerb(view, i)) return subject?.[0];
		const next = phraseFrom(view, i, to);
		if (next === undefined) return undefined;
		if (next[0] !== i && isFiniteBetween(view, i, next[0])) return subject?.[0];
		subject = next;
		i = next[1] - 1;
	}
	return undefined;
}

function isFiniteBetween(view: View, from: number, to: number): boolean {
	for (let i = from; i < to; i += 1) if (isFiniteVerb(view, i)) return true;
	return false;
}

/** "..., so rief man": a word that takes up the clause before stands before the verb. */
const resumes = (view: View, { head, finite }: Segment) =>
	is(view, head, Word.sourceMarker) && finite === head + 1 && !isReportive(view, finite, true);

/** Where content that begins at segment `s` ends: the unit's end, or where the clause around the cue goes on. */
function contentEnd(view: View, unit: Unit, s: number, subordinate: boolean): number {
	let end = unit.segments[s]?.to ?? unit.last;
	for (let t = s + 1; t < unit.segments.length; t += 1) {
		const segment = unit.segments[t];
		if (segment === undefined) break;
		if (segment.quote >= 0) {
			if (segment.lead === ':') break;
		} else {
			const { head } = segment;
			if (subordinate && resumes(view, segment)) break;
			if (isFiniteVerb(view, head) && !isReportive(view, head, true)) {
				if (subordinate && segment.lead === ',') break;
				if ((view.entries[head]?.cues.length ?? 0) > 0) break;
			}
			if (is(view, segment.from, Word.sourceMarker) && segment.lead !== '' && segment.kind === 'fragment') break;
		}
		end = segment.to;
	}
	return end;
}
