import { readChain } from '#extraction/chain/model.ts';
import { UPOS } from '#extraction/draft.ts';
import type { LanguagePack } from '#extraction/language.ts';
import { classesByModel } from '#extraction/tagging/classes.ts';
import { posFeatures } from '#extraction/tagging/features.ts';
import { type Sentence, treebank } from './corpora.ts';
import { trainCrf } from './crf.ts';
import { cut, example, labelsOf } from './examples.ts';
import { fitChain } from './fit.ts';

/** Treebanks by language; the last file of each is the one to measure on. */
export const TREEBANKS: Readonly<Record<string, readonly string[]>> = {
	de: ['ud-de-gsd/dev.conllu.gz', 'ud-de-gsd/test.conllu.gz'],
	en: ['ud-en-ewt/train.conllu.gz', 'ud-en-ewt/dev.conllu.gz', 'ud-en-gum/rest.conllu.gz', 'ud-en-gum/news.conllu.gz'],
	fr: ['ud-fr-gsd/dev.conllu.gz', 'ud-fr-gsd/test.conllu.gz'],
	es: ['ud-es-gsd/dev.conllu.gz', 'ud-es-gsd/test.conllu.gz'],
	ru: ['ud-ru-taiga/train.conllu.gz', 'ud-ru-gsd/dev.conllu.gz', 'ud-ru-gsd/test.conllu.gz'],
};
const OPTIONS = { epochs: 10, rate: 0.15, l2: 1e-5, cutoff: 2, dropout: 0.1, least: 1e-4 };
/** More sentences than this teach in fewer rounds, and need a feature more often to believe in it. */
const LARGE = 6_000;
const OF_LARGE = { ...OPTIONS, epochs: 5, cutoff: 5 };
const MOST_BYTES = 600_000;

/** Trains the tagger of parts of speech of a language. */
export function trainPos(pack: LanguagePack, data: string): Uint8Array {
	return learn(
		pack,
		(TREEBANKS[pack.language] ?? []).flatMap((file) => treebank(data, file)),
	);
}

/** The accuracy on the treebank's last file of what the others teach. */
export function accuracyOfPos(pack: LanguagePack, data: string): number {
	const files = (TREEBANKS[pack.language] ?? []).map((file) => treebank(data, file));
	return measure(pack, learn(pack, files.slice(0, -1).flat()), files.at(-1) ?? []);
}

function learn(pack: LanguagePack, sentences: readonly Sentence[]): Uint8Array {
	const examples = sentences.flatMap((sentence) => {
		const one = cut(pack, sentence);
		if (one.words.length === 0) return [];
		const gold = Uint8Array.from(labelsOf(one), (label) =>
			Math.max(0, (UPOS as readonly string[]).indexOf(label ?? 'X')),
		);
		return [example(posFeatures, one.words, new Uint8Array(0), gold, 1)];
	});
	return fitChain(trainCrf(UPOS, examples, examples.length > LARGE ? OF_LARGE : OPTIONS), MOST_BYTES);
}

function measure(pack: LanguagePack, bytes: Uint8Array, sentences: readonly Sentence[]): number {
	const model = readChain(bytes);
	let right = 0;
	let all = 0;
	for (const sentence of sentences) {
		const one = cut(pack, sentence);
		const whole = {
			...one.document,
			sentences: [{ start: 0, end: sentence.text.length, first: 0, last: one.words.length, paragraph: 0 }],
		};
		const tags = classesByModel(model, one.words, whole);
		labelsOf(one).forEach((label, i) => {
			if (label === undefined) return;
			all += 1;
			if (UPOS[tags[i] ?? 0] === label) right += 1;
		});
	}
	return right / all;
}
