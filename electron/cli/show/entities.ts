import type { EntityRecord } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import type { EntityType } from '#domain/reading.ts';
import { section } from './layout.ts';
import { words } from './words.ts';

const TYPES: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];
const mentionsOf = ({ mentions }: EntityRecord) => Object.values(mentions).reduce((sum, count) => sum + count, 0);

/** People, organisations and places, the most mentioned first. */
export function entitiesInWords(edition: Edition, locale: 'de' | 'en'): string {
	const say = words(locale);
	const names = new Map(edition.entities.map(({ id, name }) => [id, name]));
	const inWords = (entity: EntityRecord) => {
		const { name, role, aliases, standsFor } = entity;
		const also = [
			...(role === undefined ? [] : [role]),
			...aliases,
			...(standsFor ? [`→ ${names.get(standsFor)}?`] : []),
		];
		return `  ${name}${also.length > 0 ? ` (${also.join('; ')})` : ''}, ${say.mentions(mentionsOf(entity))}`;
	};
	const blocks = TYPES.flatMap((type) => {
		const some = edition.entities.filter((entity) => entity.type === type);
		const lines = some.toSorted((a, b) => mentionsOf(b) - mentionsOf(a)).map(inWords);
		return lines.length > 0 ? [section(say.types[type], lines, say.none)] : [];
	});
	return blocks.length > 0 ? blocks.join('\n\n') : say.none;
}
