import type { Sentence } from '../document.ts';
import { MORPH } from '../draft.ts';
import type { Grammar } from './grammar.ts';

/** A clause: the token ranges it is made of (an apposition or relative clause may part it), in order. */
export interface Clause {
	readonly parts: readonly (readonly [first: number, last: number])[];
	readonly kind: 'main' | 'subordinate' | 'relative';
	/** Lower-case word that opens a subordinate clause. */
	readonly opener: string | undefined;
	readonly sentence: number;
	/** Stands between quotation marks. */
	readonly quoted: boolean;
	/** The clause of the same sentence it hangs on or follows; index into the sentence's clauses. */
	readonly before: number;
}

const BREAKS = new Set([',', ';', ':', '–', '—', '(', ')', '[', ']', '-', '…', '/']);
/** Between words without blanks these tie: "Berlin–Hamburg", "CDU/CSU". */
const TIES = new Set(['-', '–', '/']);
const QUOTES = new Set(['"', '„', '“', '”', '»', '«', '‘', '›', '‹', '`']);

interface Segment {
	first: number;
	last: number;
	quoted: boolean;
	verbs: number;
	opener: string | undefined;
	kind: Clause['kind'];
	/** A colon ends it. */
	colon: boolean;
}

/**
 * Cuts a sentence into clauses: at punctuation and before subordinating words. A stretch without a verb is an apposition or part of a list
 * and stays with its neighbour.
 */
export function clausesOf(grammar: Grammar, sentence: Sentence, index: number): Clause[] {
	const clauses: { parts: [number, number][]; kind: Clause['kind']; opener: string | undefined; quoted: boolean }[] =
		[];
	let loose: Segment[] = [];
	/** Stretches without a verb go on with the clause before them. */
	const settle = () => {
		const previous = clauses.at(-1);
		if (previous === undefined || loose.length === 0) return;
		previous.parts.push(...loose.map(rangeOf));
		loose = [];
	};
	for (const segment of segmentsOf(grammar, sentence)) {
		if (segment.verbs === 0 && segment.kind === 'main') {
			// "Ulm: Polizei nimmt Dieb fest": what stands before the colon is no part of the clause
			if (segment.colon && clauses.length === 0 && loose.length === 0)
				clauses.push({ parts: [rangeOf(segment)], kind: 'main', opener: undefined, quoted: segment.quoted });
			else loose.push(segment);
			continue;
		}
		// "..., den 20. Juni, festgenommen": without a finite verb it goes on with the clause before
		const waiting = clauses.findLast((clause) => clause.kind === 'main' && isWaiting(grammar, clause.parts));
		const previous = clauses.at(-1);
		const open = waiting !== undefined && isComplete(grammar, previous?.parts) ? waiting : previous;
		if (
			segment.kind === 'main' &&
			open !== undefined &&
			open.quoted === segment.quoted &&
			isOpenEnded(grammar, segment, open.parts, open === waiting)
		) {
			settle();
			open.parts.push(rangeOf(segment));
			continue;
		}
		// "..., die Gruppe, ein Unternehmen, habe": a clause that opens with its verb has its subject in what stands loose before it
		const wantsSubject = segment.kind === 'main' && startsWithVerb(grammar, segment);
		if (segment.kind === 'main' && !wantsSubject) settle();
		if (segment.kind !== 'main' && clauses.length > 0 && !opensNext(grammar, loose)) settle();
		const own = segment.kind === 'main' ? loose.map(rangeOf) : [];
		if (segment.kind === 'main') loose = [];
		clauses.push({
			parts: [...own, rangeOf(segment)],
			kind: segment.kind,
			opener: segment.opener,
			quoted: segment.quoted,
		});
	}
	if (clauses.length > 0) settle();
	else if (loose.length > 0) {
		clauses.push({ parts: loose.map(rangeOf), kind: 'main', opener: undefined, quoted: loose[0]?.quoted ?? false });
	}
	return clauses.map((clause, i) => ({ ...clause, sentence: index, before: i - 1 }));
}

type Parts = readonly (readonly [first: number, last: number])[];

/** "Er wurde, ...": an auxiliary in second place whose participle is still to come. */
function isWaiting(grammar: Grammar, parts: Parts): boolean {
	if (!grammar.section.traits.verbSecond) return false;
	let waiting = false;
	for (const [first, last] of parts) {
		for (let i = first; i < last; i += 1) {
			if (!grammar.isVerb(i)) continue;
			waiting = grammar.isFinite(i) && (grammar.is('perfect', i) || grammar.is('passive', i));
		}
	}
	return waiting;
}

/** "..., der das Amt innehatte": ends in its finite verb, so that what follows belongs to another clause. */
const isComplete = (grammar: Grammar, parts: Parts | undefined) => {
	const last = parts?.at(-1)?.[1];
	return last !== undefined && grammar.isFinite(last - 1);
};

