import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Edition } from '#domain/edition.ts';
import { exportedText, hostileEdition, sampleEdition, smallEdition } from './editions.ts';

interface Property {
	readonly type: { readonly name: string };
	readonly hasRange?: boolean;
	readonly range?: string | { readonly name: string };
	readonly stub: boolean;
}
interface Entity {
	readonly id: string;
	readonly schema: {
		readonly name: string;
		isA(name: string): boolean;
		getProperty(name: string): Property;
		hasProperty(name: string): boolean;
	};
	readonly properties: Map<Property, readonly unknown[]>;
}
interface Library {
	readonly Model: new (config: unknown) => { getEntity(raw: unknown): Entity };
	readonly defaultModel: {
		readonly types: Readonly<Record<string, { readonly values?: Readonly<Record<string, string>> }>>;
	};
}

const require = createRequire(import.meta.url);
const { Model, defaultModel } = require('@alephdata/followthemoney') as Library;
const DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?$/;

interface Raw {
	readonly id: string;
	readonly schema: string;
	readonly properties: Readonly<Record<string, readonly string[]>>;
}

async function read(edition: Edition) {
	const lines = (await exportedText('ftm', edition)).trimEnd().split('\n');
	const raws = lines.map((line) => JSON.parse(line) as Raw);
	const model = new Model(defaultModel);
	return { raws, entities: raws.map((raw) => model.getEntity(raw)), byId: new Map(raws.map((raw) => [raw.id, raw])) };
}

describe('FollowTheMoney', () => {
	it.each(['de', 'en'] as const)(
		'is accepted by the model: known schemata and properties, ends of links in range (%s)',
		async (lang) => {
			for (const edition of [await sampleEdition(lang), smallEdition(lang), hostileEdition(lang)]) {
				const { raws, entities, byId } = await read(edition);
				expect(new Set(raws.map(({ id }) => id)).size).toBe(raws.length);
				for (const [index, { schema }] of entities.entries()) {
					const raw = raws[index] as Raw;
					expect(raw.id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
					for (const [name, values] of Object.entries(raw.properties)) {
						expect(schema.hasProperty(name), `${raw.schema}.${name}`).toBe(true);
						const { type, range, stub } = schema.getProperty(name);
						expect(stub, `${raw.schema}.${name}`).toBe(false);
						for (const value of values) {
							if (type.name === 'date') expect(value).toMatch(DATE);
							if (type.name === 'url') expect(value).toMatch(/^https?:\/\//);
							if (type.name === 'country' || type.name === 'language')
								expect(defaultModel.types[type.name]?.values).toHaveProperty(value);
							if (type.name !== 'entity') continue;
							const target = entities[raws.indexOf(byId.get(value) as Raw)];
							expect(target, `${raw.schema}.${name} ${value}`).toBeDefined();
							expect(target?.schema.isA(typeof range === 'object' ? range.name : String(range))).toBe(true);
						}
					}
				}
			}
		},
	);

	it('has an event with its plain dates, the EDTF in its notes, and its article as proof', async () => {
		const edition = smallEdition('en');
		const { raws } = await read(edition);
		const events = raws.filter(({ schema }) => schema === 'Event');
		expect(events).toHaveLength(edition.events.length);
		const letters = events.find(({ id }) => id === 'dp-e1');
		expect(letters?.properties).toMatchObject({ startDate: ['2023-07-27'], endDate: ['2023-08-30'], proof: ['dp-a1'] });
		expect(events.find(({ id }) => id === 'dp-e4')?.properties.date).toEqual(['2023-03']);
		expect(events.find(({ id }) => id === 'dp-e6')?.properties.notes?.join()).toContain('EDTF 2023-23');
	});

	it('links a denial to what it denies and to who denies', async () => {
		const { raws } = await read(smallEdition('de'));
		const links = raws.filter(
			({ schema, properties }) => schema === 'UnknownLink' && properties.role?.[0] === 'denies',
		);
		expect(links.map(({ properties }) => [properties.subject?.[0], properties.object?.[0]])).toEqual([
			['dp-n6', 'dp-c3'],
			['dp-n5', 'dp-c3'],
			['dp-c3', 'dp-c1'],
			['dp-c3', 'dp-c2'],
		]);
	});
});
