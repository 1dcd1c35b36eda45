import { describe, expect, it } from 'vitest';
import type { ClaimRecord, EntityRecord, EventRecord } from '#domain/dossier.ts';
import { effectiveClaim, effectiveEntities, effectiveEvent, mergesOf } from '#domain/effective.ts';

const quote = { start: 0, end: 1, exact: 'a', prefix: '', suffix: '' };
const entity = (id: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
	id,
	type: 'PER',
	name: id,
	aliases: [],
	mentions: { a1: 1 },
	...more,
});
const event: EventRecord = {
	id: 'e1',
	by: 'machine',
	decision: 'proposed',
	type: 'visit',
	title: 'Besuch',
	lang: 'de',
	when: { edtf: '2023-03', basis: 'stated' },
	factuality: 'asserted',
	hedges: [],
	participants: [
		{ entity: 'b', role: 'agent' },
		{ entity: 'c', role: 'agent' },
	],
	place: 'd',
	citations: [{ article: 'a1', quote }],
	sources: [],
	rule: 'x',
};
const claim: ClaimRecord = {
	id: 'c1',
	by: 'machine',
	decision: 'proposed',
	article: 'a1',
	manner: 'direct',
	act: 'asserts',
	speaker: { entities: ['b'] },
	content: 'alt',
	hedges: [],
	negated: false,
	events: [],
	answers: [],
	quote,
	rule: 'x',
};

describe('merges', () => {
	it('lead to the end of a chain, and nowhere in a circle', () => {
		const merges = mergesOf([
			entity('a', { mergedInto: 'b' }),
			entity('b', { mergedInto: 'c' }),
			entity('c'),
			entity('x', { mergedInto: 'y' }),
			entity('y', { mergedInto: 'x' }),
			entity('z', { mergedInto: 'gone' }),
		]);
		expect([...merges]).toEqual([
			['a', 'c'],
			['b', 'c'],
		]);
	});

	it('make one name of several, with the spellings and mentions of all', () => {
		const entities = [
			entity('Schoigu', {
				mergedInto: 'Shoigu',
				aliases: ['Sergej Schoigu'],
				mentions: { a1: 2, a2: 1 },
				role: 'Minister',
			}),
			entity('Shoigu', { mentions: { a1: 3 } }),
		];
		const seen = effectiveEntities(entities, mergesOf(entities));
		expect([...seen.values()]).toEqual([
			{
				id: 'Shoigu',
				type: 'PER',
				name: 'Shoigu',
				aliases: ['Schoigu', 'Sergej Schoigu'],
				mentions: { a1: 5, a2: 1 },
				role: 'Minister',
			},
		]);
	});

	it('let events and claims name each once', () => {
		const merges = new Map([
			['c', 'b'],
			['d', 'e'],
		]);
		expect(effectiveEvent(event, merges)).toMatchObject({ participants: [{ entity: 'b', role: 'agent' }], place: 'e' });
		const spoken = { ...claim, speaker: { entities: ['b', 'c'] } };
		expect(effectiveClaim(spoken, merges).speaker.entities).toEqual(['b']);
	});
});

describe('what a person corrected', () => {
	it('stands before what the machine found', () => {
		const edited: EventRecord = { ...event, edit: { title: 'Reise', when: null } };
		const seen = effectiveEvent(edited, new Map());
		expect(seen.title).toBe('Reise');
		expect(seen).not.toHaveProperty('when');
		expect(effectiveClaim({ ...claim, edit: { act: 'denies' } }, new Map()).act).toBe('denies');
	});

	it('keeps the former name among the spellings', () => {
		const renamed = [entity('a', { name: 'Schoigu', aliases: ['Shoigu'], edit: { name: 'Shoigu' } })];
		expect(effectiveEntities(renamed, new Map()).get('a')).toMatchObject({ name: 'Shoigu', aliases: ['Schoigu'] });
	});
});
