import type { FeatureSet } from '../chain/score.ts';
import { hashPair, hashText } from './hash.ts';
import type { Word } from './words.ts';

/** Kinds of feature; a feature's hash starts from its kind. */
const kind = (name: string) => hashText(`pos:${name}`);
const [FORM, SHAPE, SUFFIX, PREFIX, BUNDLE, VERB, NOUN] = [
	'form',
	'shape',
	'suffix',
	'prefix',
	'bundle',
	'verb',
	'noun',
].map(kind) as [number, number, number, number, number, number, number];
const [PAIR, NEXT_PAIR, BUNDLES, AROUND, START] = ['pair', 'next pair', 'bundles', 'around', 'start'].map(kind) as [
	number,
	number,
	number,
	number,
	number,
];

/** What the dictionary says of a word, in one number. */
export function bundleOf({ reading, kind: tokenKind, capital, facts }: Word): number {
	const { closed, verb, verbMarks, noun, adjective, suffix } = reading;
	const open =
		(verb === undefined ? 0 : 1) |
		(noun === undefined ? 0 : 2) |
		(adjective === undefined ? 0 : 4) |
		(capital ? 8 : 0) |
		(facts.lists === 0 ? 0 : 16);
	return (closed + 1) | (open << 5) | ((suffix + 1) << 10) | (tokenKind << 15) | ((verbMarks & 15) << 17);
}

function ofWord(word: Word, distance: number): readonly number[] {
	const { lower, hash, shape, reading } = word;
	const bundle = bundleOf(word);
	const near = [hashPair(FORM, hash), hashPair(BUNDLE, bundle)];
	if (distance === 2 || distance === -2) return near;
	const ending = hashPair(hashText(lower.slice(-3)), SUFFIX);
	if (distance !== 0) return [...near, ending, hashPair(SHAPE, shape)];
	const features = [
		...near,
		ending,
		hashPair(SHAPE, shape),
		hashPair(VERB, reading.verbMarks | (reading.verb === undefined ? 0 : 1024)),
		hashPair(NOUN, reading.nounBits),
	];
	for (const length of [1, 2, 4, 5])
		if (lower.length > length) features.push(hashPair(hashText(lower.slice(-length)), SUFFIX));
	for (const length of [1, 2, 3])
		if (lower.length > length) features.push(hashPair(hashText(lower.slice(0, length)), PREFIX));
	return features;
}

function ofContext(words: readonly Word[], i: number, first: number, last: number): readonly number[] {
	const word = words[i];
	if (word === undefined) return [];
	const before = i > first ? words[i - 1] : undefined;
	const after = i + 1 < last ? words[i + 1] : undefined;
	const own = bundleOf(word);
	const left = before === undefined ? 0 : bundleOf(before);
	const right = after === undefined ? 0 : bundleOf(after);
	return [
		hashPair(hashPair(PAIR, before?.hash ?? 0), word.hash),
		hashPair(hashPair(NEXT_PAIR, word.hash), after?.hash ?? 0),
		hashPair(hashPair(hashPair(BUNDLES, left), own), right),
		hashPair(hashPair(AROUND, before?.hash ?? 0), after?.hash ?? 0),
		hashPair(hashPair(START, i === first ? 1 : 0), own),
	];
}

/** What the tagger of parts of speech looks at. */
export const posFeatures: FeatureSet = { slot: 0, ofWord, ofContext };
