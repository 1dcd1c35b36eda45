import type { ReadClaim } from '#domain/reading.ts';
import { quoteAt, type Span } from '#domain/selector.ts';
import { denials } from '../attribution/denials.ts';
import { settleFactuality } from '../attribution/factuality.ts';
import { hedgesIn } from '../attribution/hedges.ts';
import { type AttributionLexicon, lexiconOf } from '../attribution/lexicon.ts';
import { refutals } from '../attribution/refutals.ts';
import { Speakers } from '../attribution/speakers.ts';
import { sentenceAt } from '../document.ts';
import type { Attribution, Draft } from '../draft.ts';

/** Judges the attributions claims: speaker, act, hedges, what lies within what, what a denial denies; then the events' factuality. */
export function claims(draft: Draft): void {
	const lexicon = lexiconOf(draft.pack);
	const speakers = new Speakers(draft, lexicon);
	const ids = new Set<string>();
	const ordered = draft.attributions.toSorted((a, b) => startOf(a) - startOf(b) || sizeOf(b) - sizeOf(a));
	const made: ReadClaim[] = [];
	for (const attribution of ordered) {
		const start = startOf(attribution);
		let id = `cl-${start}`;
		for (let n = 2; ids.has(id); n += 1) id = `cl-${start}-${n}`;
		ids.add(id);
		const [from, to] = extent(draft, attribution);
		made.push({
			id,
			manner: attribution.manner,
			act: attribution.act,
			content: attribution.content,
			speaker: {
				entities: attribution.source === undefined ? [] : speakers.resolve(attribution.source),
				...(attribution.source !== undefined && { span: attribution.source }),
			},
			...(attribution.cue !== undefined && { cue: attribution.cue }),
			hedges: hedgesIn(draft, lexicon, attribution),
			negated: attribution.negated,
			quote: quoteAt(draft.document.text, from, to),
			provenance: { rule: `attribution.${attribution.rule}`, pack: draft.pack.label, matched: attribution.matched },
		});
	}
	draft.claims = denials(draft, lexicon, refutals(draft, lexicon, ownWords(draft, lexicon, nest(made))));
	draft.events = settleFactuality(draft);
}

const startOf = ({ content }: Attribution) => content[0]?.[0] ?? 0;
const endOf = ({ content }: { readonly content: readonly Span[] }) => content[content.length - 1]?.[1] ?? 0;
const sizeOf = (attribution: Attribution) => endOf(attribution) - startOf(attribution);

/** The sentences that hold the whole attribution. */
function extent({ document }: Draft, { content, cue, source }: Attribution): Span {
	let from = content[0]?.[0] ?? 0;
	let to = from;
	for (const [start, end] of content) {
		from = Math.min(from, start);
		to = Math.max(to, end);
	}
	for (const span of [cue, source]) {
		// a speaker named sentences ago is told by `speaker.span`, not by the quote
		if (span === undefined || sentenceAt(document, span[0]) < sentenceAt(document, from) - 1) continue;
		from = Math.min(from, span[0]);
		to = Math.max(to, span[1]);
	}
	const first = document.sentences[sentenceAt(document, from)];
	const last = document.sentences[sentenceAt(document, Math.max(from, to - 1))];
	return [Math.min(from, first?.start ?? from), Math.max(to, last?.end ?? to)];
}

/** "I" inside a quotation is who is quoted. */
function ownWords({ document }: Draft, { firstPersons }: AttributionLexicon, list: readonly ReadClaim[]): ReadClaim[] {
	const speakers = new Map(list.map(({ id, speaker }) => [id, speaker.entities]));
	return list.map((claim) => {
		const { entities, span } = claim.speaker;
		const outer = claim.within === undefined ? undefined : speakers.get(claim.within);
		if (entities.length > 0 || span === undefined || outer === undefined || outer.length === 0) return claim;
		if (!firstPersons.has(document.text.slice(...span).toLowerCase())) return claim;
		speakers.set(claim.id, outer);
		return { ...claim, speaker: { ...claim.speaker, entities: outer } };
	});
}

/** A claim whose content lies inside another's is told within it. */
function nest(list: readonly ReadClaim[]): ReadClaim[] {
	const open: ReadClaim[] = [];
	return list.map((claim) => {
		const start = claim.content[0]?.[0] ?? 0;
		for (let last = open[open.length - 1]; last !== undefined && endOf(last) <= start; last = open[open.length - 1])
			open.pop();
		const outer = open.findLast((other) => endOf(other) >= endOf(claim) && other.manner !== 'reported');
		open.push(claim);
		return outer === undefined ? claim : { ...claim, within: outer.id };
	});
}
