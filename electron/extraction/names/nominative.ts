import type { LanguagePack } from '../language.ts';
import { romanised } from '../tagging/romanise.ts';
import { classesOf, NAME } from '../tagging/word-classes.ts';
import type { NamesLexicon } from './lexicon.ts';
import type { NameContext, NameSpan } from './span.ts';
import { stemOf } from './stem.ts';

type Gender = 'masculine' | 'feminine' | 'neuter';

interface Group {
	readonly part: string;
	readonly gender: Gender;
	readonly case: string;
	readonly endings: readonly (readonly [ending: string, base: string])[];
}

const compiled = new WeakMap<LanguagePack, readonly Group[]>();

function groupsOf(pack: LanguagePack): readonly Group[] {
	const known = compiled.get(pack);
	if (known !== undefined) return known;
	const groups = pack.names.declension.map(({ endings, ...group }) => ({
		...group,
		endings: endings.split(' ').map((pair) => {
			const [ending = '', base = ''] = pair.split('=');
			return [ending, base] as const;
		}),
	}));
	compiled.set(pack, groups);
	return groups;
}

/** A stem has no fewer letters than this. */
const SHORTEST_STEM = 2;

/** The base forms that a word may have by a group's endings. */
function* basesOf(word: string, { endings }: Group): Generator<readonly [base: string, ending: string]> {
	const lower = word.toLowerCase();
	for (const [ending, base] of endings) {
		if (lower.length >= ending.length + SHORTEST_STEM && lower.endsWith(ending))
			yield [word.slice(0, word.length - ending.length) + base, ending];
	}
}

function baseOf(word: string, group: Group | undefined): string {
	for (const [base] of group === undefined ? [] : basesOf(word, group)) return base;
	return word;
}

const isForename = (lexicon: NamesLexicon, word: string, gender: Gender | undefined): boolean => {
	const lower = word.toLowerCase();
	const { forenames, feminineForenames } = lexicon.sets;
	return (gender !== 'feminine' && forenames.has(lower)) || (gender !== 'masculine' && feminineForenames.has(lower));
};

/**
 * A name as written, in the base form its parts can be shown to have: "Владимира Путина", "Марией Ивановой", "Верховным судом",
 * "Новосибирска". What no rule of the pack speaks of stays as it is.
 */
export function nominative(context: NameContext, { type, first, last }: NameSpan, written: string): string {
	const { lexicon } = context;
	if (lexicon.pack.names.declension.length === 0) return written;
	const words = written.split(' ');
	if (type === 'PER') return personName(lexicon, words).join(' ');
	if (words.length === 1)
		return type === 'LOC' ? placeName(lexicon, written) : (noun(lexicon, written)?.base ?? written);
	return last - first === words.length && type === 'ORG' ? headedName(lexicon, words).join(' ') : written;
}

function personName(lexicon: NamesLexicon, words: readonly string[]): readonly string[] {
	const groups = groupsOf(lexicon.pack);
	const [forename = '', ...others] = words;
	const surname = others.at(-1);
	if (surname === undefined) return words;
	const middle = others.slice(0, -1);
	const found = isForename(lexicon, forename, undefined) ? undefined : forenameOf(lexicon, groups, forename, surname);
	const by = (part: string) =>
		groups.find((group) => group.part === part && group.gender === found?.gender && group.case === found.case);
	if (found === undefined) return words;
	const parts = middle.map((word) => {
		const patronymic = baseOf(word, by('patronymic'));
		return patronymic !== word ? patronymic : baseOf(word, by('forename'));
	});
	return [found.base, ...parts, baseOf(surname, by('surname'))];
}

/** Shorter endings of a surname show no case by themselves. */
const TELLING = 2;

function forenameOf(lexicon: NamesLexicon, groups: readonly Group[], forename: string, surname: string) {
	const possible = groups.filter(({ part }) => part === 'forename');
	for (const group of possible) {
		for (const [base] of basesOf(forename, group)) {
			if (isForename(lexicon, base, group.gender) && agrees(groups, group, surname)) return { ...group, base };
		}
	}
	for (const group of possible) {
		const shown = surnameGroup(groups, group);
		if (shown === undefined) continue;
		const [ending] = [...basesOf(surname, shown)].map(([, one]) => one);
		if (ending === undefined || ending.length < TELLING) continue;
		for (const [base] of basesOf(forename, group)) return { ...group, base };
	}
	return undefined;
}

const surnameGroup = (groups: readonly Group[], { gender, case: of }: Group) =>
	groups.find((group) => group.part === 'surname' && group.gender === gender && group.case === of);

/** The surname stands in the same case, or has no ending that tells another. */
function agrees(groups: readonly Group[], group: Group, surname: string): boolean {
	const own = surnameGroup(groups, group);
	if (own !== undefined && !basesOf(surname, own).next().done) return true;
	return !groups.some(
		(other) =>
			other.part === 'surname' &&
			other.gender === group.gender &&
			[...basesOf(surname, other)].some(([base, ending]) => ending.length >= TELLING && base !== surname),
	);
}

/** A town of the lists, by which of its forms they hold. */
function placeName(lexicon: NamesLexicon, written: string): string {
	const lower = written.toLowerCase();
	const isTown = (word: string) => {
		const latin = romanised(word);
		return latin !== undefined && (classesOf(lexicon.lists, latin) & (NAME.city | NAME.bigCity)) !== 0;
	};
	if (isTown(lower)) return written;
	const stem = stemOf(lexicon.stemEndings, lower);
	if (stem === lower) return written;
	const ending = ['', ...lexicon.pack.names.baseEndings].find((one) => isTown(stem + one));
	return ending === undefined ? written : written.slice(0, stem.length) + ending;
}

/** The base form and gender of a noun for organisations in any case. */
function noun(lexicon: NamesLexicon, word: string): { readonly base: string; readonly gender: Gender } | undefined {
	const { organisationNouns, nounGenders } = lexicon.pack.names;
	const stem = stemOf(lexicon.stemEndings, word.toLowerCase());
	const base = organisationNouns.find((one) => stemOf(lexicon.stemEndings, one) === stem);
	if (base === undefined) return undefined;
	const gender: Gender = nounGenders.feminine.some((ending) => base.endsWith(ending))
		? 'feminine'
		: nounGenders.neuter.some((ending) => base.endsWith(ending))
			? 'neuter'
			: 'masculine';
	return { base: word.slice(0, 1) + base.slice(1), gender };
}

/** Adjectives, the noun for an organisation and what belongs to it: all up to the noun in the base form. */
function headedName(lexicon: NamesLexicon, words: readonly string[]): readonly string[] {
	const at = words.findIndex((word) => noun(lexicon, word) !== undefined);
	const head = noun(lexicon, words[at] ?? '');
	if (head === undefined) return words;
	const adjective = groupsOf(lexicon.pack).find(({ part, gender }) => part === 'adjective' && gender === head.gender);
	return words.map((word, i) => (i < at ? baseOf(word, adjective) : i === at ? head.base : word));
}
