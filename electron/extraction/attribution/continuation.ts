import { MORPH } from '../draft.ts';
import type { Found, Range } from './found.ts';
import { Word } from './lexicon.ts';
import type { Segment } from './segments.ts';
import type { Unit } from './units.ts';
import { is, isReportive, lower, type View } from './view.ts';

/** Who was speaking last, for sentences that go on without saying so. */
export interface Thread {
	readonly source: Range | undefined;
	readonly paragraph: number;
	/** The last unit ended in that speaker's own words. */
	readonly direct: boolean;
	/** Who spoke before that one. */
	readonly other: Range | undefined;
	/** The last unit ended in a question in that speaker's own words. */
	readonly asked: boolean;
	/** The unit before, when it holds no utterance and tells of none. */
	readonly before: Unit | undefined;
	/** The last unit ended in that speaker's own words without quote marks; `asks` where they were a question. */
	readonly open: 'tells' | 'asks' | undefined;
	/** The last unit told indirectly what somebody said. */
	readonly indirect: boolean;
}

/** A sentence whose main clause stands in the mood of reported speech goes on with the last speaker's words. */
export function continuation(view: View, unit: Unit, found: readonly Found[], thread: Thread): Found | undefined {
	if (!view.lexicon.traits.reportiveMood) return undefined;
	const near = thread.source !== undefined && unit.paragraph - thread.paragraph <= 1;
	for (const segment of unit.segments) {
		if (segment.quote >= 0 || segment.kind !== 'main') continue;
		const { finite, head } = segment;
		// "als ahne er etwas" compares, it reports nothing
		if (finite === head + 1 && is(view, head, Word.subordinator) && !is(view, head, Word.sourceMarker))
			return undefined;
		for (let i = segment.from; i < segment.to; i += 1) if (is(view, i, Word.addressing)) return undefined;
		if (!isReportive(view, finite, near && thread.indirect)) return undefined;
		if (found.some(({ content }) => content.some(([from, to]) => from <= finite && finite < to))) return undefined;
		return {
			manner: 'indirect',
			act: 'asserts',
			content: [[unit.first, unit.last]],
			source: near ? thread.source : undefined,
			cue: [finite],
			rule: 'reported-mood',
			main: true,
		};
	}
	return undefined;
}

/** "soll ... getan haben": hearsay, by whoever spoke last or by nobody named. */
export function hearsay(view: View, unit: Unit, found: readonly Found[], thread: Thread): Found | undefined {
	for (const segment of unit.segments) {
		if (segment.quote >= 0 || segment.kind !== 'main') continue;
		const finite = segment.finite;
		if (!is(view, finite, Word.hearsay) || !perfectInfinitive(view, unit)) return undefined;
		if (found.some(({ content }) => content.some(([from, to]) => from <= finite && finite < to))) return undefined;
		const near = thread.source !== undefined && unit.paragraph === thread.paragraph;
		return {
			manner: 'indirect',
			act: 'asserts',
			content: [[unit.first, unit.last]],
			source: near ? thread.source : undefined,
			cue: [finite],
			rule: 'hearsay',
			main: false,
		};
	}
	return undefined;
}

/** A segment of the unit ends in a participle and the infinitive of an auxiliary. */
function perfectInfinitive(view: View, unit: Unit): boolean {
	return unit.segments.some(
		({ to }) =>
			is(view, to - 1, Word.auxiliary) && !is(view, to - 1, Word.finiteHelper) && !is(view, to - 2, Word.marker),
	);
}

/** Own words without quote marks go on in the next sentence while it speaks to somebody, or of the speaker in the present. */
export function goingOn(view: View, unit: Unit, found: readonly Found[], thread: Thread): Found | undefined {
	const { open, source, other, paragraph } = thread;
	if (open === undefined || found.length > 0 || unit.paragraph !== paragraph || source === undefined) return undefined;
	// a narrator's sentences say "I" whoever spoke before
	if (view.lexicon.firstPersons.has(lower(view, source[0]))) return undefined;
	if (unit.segments.some(({ quote }) => quote >= 0) || !speaksOn(view, unit)) return undefined;
	return {
		manner: 'direct',
		act: 'asserts',
		content: [[unit.first, unit.last]],
		source: open === 'asks' ? other : source,
		cue: [],
		rule: 'goes-on',
		main: true,
	};
}

function speaksOn(view: View, { first, last, segments }: Unit): boolean {
	const end = lower(view, last - 1);
	if (end === '!' || end === '?') return true;
	let own = false;
	for (let i = first; i < last; i += 1) {
		if (!is(view, i, Word.addressing)) continue;
		if (view.lexicon.addressees.has(lower(view, i))) return true;
		own = true;
	}
	const past = ({ finite }: Segment) => ((view.draft.tagging.morph[finite] ?? 0) & MORPH.past) !== 0;
	return own && view.tagged && !segments.some((segment) => segment.finite >= 0 && past(segment));
}
