import type { EntityType } from '#domain/reading.ts';
import type { ChainModel } from '../chain/model.ts';
import { score } from '../chain/score.ts';
import { viterbi, viterbiSpace } from '../chain/viterbi.ts';
import { type Document, TokenKind } from '../document.ts';
import { UPOS } from '../draft.ts';
import type { Word } from '../tagging/words.ts';
import { nameFeatures } from './features.ts';
import { withoutSigns } from './signs.ts';
import type { NameSpan } from './span.ts';

/** The tag of a token in no name. */
export const NONE = 'O';
const TYPES: ReadonlyMap<string, EntityType> = new Map([
	['PER', 'PER'],
	['ORG', 'ORG'],
	['LOC', 'LOC'],
	['MISC', 'MISC'],
]);

/** A name begins with a word that holds a capital or a digit; some training sets count the noun before it ("company Apple"). */
const HAS_CAPITAL = /[\p{Lu}\d]/u;

/** A model trained on few sentences sees no name where it has doubts; this much is taken from its score for none. */
const TIMIDITY = 1.1;

/** The names that the model sees, in order. Its tags are `O`, `B-TYPE` and `I-TYPE`; types that are no entity's are passed over. */
export function namesByModel(
	model: ChainModel,
	words: readonly Word[],
	document: Document,
	classes: Uint8Array,
): NameSpan[] {
	const tags = new Uint8Array(words.length);
	const space = viterbiSpace();
	let scores = new Float32Array(0);
	const none = model.tags.indexOf(NONE);
	const spans: NameSpan[] = [];
	for (const { first, last } of document.sentences) {
		const wanted = (last - first) * model.tags.length;
		if (wanted === 0) continue;
		if (scores.length < wanted) scores = new Float32Array(wanted * 2);
		score(model, nameFeatures, words, first, last, classes, scores);
		for (let at = none; at < wanted; at += model.tags.length) scores[at] = (scores[at] ?? 0) - TIMIDITY;
		viterbi(model, scores, last - first, tags, first, space);
		collect(model, words, classes, tags, first, last, spans);
	}
	return spans.flatMap((span) => withoutSigns(document, span));
}

/** Countries and capitals among what is listed of a word. */
const PLACE = 3;
const VERB = UPOS.indexOf('VERB');
/** A name has no verb in small letters at its end, nor that of a country or capital any word but one for places. */
function goesTooFar(words: readonly Word[], classes: Uint8Array, first: number, at: number): boolean {
	const word = words[at];
	if (word === undefined || HAS_CAPITAL.test(word.written) || word.kind !== TokenKind.word) return false;
	return classes[at] === VERB || (((words[first]?.facts.listed ?? 0) & PLACE) !== 0 && !word.facts.place);
}

function collect(
	{ tags: names }: ChainModel,
	words: readonly Word[],
	classes: Uint8Array,
	tags: Uint8Array,
	first: number,
	last: number,
	spans: NameSpan[],
): void {
	for (let i = first; i < last; ) {
		const tag = names[tags[i] ?? 0] ?? NONE;
		if (tag === NONE) {
			i += 1;
			continue;
		}
		const label = tag.slice(2);
		let end = i + 1;
		while (end < last && names[tags[end] ?? 0] === `I-${label}`) end += 1;
		const seen = end;
		while (end > i + 1 && goesTooFar(words, classes, i, end - 1)) end -= 1;
		const type = TYPES.get(label);
		let from = i;
		while (from < end && !HAS_CAPITAL.test(words[from]?.written ?? '')) from += 1;
		if (type !== undefined && from < end) spans.push({ first: from, last: end, type, rule: 'names.model' });
		i = seen;
	}
}
