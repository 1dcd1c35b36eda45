import { readChain } from '#extraction/chain/model.ts';
import { tokenAt } from '#extraction/document.ts';
import { UPOS } from '#extraction/draft.ts';
import type { LanguagePack } from '#extraction/language.ts';
import { NONE } from '#extraction/names/by-model.ts';
import { nameFeatures } from '#extraction/names/features.ts';
import { classesByModel } from '#extraction/tagging/classes.ts';
import { bioFile, type Labelled, type Sentence, spanFile } from './corpora.ts';
import { type Example, trainCrf } from './crf.ts';
import { type Cut, cut, example } from './examples.ts';
import { fitByWorth } from './fit.ts';

export interface NameSet {
	readonly read: (data: string) => Sentence[];
	/** How much a sentence counts beside one of the language's main set. */
	readonly weight: number;
	/** Its makers' names in several pieces came down to us as names of their own, some without a capital. */
	readonly torn?: boolean;
	/** Only its sentences with a name are taken. */
	readonly named?: boolean;
}
const bio = (...files: string[]): NameSet => ({
	weight: 1,
	read: (data) => files.flatMap((file) => bioFile(data, file)),
});
const spans = (file: string): NameSet => ({
	weight: 1,
	read: (data) => spanFile(data, file),
});

const EWT = bio('ner-en-uner-ewt/train.tsv.gz', 'ner-en-uner-ewt/dev.tsv.gz', 'ner-en-uner-ewt/test.tsv.gz');
const WIKIGOLD = bio('ner-en-wikigold/train.tsv.gz');

/** Training sets of names by language. */
export const NAME_SETS: Readonly<Record<string, readonly NameSet[]>> = {
	// English names tell what German ones are too: both packs hold the same clusters and lists
	de: [
		spans('ner-de-germeval/train.jsonl.gz'),
		{ ...EWT, weight: 0.3, named: true },
		{ ...WIKIGOLD, weight: 0.3, named: true },
	],
	en: [EWT, WIKIGOLD],
	ru: [{ ...bio('ner-ru-factrueval/train.tsv.gz', 'ner-ru-factrueval/dev.tsv.gz'), torn: true }],
	fr: [{ weight: 1, read: (data) => bioFile(data, 'ner-fr-europeana/bnf.tsv.gz', true) }],
};
export const OPTIONS = { epochs: 20, rate: 0.12, l2: 1e-5, cutoff: 2, dropout: 0.35, least: 1e-3 };
/** Sizes that leave a pack's models under three million bytes. */
const MOST_BYTES: Readonly<Record<string, number>> = { ru: 820_000 };
const MOST_BYTES_ELSE = 1_000_000;

/** Other names for the same types, and types that the model tells apart so that it doesn't take them for names. */
const LABELS: Readonly<Record<string, string>> = {
	OTH: 'MISC',
	LOCderiv: 'DERIV',
	ORGderiv: 'DERIV',
	PERderiv: 'DERIV',
	OTHderiv: 'DERIV',
	LOCpart: 'PART',
	ORGpart: 'PART',
	PERpart: 'PART',
	OTHpart: 'PART',
};

const CAPITAL = /\p{Lu}/u;
const [ADJECTIVE, NOUN] = [UPOS.indexOf('ADJ'), UPOS.indexOf('NOUN')];
/** Words an adjective's noun may stand behind it. */
const REACH = 3;

/** A torn name made whole: none without a capital, and adjectives alone go on to their noun. */
function mended({ document }: Cut, classes: Uint8Array, span: Labelled): Labelled[] {
	if (!CAPITAL.test(document.text.slice(span.start, span.end))) return [];
	const { tokens } = document;
	const first = tokenAt(document, span.start);
	const last = tokenAt(document, span.end - 1);
	for (let i = first; i <= last; i += 1) if (classes[i] !== ADJECTIVE) return [span];
	for (let i = last + 1; i <= last + REACH && i < tokens.count; i += 1) {
		if (classes[i] === NOUN) return [{ ...span, end: tokens.end[i] ?? span.end }];
		if (classes[i] !== ADJECTIVE) break;
	}
	return [];
}

/** The sentences of a set as examples; `tagOf` numbers the labels. */
function examplesOf(set: NameSet, pack: LanguagePack, data: string, tagOf: (label: string) => number): Example[] {
	const pos = pack.models['pos.bin'];
	if (pos === undefined) throw new Error(`${pack.language}: train the tagger first`);
	const posModel = readChain(pos);
	return set.read(data).flatMap((sentence) => {
		if (set.named === true && sentence.spans.length === 0) return [];
		const one = cut(pack, sentence);
		if (one.words.length === 0) return [];
		const whole = {
			...one.document,
			sentences: [{ start: 0, end: sentence.text.length, first: 0, last: one.words.length, paragraph: 0 }],
		};
		const classes = classesByModel(posModel, one.words, whole);
		const gold = new Uint8Array(one.words.length);
		const { start, end } = one.document.tokens;
		const spans = set.torn === true ? sentence.spans.flatMap((span) => mended(one, classes, span)) : sentence.spans;
		for (const span of spans) {
			const label = LABELS[span.label] ?? span.label;
			let begun = false;
			for (let i = 0; i < gold.length; i += 1) {
				if ((end[i] ?? 0) <= span.start || (start[i] ?? 0) >= span.end) continue;
				gold[i] = tagOf(`${begun ? 'I' : 'B'}-${label}`);
				begun = true;
			}
		}
		return [example(nameFeatures, one.words, classes, gold, set.weight)];
	});
}

/** Trains the recogniser of names of a language; its pack must hold the tagger of parts of speech already. */
export function trainNames(pack: LanguagePack, data: string): Uint8Array {
	const tags = [NONE];
	const tagOf = (label: string) => {
		if (!tags.includes(label)) tags.push(label);
		return tags.indexOf(label);
	};
	const examples = (NAME_SETS[pack.language] ?? []).flatMap((set) => examplesOf(set, pack, data, tagOf));
	return fitByWorth(trainCrf(tags, examples, OPTIONS), MOST_BYTES[pack.language] ?? MOST_BYTES_ELSE);
}
