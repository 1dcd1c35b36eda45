import type { Chunk } from './chunks.ts';
import type { Grammar } from './grammar.ts';

/** Whether a phrase may be the subject by its looks: "den Mann", "einem Haus", "sich" and "jungen Leuten" are none. */
export function canBeSubject(grammar: Grammar, chunk: Chunk): boolean {
	const { never, neverEndings } = grammar.section.subjects;
	if (never.length === 0) return true;
	const { first } = chunk;
	if (never.includes(grammar.lower(first))) return false;
	if (chunk.kind !== 'noun' || grammar.isName(first) || grammar.isNumber(first)) return true;
	// an adjective without a determiner shows the case
	const bareAdjective = first < chunk.head && grammar.isModifier(first) && !grammar.isDeterminer(first);
	return !bareAdjective || !neverEndings.some((ending) => grammar.lower(first).endsWith(ending));
}

/** False where subject and finite verb are plainly of different number; where the words leave it open, true. */
export function agrees(grammar: Grammar, subject: Chunk, finite: number): boolean {
	const { singular, plural, pluralVerbs } = grammar.section.subjects;
	if (pluralVerbs.length === 0) return true;
	const many = pluralVerbs.some((ending) => grammar.lower(finite).endsWith(ending));
	if (isCoordinated(grammar, subject)) return many || subject.names.length < 2;
	const opener = grammar.lower(subject.first);
	if (plural.includes(opener)) return many;
	if (singular.includes(opener)) return !many;
	const [name] = subject.names;
	const onePerson = subject.names.length === 1 && name?.entity.type === 'PER' && name.last === subject.last;
	return !(onePerson && many);
}

function isCoordinated(grammar: Grammar, { first, last }: Chunk): boolean {
	for (let i = first; i < last; i += 1) if (grammar.is('coordinator', i) || grammar.lower(i) === ',') return true;
	return false;
}
