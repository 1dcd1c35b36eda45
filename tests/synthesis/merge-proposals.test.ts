import { describe, expect, it } from 'vitest';
import type { EntityRecord } from '#domain/dossier.ts';
import { mergeProposals } from '#synthesis/merge-proposals.ts';

const entity = (type: EntityRecord['type'], name: string, mentions = 1, more: Partial<EntityRecord> = {}) => ({
	id: `${type}-${name}`,
	type,
	name,
	aliases: [],
	mentions: { a1: mentions },
	...more,
});
const proposed = (...entities: EntityRecord[]) =>
	mergeProposals(entities).map(({ from, into, reason }) => [from.slice(4), into.slice(4), reason]);

describe('merge proposals', () => {
	it('bring transcriptions together, the more often mentioned first', () => {
		expect(proposed(entity('PER', 'Sergej Lawrow'), entity('PER', 'Sergei Lavrov', 3))).toEqual([
			['Sergej Lawrow', 'Sergei Lavrov', 'same-sound'],
		]);
	});

	it('bring a surname to the full name, and an acronym to what it stands for', () => {
		expect(proposed(entity('PER', 'Lindholm', 9), entity('PER', 'Greta Lindholm'))).toEqual([
			['Lindholm', 'Greta Lindholm', 'surname'],
		]);
		expect(proposed(entity('ORG', 'NHO', 1), entity('ORG', 'Nordic Harbour Office', 4))).toEqual([
			['NHO', 'Nordic Harbour Office', 'acronym'],
		]);
	});

	it('leave out what a person merged or kept apart, names of different kinds, and a surname that many bear', () => {
		expect(
			proposed(
				entity('PER', 'Sergej Lawrow', 1, { distinctFrom: ['PER-Sergei Lavrov'] }),
				entity('PER', 'Sergei Lavrov'),
			),
		).toEqual([]);
		expect(proposed(entity('PER', 'Lindholm'), entity('LOC', 'Lindholm'))).toEqual([]);
		expect(proposed(entity('ORG', 'Northern Harbour Office'), entity('ORG', 'New Housing Order'))).toEqual([]);
		expect(proposed(entity('PER', 'Alva Lindholm'), entity('PER', 'Greta Lindholm'))).toEqual([]);
		expect(proposed(...['A', 'B', 'C', 'D'].map((first) => entity('PER', `${first} Lindholm`)))).toEqual([]);
	});
});