/** A main-clause stretch whose verbs are participles only. */
function isOpenEnded(grammar: Grammar, { first, last }: Segment, open: Parts, waited: boolean): boolean {
	if (!grammar.section.traits.verbSecond) return false;
	// "soll, wie es heißt, Geld erhalten haben"
	const modal = open.some(([from, to]) => {
		for (let i = from; i < to; i += 1) if (grammar.is('intention', i) || grammar.is('possibility', i)) return true;
		return false;
	});
	for (let i = first; i < last; i += 1) {
		const infinitive = modal && grammar.is('perfectInfinitive', i) && grammar.isVerb(i - 1);
		if (grammar.isFinite(i) && !infinitive && !((waited || i === first) && isLoneParticiple(grammar, i, last)))
			return false;
		if (grammar.isVerb(i) && grammar.lower(i - 1) === grammar.section.infinitiveInfix) return false;
		if (grammar.isVerb(i) && grammar.lower(i).includes(grammar.section.infinitiveInfix) && !canBeParticiple(grammar, i))
			return false;
	}
	return true;
}

/** "..., der Hauptstadt, verboten.": a form that may be finite or a participle, alone in its stretch. */
const isLoneParticiple = (grammar: Grammar, i: number, last: number) =>
	!grammar.isWord(i + 1) && i + 2 >= last && canBeParticiple(grammar, i);

/** "zurückgegeben" is no infinitive with "zu". */
const canBeParticiple = (grammar: Grammar, i: number) =>
	grammar.lexicon.verbs(grammar.lower(i))?.some(({ morph }) => (morph & MORPH.participle) !== 0) ?? false;

/** "..., und die Grenze, die ..., wurde geschlossen": a subject parted from its verb begins a clause of its own. */
const opensNext = (grammar: Grammar, loose: readonly Segment[]) => {
	const [only] = loose;
	return loose.length === 1 && only !== undefined && grammar.is('coordinator', only.first);
};

const rangeOf = ({ first, last }: Segment): [number, number] => [first, last];

const startsWithVerb = (grammar: Grammar, { first }: Segment) =>
	grammar.isFinite(grammar.is('coordinator', first) ? first + 1 : first);

function segmentsOf(grammar: Grammar, { first, last }: Sentence): Segment[] {
	const segments: Segment[] = [];
	let quoted = false;
	let from = first;
	const close = (to: number) => {
		if (to > from) {
			const colon = grammar.lower(to) === ':';
			const segment: Segment = { first: from, last: to, quoted, verbs: 0, opener: undefined, kind: 'main', colon };
			for (let i = from; i < to; i += 1) if (grammar.isVerb(i)) segment.verbs += 1;
			judge(grammar, segment);
			segments.push(segment);
		}
		from = to;
	};
	let inline = first;
	for (let i = first; i < last; i += 1) {
		const mark = grammar.lower(i);
		if (grammar.isPunct(i) || mark.length === 1) {
			if (i < inline) continue;
			if (QUOTES.has(mark)) {
				if (!quoted) inline = endOfQuotedName(grammar, i, last);
				if (i < inline) continue;
				close(i);
				from = i + 1;
				quoted = !quoted;
			} else if (
				BREAKS.has(mark) &&
				(!TIES.has(mark) || isSpaced(grammar, i)) &&
				!isInsideTime(grammar, i) &&
				!bracketsTime(grammar, i)
			) {
				close(i);
				from = i + 1;
			}
		} else if (i > from && joinsClauses(grammar, from, i, last)) close(i);
		else if (
			!grammar.section.traits.verbSecond &&
			i > from &&
			(opensClause(grammar, i, last) || closesRelative(grammar, from, i))
		)
			close(i);
	}
	close(last);
	return segments;
}

/** Longest run of words in quotation marks that is looked at as a name. */
const LONGEST_NAME = 8;

/** One past the closing mark where quotation marks only hold a name or a word ("die Zeitung „Der Bote“"); else `i`. */
function endOfQuotedName(grammar: Grammar, i: number, last: number): number {
	for (let at = i + 1; at < Math.min(last, i + LONGEST_NAME); at += 1) {
		const mark = grammar.lower(at);
		if (QUOTES.has(mark)) return at + 1;
		if (grammar.isVerb(at) || BREAKS.has(mark) || mark === '.') return i;
	}
	return i;
}

/** "am Dienstag, den 20. Juni": the comma belongs to the date. */
const isInsideTime = (grammar: Grammar, i: number) =>
	grammar.timeAt[i] !== -1 &&
	grammar.timeAt[i] === grammar.timeAt[i - 1] &&
	grammar.timeAt[i] === grammar.timeAt[i + 1];

