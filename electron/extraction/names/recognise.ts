import { soundKey } from '#domain/sound-key.ts';
import { UPOS } from '../draft.ts';
import { NAME } from '../tagging/word-classes.ts';
import { bounded } from './boundaries.ts';
import { extended } from './extent.ts';
import { withoutGenitive } from './facts.ts';
import { listedAt } from './listed.ts';
import { merge } from './merge.ts';
import { nameByRule } from './rules.ts';
import type { NameContext, NameSpan } from './span.ts';

/** The names of a text in order, without overlap: by the model's `seen` names where there is a model, else by rule alone. */
export function recognise(context: NameContext, seen: readonly NameSpan[] | undefined): NameSpan[] {
	if (seen !== undefined)
		return withSurnames(context, extended(context, bounded(context, merge(context, seen))), false);
	const { count } = context.document.tokens;
	const spans: NameSpan[] = [];
	for (let i = 0; i < count; ) {
		const span = better(nameByRule(context, i), listedAt(context, i));
		if (span !== undefined) spans.push(span);
		i = span?.last ?? i + 1;
	}
	return withSurnames(context, extended(context, bounded(context, spans)), true);
}

/** A listed name wins unless a longer one that begins with it was seen. */
const better = (ruled: NameSpan | undefined, listed: NameSpan | undefined): NameSpan | undefined =>
	listed !== undefined && (ruled === undefined || ruled.last <= listed.last || ruled.type === 'PER') ? listed : ruled;

/** Rules that a surname known from elsewhere in the text overrules. */
const WEAK = new Set(['names.place-by-preposition', 'names.acronym', 'names.model']);

/** Adds the places where somebody named in full elsewhere in the text is called by surname alone, in whatever spelling. */
function withSurnames(context: NameContext, spans: readonly NameSpan[], trustLists: boolean): NameSpan[] {
	const { document, facts, capital } = context;
	const surnames = new Set<string>();
	const ofFullNames = new Set<string>();
	for (const { type, first, last } of spans) {
		if (type !== 'PER') continue;
		const lower = document.tokens.lower[last - 1] ?? '';
		surnames.add(soundKey(lower));
		if (last - first > 1) ofFullNames.add(soundKey(lower)).add(soundKey(facts[last - 1]?.bare ?? lower));
		surnames.add(soundKey(facts[last - 1]?.bare ?? lower));
	}
	const isSurname = (i: number, among: ReadonlySet<string> = surnames) => {
		if (among.size === 0) return false;
		const lower = document.tokens.lower[i] ?? '';
		const bare = withoutGenitive(context.lexicon, lower);
		return among.has(soundKey(lower)) || (bare !== undefined && among.has(soundKey(bare)));
	};
	const all: NameSpan[] = [];
	let next = 0;
	for (let i = 0; i < document.tokens.count; i += 1) {
		const span = spans[next];
		if (span !== undefined && i >= span.first) {
			const single = span.type !== 'PER' && (span.last - span.first === 1 || span.type === 'MISC');
			const called = single && WEAK.has(span.rule) && i === span.first && isSurname(i, ofFullNames);
			all.push(called ? { first: i, last: i + 1, type: 'PER', rule: 'names.surname' } : span);
			next += 1;
			i = (called ? i + 1 : span.last) - 1;
			continue;
		}
		const fact = facts[i];
		if (capital[i] !== 1 || fact === undefined || fact.never || fact.closed) continue;
		if (isSurname(i)) {
			all.push({ first: i, last: i + 1, type: 'PER', rule: 'names.surname' });
		} else if (
			trustLists &&
			fact.noun === undefined &&
			(!context.lexicon.pack.names.nounFirst || UPOS[context.tagging.upos[i] ?? 0] === 'PROPN') &&
			(fact.lists & NAME.surname) !== 0 &&
			(fact.lists & NAME.forename) === 0 &&
			fact.adjective === undefined
		) {
			all.push({ first: i, last: i + 1, type: 'PER', rule: 'names.listed-surname' });
		}
	}
	return all;
}
