import { readWord, taggingLexicon } from '../tagging/lexicon.ts';
import { romanised } from '../tagging/romanise.ts';
import { classesOf, NAME, WORD } from '../tagging/word-classes.ts';
import type { NamesLexicon, SetName } from './lexicon.ts';
import { stemOf } from './stem.ts';
import type { WordFacts } from './word-facts.ts';

const MOST_FACTS = 60_000;
const LONGEST_WORD = 60;

/** The facts of a lower-case word, remembered. */
export function factsOf(lexicon: NamesLexicon, word: string): WordFacts {
	const known = lexicon.facts.get(word);
	if (known !== undefined) return known;
	if (lexicon.facts.size >= MOST_FACTS) lexicon.facts.clear();
	const facts = analyse(lexicon, word);
	lexicon.facts.set(word, facts);
	return facts;
}

/** The word without its genitive's ending; undefined when it has none. */
export function withoutGenitive(lexicon: NamesLexicon, word: string): string | undefined {
	for (const ending of lexicon.pack.names.genitives) {
		if (word.length > ending.length + 2 && word.endsWith(ending)) return word.slice(0, word.length - ending.length);
	}
	return undefined;
}

/** Bits of the lists for a word: as it is, without a genitive's ending, without its case ending, in Latin letters. */
function listBits(lexicon: NamesLexicon, word: string, stripped: string | undefined, stem: string): number {
	const { lists } = lexicon;
	for (const form of [word, stripped]) {
		const bits = form === undefined ? 0 : classesOf(lists, form);
		if (bits !== 0) return bits;
	}
	if (lexicon.stemEndings.longest === 0) return 0;
	for (const form of [stem, ...lexicon.pack.names.baseEndings.map((ending) => stem + ending)]) {
		const bits = classesOf(lists, form);
		if (bits !== 0) return bits;
	}
	for (const form of [word, stem]) {
		const latin = romanised(form);
		const bits = latin === undefined ? 0 : classesOf(lists, latin);
		if (bits !== 0) return bits;
	}
	return 0;
}

/** The forms under which a name that begins with this word may be listed. */
export function listedKeys(lexicon: NamesLexicon, word: string): readonly string[] {
	const { adjectiveEndings, nominativeEndings } = lexicon.pack.names;
	const keys = [word];
	if (lexicon.stemEndings.longest > 0) keys.push(stemOf(lexicon.stemEndings, word));
	const bare = withoutGenitive(lexicon, word);
	if (bare !== undefined) keys.push(bare);
	const stem = adjectiveStem(adjectiveEndings, word);
	if (stem !== undefined) keys.push(stem, ...nominativeEndings.map((ending) => stem + ending));
	return keys;
}

/** An adjective without its ending; undefined when it has none. */
export function adjectiveStem(endings: readonly string[], word: string): string | undefined {
	const ending = endings.find(
		(one) => word.length > one.length + 3 && word.endsWith(one) && (one.length > 1 || !/e[nrsm]$/.test(word)),
	);
	return ending === undefined ? undefined : word.slice(0, word.length - ending.length);
}

function analyse(lexicon: NamesLexicon, word: string): WordFacts {
	const { sets } = lexicon;
	const reading = word.length > LONGEST_WORD ? undefined : readWord(taggingLexicon(lexicon.pack), word);
	const own = classesOf(lexicon.lists, word);
	const stripped = withoutGenitive(lexicon, word);
	const stem = stemOf(lexicon.stemEndings, word);
	const noun = reading?.noun;
	const base = noun ?? stripped ?? word;
	return {
		bare: stem !== word ? stem : own === 0 && stripped !== undefined ? stripped : word,
		lists: listBits(lexicon, word, stripped, stem) | (isKnownForename(lexicon, word) ? NAME.forename : 0),
		noun,
		nounBits: (reading?.nounBits ?? 0) & (WORD.masculine | WORD.feminine | WORD.neuter),
		adjective: reading?.adjective,
		role: [base, word, stem].find((one) => endsIn(sets, 'roles', one)),
		organisation:
			endsIn(sets, 'organisationNouns', base) ||
			endsIn(sets, 'organisationNouns', word) ||
			sets.organisationNouns.has(stem),
		place: endsIn(sets, 'placeNouns', base) || endsIn(sets, 'placeNouns', word) || sets.placeNouns.has(stem),
		closed: (reading?.closed ?? -1) >= 0,
		title: sets.titles.has(word),
		listed: listedBits(lexicon, word, stem !== word ? stem : stripped, reading?.adjective),
		listable: listedKeys(lexicon, word).some((key) => lexicon.listed.has(key)),
		head: reading?.nounHead,
		legalForm: sets.legalForms.has(word),
		never: sets.never.has(word),
	};
}

/** The pack itself lists the lower-case word as a forename, in some case. */
export const isKnownForename = ({ sets, stemEndings }: NamesLexicon, word: string): boolean =>
	[word, stemOf(stemEndings, word)].some((form) => sets.forenames.has(form) || sets.feminineForenames.has(form));

/** Acronyms this short are common words too, in small letters ("US", "WHO", "UN"). */
const SHORT_ACRONYM = 3;

function listedBits(
	lexicon: NamesLexicon,
	word: string,
	bare: string | undefined,
	adjective: string | undefined,
): number {
	let bits = lexicon.adjectives.has(adjective ?? word) || lexicon.adjectives.has(word) ? 4 : 0;
	for (const form of [word, bare]) {
		for (const { kind, words, name } of (form !== undefined && lexicon.listed.get(form)) || []) {
			if (name.length <= SHORT_ACRONYM && name === name.toUpperCase()) continue;
			bits |= words.length > 1 ? 8 : kind === 'country' || kind === 'region' ? 1 : kind === 'capital' ? 2 : 8;
		}
	}
	return bits;
}

const SHORTEST_PART = 3;

/** The word, or its last part, is in the set. */
function endsIn(sets: NamesLexicon['sets'], name: SetName, word: string): boolean {
	const set = sets[name];
	if (set.has(word)) return true;
	const from = Math.max(SHORTEST_PART, word.length - 20);
	for (let cut = from; cut <= word.length - SHORTEST_PART; cut += 1) if (set.has(word.slice(cut))) return true;
	return false;
}
