import type { EntityRecord } from '#domain/dossier.ts';
import type { EntityId } from '#domain/ids.ts';
import { soundKey } from '#domain/sound-key.ts';
import { nameKey } from './names.ts';

export interface Proposal {
	readonly from: EntityId;
	readonly into: EntityId;
	readonly reason: 'same-sound' | 'surname' | 'acronym' | 'stands-for';
}

/** The surest first. */
const ORDER: readonly Proposal['reason'][] = ['same-sound', 'acronym', 'surname', 'stands-for'];
/** A surname that more people bear than this says nothing about which of them is meant. */
const MOST_ALIKE = 3;

/**
 * Pairs of names that may be one: never merged by themselves, since each could be two. The one with more mentions is to stand for both.
 * Names already merged or kept apart by a person are left out. Costs by the number of names and of those that share a key.
 */
export function mergeProposals(entities: Iterable<EntityRecord>): Proposal[] {
	const open = [...entities].filter(({ mergedInto }) => mergedInto === undefined);
	const byId = new Map(open.map((entity) => [entity.id, entity]));
	const proposals = new Map<string, Proposal>();
	const propose = (a: EntityRecord, b: EntityRecord, reason: Proposal['reason']) => {
		if (a.id === b.id || a.distinctFrom?.includes(b.id) || b.distinctFrom?.includes(a.id)) return;
		const [into, from] = isFuller(a, b) ? [a, b] : [b, a];
		const key = `${from.id} ${into.id}`;
		if (!proposals.has(key)) proposals.set(key, { from: from.id, into: into.id, reason });
	};
	for (const { reason, keysOf } of KINDS) {
		for (const alike of grouped(open, keysOf).values()) {
			if (alike.length > MOST_ALIKE) continue;
			for (const [i, a] of alike.entries()) {
				for (const b of alike.slice(i + 1)) if (isShort(a, reason) || isShort(b, reason)) propose(a, b, reason);
			}
		}
	}
	for (const entity of open) {
		const meant = entity.standsFor === undefined ? undefined : byId.get(entity.standsFor);
		if (meant !== undefined) propose(entity, meant, 'stands-for');
	}
	const surest = ({ reason }: Proposal) => ORDER.indexOf(reason);
	return [...proposals.values()].sort(
		(a, b) => surest(a) - surest(b) || compare(a.into, b.into) || compare(a.from, b.from),
	);
}

/** One of the two must be the short form: two full names with one surname, or two with the same initials, are two. */
function isShort({ name, aliases }: EntityRecord, reason: Proposal['reason']): boolean {
	if (reason === 'surname') return !/\s/.test(name.trim());
	return reason !== 'acronym' || [name, ...aliases].some(isAcronym);
}

const isAcronym = (name: string) => /^\p{Lu}{3,8}$/u.test(name);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const mentionsOf = ({ mentions }: EntityRecord) => Object.values(mentions).reduce((sum, count) => sum + count, 0);

function isFuller(a: EntityRecord, b: EntityRecord): boolean {
	const words = a.name.split(/\s+/).length - b.name.split(/\s+/).length;
	return (a.type === 'PER' && words !== 0 ? words : mentionsOf(a) - mentionsOf(b) || -compare(a.id, b.id)) > 0;
}

const KINDS: readonly { readonly reason: Proposal['reason']; readonly keysOf: (entity: EntityRecord) => string[] }[] = [
	{ reason: 'same-sound', keysOf: ({ type, name }) => [`${type} ${nameKey(name).split(' ').map(soundKey).join(' ')}`] },
	{ reason: 'acronym', keysOf: acronymsOf },
	{ reason: 'surname', keysOf: surnamesOf },
];

/** "IAEA" and "International Atomic Energy Agency" share a key. */
function acronymsOf({ type, name, aliases }: EntityRecord): string[] {
	if (type !== 'ORG') return [];
	return [name, ...aliases].flatMap((spelling) => {
		if (isAcronym(spelling)) return [spelling];
		const initials = spelling
			.split(/[\s-]+/)
			.filter((word) => /^\p{Lu}/u.test(word))
			.map((word) => word.charAt(0))
			.join('');
		return initials.length > 1 ? [initials] : [];
	});
}

/** A person known by the surname alone, and those whose full name ends in it. */
function surnamesOf({ type, name }: EntityRecord): string[] {
	const surname = nameKey(name).split(' ').at(-1) ?? '';
	return type === 'PER' && surname.length > 2 ? [soundKey(surname)] : [];
}

function grouped(
	entities: readonly EntityRecord[],
	keysOf: (entity: EntityRecord) => readonly string[],
): Map<string, EntityRecord[]> {
	const groups = new Map<string, EntityRecord[]>();
	for (const entity of entities) {
		for (const key of new Set(keysOf(entity))) {
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [entity]);
			else group.push(entity);
		}
	}
	return groups;
}
