import type { LanguagePack } from '#extraction/language.ts';
import { readWord, type TaggingLexicon, taggingLexicon } from '#extraction/tagging/lexicon.ts';
import { simpleForm } from '#extraction/tagging/nouns.ts';
import { WORD } from '#extraction/tagging/word-classes.ts';
import type { IndexFile } from './index-file.ts';
import { backwards, stem, stemsOf } from './stem.ts';
import { soundOf } from './tables.ts';
import { isCyrillic } from './transliterate.ts';
import { drawnTogether, fold, spelledOut } from './words.ts';

/** All words of the index that a word of the query stands for, itself first. */
export type Expand = (written: string) => readonly string[];

const MOST = 48;
const MOST_LOOKED_AT = 150;
const MOST_SOUNDS = 16;
const SHORTEST_PART = 4;
/** What German puts between the parts of a compound. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'er', 'e'];
/** Endings that a name may have without being another name. */
const OF_NAMES: ReadonlySet<string> = new Set(['s', 'es', 'n', 'en', 'e']);

/** `packs`: of the languages in the dossier. */
export function expander(index: IndexFile, packs: readonly LanguagePack[]): Expand {
	const lexicons = packs.map(taggingLexicon);
	const prefixes = verbPrefixes(packs);
	const langs = packs.map(({ language }) => language);
	const list = (sql: string, ...values: (string | number)[]) =>
		index
			.sql(sql)
			.all(...values)
			.map(({ term }) => String(term));
	const has = (term: string) => index.sql('SELECT 1 FROM term WHERE term = ?').get(term) !== undefined;
	const withStems = (buckets: Iterable<string>) =>
		list(
			`SELECT t.term FROM json_each(?) b CROSS JOIN term t ON t.stem = b.value LIMIT ${2 * MOST_LOOKED_AT}`,
			JSON.stringify([...buckets]),
		);
	/** The words of which the column begins with one of these. */
	const beginning = (column: 'term' | 'tail', starts: readonly string[]) =>
		list(
			`SELECT t.term FROM json_each(?) b CROSS JOIN term t ON t.${column} > b.value AND t.${column} < b.value || char(1114111) LIMIT ${2 * MOST_LOOKED_AT}`,
			JSON.stringify(starts),
		);
	const isKnown = (word: string) => lexicons.some((lexicon) => basesIn(lexicon, word, false).length > 0);
	const baseForms = (word: string) =>
		lexicons.flatMap((lexicon) => basesIn(lexicon, word, lexicon.pack.tagging.nounsCapitalised));

	function forms(word: string): string[] {
		const bases = new Set(baseForms(word));
		// Of a word that no lexicon knows, what a stemmer leaves is all there is to go by.
		const stems = isKnown(word) ? new Set<string>() : stemsOf(langs, fold(word));
		const buckets = new Set([word, ...bases, ...stems].map((base) => stem(fold(base))));
		for (const base of [word, ...bases])
			for (const other of withParticle(base, prefixes)) buckets.add(stem(fold(other)));
		const irregular = [...bases].flatMap((base) => irregularForms(packs, base)).filter(has);
		const alike = withStems(buckets).filter((term) => {
			const shared = baseForms(term).some((other) => bases.has(other) || bases.has(fold(other)));
			if (shared || (isNameForm(word, term) && !(isKnown(word) && isKnown(term)))) return true;
			return stems.size > 0 && !isKnown(term) && !stems.isDisjointFrom(stemsOf(langs, term));
		});
		return [...irregular, ...alike];
	}

	/** Compounds that begin or end with the word, as languages that write them in one have them. */
	function compounds(word: string): string[] {
		if (word.length < SHORTEST_PART) return [];
		return lexicons
			.filter(({ pack }) => pack.tagging.nounsCapitalised)
			.flatMap((lexicon) => compoundsIn(lexicon, word));
	}

	function compoundsIn(lexicon: TaggingLexicon, word: string): string[] {
		const { noun, verb, adjective } = readWord(lexicon, word);
		if (noun === undefined && (verb !== undefined || adjective !== undefined)) return [];
		const { nounEndings } = lexicon.pack.tagging;
		const isNoun = (part: string) =>
			part.length >= SHORTEST_PART - 1 &&
			simpleForm(lexicon.words, lexicon.pack.tagging, nounEndings, WORD.noun, part) !== undefined;
		const opens = (part: string) =>
			JOINTS.some((joint) => part.endsWith(joint) && isNoun(part.slice(0, part.length - joint.length)));
		const closes = (part: string) =>
			JOINTS.some(
				(joint) =>
					part.startsWith(joint) && part.length - joint.length >= SHORTEST_PART && isNoun(part.slice(joint.length)),
			);
		const endings = new Set(['', ...nounEndings.map(({ ending }) => fold(ending))]);
		const bases = [...new Set([word, noun ?? word].map(fold))];
		const lasts = bases.flatMap((base) => [...endings].map((ending) => base + ending));
		const first = beginning('term', bases).filter((term) =>
			bases.some((base) => term.startsWith(base) && closes(term.slice(base.length))),
		);
		const last = beginning('tail', lasts.map(backwards)).filter((term) =>
			lasts.some((end) => term.endsWith(end) && opens(term.slice(0, -end.length))),
		);
		return [...first, ...last];
	}

	function sounds(word: string): string[] {
		const sound = soundOf(word);
		if (sound === null) return [];
		const same = list(`SELECT term FROM term WHERE sound = ? LIMIT ${MOST_SOUNDS}`, sound);
		if (isCyrillic(word)) return same;
		// Words of the language that only sound alike are other words; names are spelt as their writers hear them.
		const isWord = isKnown(word);
		return same.filter((term) => isCyrillic(term) || (!isWord && !isKnown(term)));
	}

	return (written) => {
		const own = fold(written);
		const spelt = [own, ...spelledOut(written).filter(has)];
		if (!isKnown(written.toLowerCase())) spelt.push(...drawnTogether(own).filter(has));
		const all = new Set(spelt);
		for (const word of new Set([...spelt, written.toLowerCase()])) {
			for (const term of [...forms(word), ...compounds(word), ...sounds(fold(word))]) {
				all.add(term);
				if (all.size >= MOST) return [...all];
			}
		}
		return [...all];
	};
}

