import type { Chunk } from './chunks.ts';
import type { Grammar } from './grammar.ts';

/** Whether a phrase may be the subject by its looks: "den Mann", "einem Haus", "sich" and "jungen Leuten" are none. */
export function canBeSubject(grammar: Grammar, chunk: Chunk): boolean {
	if (grammar.section.subjects.never.includes(grammar.lower(chunk.first))) return false;
	return !opensBareOblique(grammar, chunk);
}

/** "jungen Leuten": an adjective without a determiner shows the case. */
export function opensBareOblique(grammar: Grammar, { kind, first, head }: Chunk): boolean {
	if (kind !== 'noun' || first >= head || grammar.isName(first) || grammar.isNumber(first)) return false;
	if (grammar.isDeterminer(first) || !grammar.isModifier(first)) return false;
	return grammar.section.subjects.neverEndings.some((ending) => grammar.lower(first).endsWith(ending));
}

/** Opens with a determiner, number or name, which show its case and where it begins. */
export const isMarked = (grammar: Grammar, { first }: Chunk): boolean =>
	grammar.isDeterminer(first) || grammar.isNumber(first) || grammar.isName(first);

/** "der Mann" is no object. */
export const isNominativeOnly = (grammar: Grammar, { first }: Chunk): boolean =>
	grammar.section.subjects.neverObject.includes(grammar.lower(first));

/** Part of a noun phrase that cannot stand alone. */
export const isArticle = (grammar: Grammar, i: number): boolean => {
	const { never, singular } = grammar.section.subjects;
	return grammar.is('definite', i) || never.includes(grammar.lower(i)) || singular.includes(grammar.lower(i));
};

/** False where subject and finite verb are plainly of different number; where the words leave it open, true. */
export function agrees(grammar: Grammar, subject: Chunk, finite: number): boolean {
	const { singular, singularEndings, plural, pluralVerbs } = grammar.section.subjects;
	if (pluralVerbs.length === 0) return true;
	const many = pluralVerbs.some((ending) => grammar.lower(finite).endsWith(ending));
	if (isCoordinated(grammar, subject)) return many || subject.names.length < 2;
	const opener = grammar.lower(subject.first);
	const bare = subject.first < subject.head && grammar.isModifier(subject.first) && !isMarked(grammar, subject);
	if (bare && many && singularEndings.some((ending) => opener.endsWith(ending))) return false;
	if (plural.includes(opener)) return many;
	if (singular.includes(opener)) return !many;
	const [name] = subject.names;
	const onePerson = subject.names.length === 1 && name?.entity.type === 'PER' && name.last === subject.last;
	return !(onePerson && many);
}

/** Several parties joined by "and" or a comma. */
export function isCoordinated(grammar: Grammar, { first, last }: Chunk): boolean {
	for (let i = first; i < last; i += 1) if (grammar.is('coordinator', i) || grammar.lower(i) === ',') return true;
	return false;
}
