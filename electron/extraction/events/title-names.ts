import type { Entity } from '#domain/reading.ts';
import type { Grammar } from './grammar.ts';
import type { Cast } from './roles.ts';
import { isArticle } from './subjects.ts';

/** Names of a role, joined, if each can stand without an article. */
export function nameFor(grammar: Grammar, cast: Cast, role: string): string | undefined {
	const ids = cast.participants.filter((p) => p.role === role).map((p) => p.entity);
	const names = ids.map((id) => safeName(grammar, id));
	// without a word to tie it, a name would need another case
	if (
		grammar.section.titles.of === '' ||
		names.length === 0 ||
		names.length > 3 ||
		names.some((name) => name === undefined)
	)
		return undefined;
	const last = names.at(-1) ?? '';
	return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${grammar.section.titles.and} ${last}`;
}

/** What was found safe, per text: a name is asked for in title after title. */
const found = new WeakMap<Grammar, Map<string, string | undefined>>();

/** A name that needs no article where it is written without one in the text; `id` is its entity's. */
export function safeName(grammar: Grammar, id: string): string | undefined {
	const known = found.get(grammar) ?? new Map<string, string | undefined>();
	found.set(grammar, known);
	if (!known.has(id)) {
		const entity = grammar.entities.get(id);
		known.set(id, entity !== undefined && needsNoArticle(grammar, entity) ? entity.name : undefined);
	}
	return known.get(id);
}

function needsNoArticle(grammar: Grammar, entity: Entity): boolean {
	if (entity.name.length > 40) return false;
	if (!grammar.section.traits.nounCapitals || entity.type === 'PER') return true;
	// "Deutscher Verband": its adjective would have to change with the case
	const [word = '', ...more] = entity.name.split(' ');
	const endings = [...grammar.section.subjects.singularEndings, ...grammar.section.titles.adjectiveEndings];
	if (more.length > 0 && endings.some((ending) => word.endsWith(ending))) return false;
	if (/^(Die|Der|Das) /.test(entity.name)) return false;
	return grammar
		.mentionsOf(entity)
		.some(
			({ first }) =>
				grammar.isCapital(first) &&
				!isArticle(grammar, first - 1) &&
				(!grammar.isModifier(first - 1) || grammar.time(first - 1) !== undefined),
		);
}