/** `compounds`: with those whose last part alone the lexicon knows. */
function basesIn(lexicon: TaggingLexicon, word: string, compounds: boolean): string[] {
	const { verb, noun, nounHead, adjective } = readWord(lexicon, word);
	return [verb, nounHead === undefined || compounds ? noun : undefined, adjective].filter((base) => base !== undefined);
}

/** One word is the other with a case ending: of a word that no dictionary knows. */
function isNameForm(a: string, b: string): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return a === b || (short.length >= 4 && long.startsWith(short) && OF_NAMES.has(long.slice(short.length)));
}

const irregular = new WeakMap<LanguagePack, ReadonlyMap<string, readonly string[]>>();

/** Forms that no rule gives, folded, by base form. */
function irregularForms(packs: readonly LanguagePack[], base: string): readonly string[] {
	return packs.flatMap((pack) => {
		const known = irregular.get(pack) ?? readIrregular(pack);
		irregular.set(pack, known);
		return known.get(base) ?? [];
	});
}

function readIrregular(pack: LanguagePack): ReadonlyMap<string, readonly string[]> {
	const forms = new Map<string, string[]>();
	for (const entry of pack.tagging.irregular.split(' ')) {
		const [form = '', lemma = ''] = entry.split(':');
		if (form === '') continue;
		const known = forms.get(lemma);
		if (known === undefined) forms.set(lemma, [fold(form)]);
		else known.push(fold(form));
	}
	return forms;
}

interface VerbPrefixes {
	readonly participle: readonly string[];
	readonly separable: readonly string[];
}

function verbPrefixes(packs: readonly LanguagePack[]): VerbPrefixes {
	const sections = packs.map(({ tagging }) => tagging);
	const participle = sections.flatMap(({ verbEndings }) => verbEndings.map(({ prefix }) => prefix));
	return {
		participle: [...new Set(participle)].filter((prefix) => prefix !== ''),
		separable: sections.flatMap((section) => section.verbPrefixes),
	};
}

/** "liefern" as "geliefern", "ablehnen" as "abgelehnen" and "abzulehnen": right but for its ending, which the stem takes off. */
function withParticle(base: string, { participle, separable }: VerbPrefixes): string[] {
	const found = participle.map((prefix) => prefix + base);
	for (const particle of separable) {
		if (!base.startsWith(particle) || base.length < particle.length + 3) continue;
		for (const prefix of [...participle, 'zu']) found.push(particle + prefix + base.slice(particle.length));
	}
	return found;
}