/** "am Donnerstag (29. August)": brackets around nothing but a date. */
function bracketsTime(grammar: Grammar, i: number): boolean {
	const step = grammar.lower(i) === '(' ? 1 : grammar.lower(i) === ')' ? -1 : 0;
	const time = grammar.timeAt[i + step] ?? -1;
	if (step === 0 || time === -1) return false;
	let at = i + step;
	while (grammar.timeAt[at] === time) at += step;
	return grammar.lower(at) === (step === 1 ? ')' : '(');
}

/** Words looked through from a coordinator to the verb of the clause it may open. */
const REACH = 8;

/** "..., und der Vertrag wurde unterschrieben": a coordinator between two clauses, each with a finite verb of its own. */
function joinsClauses(grammar: Grammar, from: number, i: number, last: number): boolean {
	if (!grammar.is('coordinator', i)) return false;
	let finite = false;
	for (let at = Math.max(from, i - 40); at < i && !finite; at += 1) finite = grammar.isFinite(at);
	if (!finite) return false;
	for (let at = i + 1; at < Math.min(last, i + REACH); at += 1) {
		if (grammar.isFinite(at)) return true;
		if (grammar.isPunct(at) || grammar.isPreposition(at) || grammar.is('coordinator', at)) return false;
		if (grammar.isVerb(at) && !grammar.isModifier(at)) return false;
	}
	return false;
}

const isSpaced = (grammar: Grammar, i: number) =>
	grammar.end(i - 1) < grammar.start(i) && grammar.end(i) < grammar.start(i + 1);

/** Without commas before subordinate clauses, their opening word alone tells: "said that", "arrested after", "man who". */
function opensClause(grammar: Grammar, i: number, last: number): boolean {
	if (grammar.timeAt[i] !== -1 || grammar.isName(i)) return false;
	if (grammar.is('relative', i)) return !grammar.isPreposition(i - 1);
	// "two videos in which"; "three of whom" begins before
	if (i + 1 < last && grammar.is('relative', i + 1) && grammar.isPreposition(i)) return !grammar.is('genitive', i);
	if (!grammar.is('subordinator', i)) return false;
	// "held since 2016"
	if (grammar.timeAt[i + 1] !== -1 && grammar.role(i) === 'none') return false;
	if (grammar.role(i) === undefined) return true;
	// "after" before a noun alone is a preposition
	for (let next = i + 1; next < Math.min(last, i + 9); next += 1) {
		if (grammar.isVerb(next)) return true;
		if (grammar.isPunct(next) || grammar.is('subordinator', next)) return false;
	}
	return false;
}

/** "The man who set the fire | was arrested": a second finite verb has the noun before the relative clause as its subject. */
function closesRelative(grammar: Grammar, from: number, i: number): boolean {
	if (!grammar.is('relative', from) || !grammar.isFinite(i) || grammar.is('nonfinite', i)) return false;
	if (grammar.isVerb(i - 1) || grammar.is('coordinator', i - 1) || grammar.is('pronoun', i - 1)) return false;
	let first = from + 1;
	while (first < i && !grammar.isFinite(first)) first += 1;
	// "who said police were ...": what is said has a verb of its own
	if (first >= i - 1 || (grammar.isUneventful(first) && !grammar.is('auxiliary', first))) return false;
	for (let at = first + 1; at < i; at += 1) if (!grammar.isVerb(at) && !grammar.isAdverb(at)) return true;
	return false;
}

function judge(grammar: Grammar, segment: Segment): void {
	const { section } = grammar;
	let at = segment.first;
	if (grammar.is('coordinator', at)) at += 1;
	const word = grammar.lower(at);
	// "Seit Sonntag hatte er ...": before a date it is a preposition
	const preposed = grammar.role(at) !== undefined && grammar.timeAt[at + 1] !== -1;
	if (grammar.is('subordinator', at) && segment.verbs > 0 && !preposed) {
		segment.kind = 'subordinate';
		segment.opener = word;
		return;
	}
	if (segment.verbs === 0) return;
	const prepositional = grammar.isPreposition(at) && grammar.is('relative', at + 1);
	if (!grammar.is('relative', at) && !prepositional) return;
	if (!section.traits.verbSecond || (!grammar.isSentenceStart(at) && endsInFinite(grammar, segment))) {
		segment.kind = 'relative';
		segment.opener = grammar.lower(prepositional ? at + 1 : at);
	}
}

/** The finite verb last, and none before it: a subordinate clause of a language that puts it second in main ones. */
function endsInFinite(grammar: Grammar, { first, last }: Segment): boolean {
	let end = last - 1;
	while (end > first && !grammar.isWord(end)) end -= 1;
	if (!grammar.isFinite(end)) return false;
	for (let i = first; i < end - 1; i += 1) {
		if (grammar.is('auxiliary', i) && !grammar.is('nonfinite', i) && grammar.isFinite(i)) return false;
	}
	return true;
}
