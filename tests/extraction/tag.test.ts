import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addFeature, readChain, writeChain } from '#extraction/chain/model.ts';
import { viterbi, viterbiSpace } from '#extraction/chain/viterbi.ts';
import { type Draft, MORPH, UPOS } from '#extraction/draft.ts';
import type { LanguagePack } from '#extraction/language.ts';
import { segment } from '#extraction/stages/segment.ts';
import { tag } from '#extraction/stages/tag.ts';
import { classesOf, readWordClasses, writeWordClasses } from '#extraction/tagging/word-classes.ts';
import { loadPack } from '#node/packs.ts';
import { randomFrom } from '../bench/random.ts';
import { cpuTime } from '../helpers/cpu.ts';

const packs = fileURLToPath(new URL('../../resources/languages/', import.meta.url));
const german = loadPack(`${packs}de`);
const english = loadPack(`${packs}en`);

function tagged(pack: LanguagePack, text: string) {
	const document = segment(text, pack);
	const draft = { document, pack } as unknown as Draft;
	tag(draft);
	return (word: string) => {
		const i = document.tokens.lower.indexOf(word);
		const morph = draft.tagging.morph[i] ?? 0;
		const marks = Object.entries(MORPH).flatMap(([name, bit]) => ((morph & bit) === 0 ? [] : [name]));
		return { upos: UPOS[draft.tagging.upos[i] ?? 0], lemma: draft.tagging.lemma[i], marks };
	};
}

describe.each([
	['with its model', german],
	['without a model', { ...german, models: { 'words.bin': german.models['words.bin'] ?? new Uint8Array(0) } }],
])('German, %s', (_, pack) => {
	it('marks the subjunctive of reported speech', () => {
		const at = tagged(pack, 'Der Minister erklärte, der Vertrag sei gültig, und man habe alles geprüft. Das wäre neu.');
		expect(at('sei')).toMatchObject({ lemma: 'sein', marks: ['finite', 'subjunctive1'] });
		expect(at('habe').marks).toContain('subjunctive1');
		expect(at('wäre').marks).toContain('subjunctive2');
		expect(at('erklärte')).toMatchObject({ lemma: 'erklären', marks: ['finite', 'past'] });
	});

	it('does not take "ich habe" for a subjunctive', () => {
		expect(tagged(pack, 'Ich habe den Brief gelesen.')('habe').marks).toEqual(['finite']);
	});

	it('tells a participle from a finite form by the auxiliary in its clause', () => {
		expect(tagged(pack, 'Die Firma hat das Werk verkauft.')('verkauft')).toMatchObject({
			upos: 'VERB',
			marks: ['participle'],
		});
		expect(tagged(pack, 'Die Firma verkauft das Werk.')('verkauft').marks).toEqual(['finite']);
	});

	it('gives the base form of separable verbs, strong verbs and compounds', () => {
		const at = tagged(
			pack,
			'Sie wiesen die Vorwürfe zurück. Er plant, den Bericht vorzulegen. Die Waffenlieferungen wurden abgelehnt.',
		);
		expect(at('wiesen').lemma).toBe('weisen');
		expect(at('vorzulegen')).toMatchObject({ lemma: 'vorlegen', marks: ['infinitive'] });
		expect(at('waffenlieferungen')).toMatchObject({ lemma: 'waffenlieferung', marks: ['plural'] });
		expect(at('abgelehnt').lemma).toBe('ablehnen');
	});
});

describe('English', () => {
	it('gives base forms and tense', () => {
		const at = tagged(english, 'The company said it had stopped sales and will buy two factories.');
		expect(at('said')).toMatchObject({ upos: 'VERB', lemma: 'say', marks: ['finite', 'past'] });
		expect(at('stopped')).toMatchObject({ lemma: 'stop', marks: ['participle'] });
		expect(at('buy').marks).toEqual(['infinitive']);
		expect(at('factories')).toMatchObject({ upos: 'NOUN', lemma: 'factory' });
	});
});

describe('hostile text', () => {
	it('is tagged in linear time', () => {
		const seconds = (times: number) => {
			const document = segment('gab an '.repeat(times), german);
			const from = cpuTime();
			tag({ document, pack: german } as unknown as Draft);
			return (cpuTime() - from) / 1000;
		};
		seconds(1000);
		const short = seconds(2000);
		// eight times the text; four times that for a busy machine
		expect(seconds(16_000)).toBeLessThan(Math.max(32 * short, 0.5));
	});
});

describe('the files of models', () => {
	it('keep words and their classes', () => {
		const held = readWordClasses(
			writeWordClasses(
				new Map([
					['haus', 12],
					['straße', 300],
				]),
			),
		);
		expect(classesOf(held, 'haus')).toBe(12);
		expect(classesOf(held, 'straße')).toBe(300);
		expect(classesOf(held, 'baum')).toBe(0);
	});

	it('keep small weights apart and large ones whole', () => {
		const weights = new Float32Array([8, -0.1, 0, 0.5]);
		const model = readChain(
			writeChain({ tags: ['A', 'B'], transitions: new Float32Array(6), hashes: [7, 9], weights }, 0.01),
		);
		expect(model.tags).toEqual(['A', 'B']);
		const scores = new Float32Array(4);
		addFeature(model, 7, scores, 0);
		addFeature(model, 9, scores, 2);
		addFeature(model, 8, scores, 0);
		expect(scores[0]).toBeCloseTo(8, 5);
		expect(scores[1]).toBeCloseTo(-0.1, 1);
		expect(scores[2]).toBe(0);
		expect(scores[3]).toBeCloseTo(0.5, 1);
	});

	it('choose the tags that score highest of all, though most tags are passed over', () => {
		const tags = ['A', 'B', 'C'];
		const random = randomFrom(5);
		const some = (count: number, spread: number) => Float32Array.from({ length: count }, () => random.below(spread));
		for (let round = 0; round < 200; round += 1) {
			const transitions = some(12, 4);
			const model = readChain(writeChain({ tags, transitions, hashes: [], weights: new Float32Array(0) }, 0.01));
			const scores = some(18, round % 2 === 0 ? 6 : 60);
			const found = new Uint8Array(6);
			viterbi(model, scores, 6, found, 0, viterbiSpace());
			const total = (way: readonly number[]) =>
				way.reduce((sum, tag, i) => {
					const from = i === 0 ? tags.length : (way[i - 1] ?? 0);
					return sum + (scores[i * 3 + tag] ?? 0) + (transitions[from * 3 + tag] ?? 0);
				}, 0);
			const ways = Array.from({ length: 3 ** 6 }, (_, n) => [0, 1, 2, 3, 4, 5].map((i) => Math.floor(n / 3 ** i) % 3));
			expect(total([...found])).toBe(Math.max(...ways.map(total)));
		}
	});

	it('are refused when they are something else', () => {
		expect(() => readChain(new Uint8Array(40))).toThrow(RangeError);
		expect(() => readWordClasses(new Uint8Array([1, 2, 3]))).toThrow(RangeError);
	});
});
