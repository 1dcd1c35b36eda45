import { readChain } from '#extraction/chain/model.ts';
import type { LanguagePack } from '#extraction/language.ts';
import { NONE } from '#extraction/names/by-model.ts';
import { nameFeatures } from '#extraction/names/features.ts';
import { classesByModel } from '#extraction/tagging/classes.ts';
import { bioFile, type Sentence, spanFile } from './corpora.ts';
import { trainCrf } from './crf.ts';
import { cut, example } from './examples.ts';
import { fitChain } from './fit.ts';

export interface NameSet {
	readonly read: (data: string) => Sentence[];
	/** How much a sentence counts beside one of the language's main set. */
	readonly weight: number;
}
const bio = (weight: number, ...files: string[]): NameSet => ({
	weight,
	read: (data) => files.flatMap((file) => bioFile(data, file)),
});
const spans = (weight: number, file: string): NameSet => ({ weight, read: (data) => spanFile(data, file) });

/** Training sets of names by language. */
export const NAME_SETS: Readonly<Record<string, readonly NameSet[]>> = {
	de: [spans(1, 'ner-de-germeval/train.jsonl.gz')],
	en: [
		bio(1, 'ner-en-uner-ewt/train.tsv.gz', 'ner-en-uner-ewt/dev.tsv.gz', 'ner-en-uner-ewt/test.tsv.gz'),
		bio(1, 'ner-en-wikigold/train.tsv.gz'),
	],
	ru: [bio(1, 'ner-ru-factrueval/train.tsv.gz', 'ner-ru-factrueval/dev.tsv.gz')],
	fr: [bio(1, 'ner-fr-europeana/bnf.tsv.gz')],
};
export const OPTIONS = { epochs: 20, rate: 0.12, l2: 1e-5, cutoff: 2, dropout: 0.35 };
const MOST_BYTES = 1_000_000;

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

/** Trains the recogniser of names of a language; its pack must hold the tagger of parts of speech already. */
export function trainNames(pack: LanguagePack, data: string): Uint8Array {
	const pos = pack.models['pos.bin'];
	if (pos === undefined) throw new Error(`${pack.language}: train the tagger first`);
	const posModel = readChain(pos);
	const tags = [NONE];
	const tagOf = (label: string) => {
		if (!tags.includes(label)) tags.push(label);
		return tags.indexOf(label);
	};
	const examples = (NAME_SETS[pack.language] ?? []).flatMap(({ read, weight }) =>
		read(data).flatMap((sentence) => {
			const one = cut(pack, sentence);
			if (one.words.length === 0) return [];
			const whole = {
				...one.document,
				sentences: [{ start: 0, end: sentence.text.length, first: 0, last: one.words.length, paragraph: 0 }],
			};
			const classes = classesByModel(posModel, one.words, whole);
			const gold = new Uint8Array(one.words.length);
			const { start, end } = one.document.tokens;
			for (const span of sentence.spans) {
				const label = LABELS[span.label] ?? span.label;
				let begun = false;
				for (let i = 0; i < gold.length; i += 1) {
					if ((end[i] ?? 0) <= span.start || (start[i] ?? 0) >= span.end) continue;
					gold[i] = tagOf(`${begun ? 'I' : 'B'}-${label}`);
					begun = true;
				}
			}
			return [example(nameFeatures, one.words, classes, gold, weight)];
		}),
	);
	return fitChain(trainCrf(tags, examples, OPTIONS), MOST_BYTES);
}
