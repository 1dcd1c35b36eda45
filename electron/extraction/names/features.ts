import type { FeatureSet } from '../chain/score.ts';
import { hashPair, hashText } from '../tagging/hash.ts';
import { COARSE_BITS } from '../tagging/word-classes.ts';
import type { Word } from '../tagging/words.ts';

const kind = (name: string) => hashText(`name:${name}`);
const FORM = kind('form');
const BARE = kind('bare');
const SHAPE = kind('shape');
const SUFFIX = kind('suffix');
const PREFIX = kind('prefix');
const BUNDLE = kind('bundle');
const LISTS = kind('lists');
const KIND = kind('kind');
const HEAD = kind('head');
const PART = kind('part');
const ROLE = kind('role');
const CLUSTER = kind('cluster');
const COARSE = kind('coarse');
const KINDS_OF_FORM = kind('morph');
const FORMS_PAIR = kind('morph pair');
const COARSE_PAIR = kind('coarse pair');
const COARSE_NEXT = kind('coarse next');
/** The cluster's coarse one. */
const coarse = (word: Word | undefined): number => (word === undefined ? -1 : word.cluster & ((1 << COARSE_BITS) - 1));
const [PAIR, NEXT_PAIR, SHAPES, CLASSES, START, LISTED, LISTED_NEXT, KINDS, OWN_CLASS] = [
	'pair',
	'next pair',
	'shapes',
	'classes',
	'start',
	'listed',
	'listed next',
	'kinds',
	'own class',
].map(kind) as [number, number, number, number, number, number, number, number, number];

function ofWord(word: Word, distance: number): readonly number[] {
	const { lower, hash, shape, facts } = word;
	const near = [
		hashPair(FORM, hash),
		hashPair(SHAPE, shape),
		hashPair(KIND, word.nameKind),
		hashPair(LISTS, facts.lists),
	];
	if (word.cluster !== 0) near.push(hashPair(CLUSTER, word.cluster), hashPair(COARSE, coarse(word)));
	if (word.kinds !== 0) near.push(hashPair(KINDS_OF_FORM, word.kinds));
	if (distance === 2 || distance === -2) return near;
	const ending = hashPair(hashText(lower.slice(-3)), SUFFIX);
	const features = [
		...near,
		ending,
		hashPair(BARE, hashText(facts.bare)),
		hashPair(hashPair(LISTS, facts.lists), shape),
	];
	if (facts.role !== undefined) features.push(hashPair(ROLE, hashText(facts.role)));
	if (word.cluster !== 0) features.push(hashPair(hashPair(COARSE, coarse(word)), shape));
	if (word.kinds !== 0) features.push(hashPair(hashPair(KINDS_OF_FORM, word.kinds), shape));
	if (distance !== 0) return features;
	features.push(hashPair(BUNDLE, word.bundle), hashPair(hashPair(KIND, word.nameKind), facts.lists));
	for (const length of [2, 4, 5])
		if (lower.length > length) features.push(hashPair(hashText(lower.slice(-length)), SUFFIX));
	for (const length of [2, 3, 4])
		if (lower.length > length) features.push(hashPair(hashText(lower.slice(0, length)), PREFIX));
	const hyphen = lower.lastIndexOf('-');
	if (hyphen > 0) {
		features.push(
			hashPair(HEAD, hashText(lower.slice(hyphen + 1))),
			hashPair(PART, hashText(lower.slice(0, lower.indexOf('-')))),
		);
	} else if (facts.head !== undefined) features.push(hashPair(HEAD, hashText(facts.head)));
	return features;
}

function ofContext(
	words: readonly Word[],
	i: number,
	first: number,
	last: number,
	classes: Uint8Array,
	into: Int32Array,
): number {
	const word = words[i];
	if (word === undefined) return 0;
	const before = i > first ? words[i - 1] : undefined;
	const after = i + 1 < last ? words[i + 1] : undefined;
	const leftClass = before === undefined ? 31 : (classes[i - 1] ?? 0);
	const rightClass = after === undefined ? 31 : (classes[i + 1] ?? 0);
	const ownClass = classes[i] ?? 0;
	const own = word.nameKind;
	into[0] = hashPair(hashPair(PAIR, before?.hash ?? 0), word.hash);
	into[1] = hashPair(hashPair(NEXT_PAIR, word.hash), after?.hash ?? 0);
	into[2] = hashPair(hashPair(hashPair(SHAPES, before?.shape ?? 0), word.shape), after?.shape ?? 0);
	into[3] = hashPair(CLASSES, leftClass | (ownClass << 5) | (rightClass << 10));
	into[4] = hashPair(hashPair(START, i === first ? 1 : 0), own);
	into[5] = hashPair(hashPair(hashPair(LISTED, before?.facts.lists ?? 0), word.facts.lists), word.shape);
	into[6] = hashPair(hashPair(hashPair(LISTED_NEXT, word.facts.lists), after?.facts.lists ?? 0), after?.shape ?? 0);
	into[7] = hashPair(hashPair(hashPair(KINDS, before?.nameKind ?? 0), own), after?.nameKind ?? 0);
	into[8] = hashPair(hashPair(hashPair(OWN_CLASS, ownClass), word.facts.lists), own);
	into[9] = hashPair(hashPair(hashPair(COARSE_PAIR, coarse(before)), coarse(word)), word.shape);
	into[10] = hashPair(hashPair(hashPair(COARSE_NEXT, coarse(word)), coarse(after)), word.shape);
	if (word.kinds === 0) return 11;
	into[11] = hashPair(hashPair(hashPair(FORMS_PAIR, before?.kinds ?? 0), word.kinds), word.shape);
	return 12;
}

/** What the recogniser of names looks at; the extra tags are parts of speech. */
export const nameFeatures: FeatureSet = { slot: 1, ofWord, ofContext };
