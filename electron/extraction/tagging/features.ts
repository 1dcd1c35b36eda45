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

function ofWord(word: Word, distance: number): readonly number[] {
	const { lower, hash, shape, reading, bundle } = word;
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

function ofContext(
	words: readonly Word[],
	i: number,
	first: number,
	last: number,
	_extra: Uint8Array,
	into: Int32Array,
): number {
	const word = words[i];
	if (word === undefined) return 0;
	const before = i > first ? words[i - 1] : undefined;
	const after = i + 1 < last ? words[i + 1] : undefined;
	const own = word.bundle;
	const left = before?.bundle ?? 0;
	const right = after?.bundle ?? 0;
	into[0] = hashPair(hashPair(PAIR, before?.hash ?? 0), word.hash);
	into[1] = hashPair(hashPair(NEXT_PAIR, word.hash), after?.hash ?? 0);
	into[2] = hashPair(hashPair(hashPair(BUNDLES, left), own), right);
	into[3] = hashPair(hashPair(AROUND, before?.hash ?? 0), after?.hash ?? 0);
	into[4] = hashPair(hashPair(START, i === first ? 1 : 0), own);
	return 5;
}

/** What the tagger of parts of speech looks at. */
export const posFeatures: FeatureSet = { slot: 0, ofWord, ofContext };
