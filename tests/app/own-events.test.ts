import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { namesInLine } from '#synthesis/names-in-line.ts';
import { testApp } from '../helpers/app.ts';

async function withPeople() {
	const { app, folder } = testApp();
	await app['dossier.create']({ path: path.join(folder, 'a') });
	await app['article.paste']({
		text: 'Anna Berg besuchte Oslo am 2023-05-01. Karl Maier besuchte Riga am 2023-05-02.',
	});
	const { rows } = await app['dossier.page']({ table: 'entities', limit: 20 });
	const idOf = (name: string) => rows.find((row) => 'name' in row && row.name === name)?.id ?? '';
	return { app, idOf };
}

const today = '2024-03-13';

describe('an event in a person’s own words', () => {
	it('is sketched from a line without anything being written', async () => {
		const { app, idOf } = await withPeople();
		const before = (await app['dossier.page']({ table: 'events', limit: 20 })).rows.length;
		const sketch = await app['event.sketch']({ line: 'Anna Berg besuchte Riga am 2024-03-12', lang: 'de', today });
		expect(sketch).toMatchObject({
			title: 'Anna Berg besuchte Riga am 2024-03-12',
			type: 'visit',
			participants: [{ entity: idOf('Anna Berg'), role: 'agent' }],
			place: idOf('Riga'),
		});
		expect((await app['dossier.page']({ table: 'events', limit: 20 })).rows).toHaveLength(before);
	});

	it('has no quote, says that a person wrote it, and is taken back by undo', async () => {
		const { app, idOf } = await withPeople();
		const event = await app['event.note']({ line: 'Treffen von Karl Maier und Anna Berg', lang: 'de', today });
		expect(event).toMatchObject({ by: 'person', decision: 'accepted', citations: [], rule: 'person', lang: 'de' });
		expect(event.participants.map(({ entity }) => entity)).toEqual([idOf('Karl Maier'), idOf('Anna Berg')]);
		const ids = async () => (await app['dossier.page']({ table: 'events', limit: 20 })).rows.map(({ id }) => id);
		expect(await ids()).toContain(event.id);
		const { findings } = await app['dossier.lint'](undefined);
		expect(findings.filter(({ id }) => id === event.id)).toMatchObject([{ code: 'own-words', severity: 'note' }]);
		await app['dossier.undo'](undefined);
		expect(await ids()).not.toContain(event.id);
	});

	it('is the line as it stands where reading it breaks', async () => {
		const { app } = await withPeople();
		const event = await app['event.note']({ line: 'ABBRUCH der Gespräche', lang: 'de', today });
		expect(event).toMatchObject({ title: 'ABBRUCH der Gespräche', type: 'other', participants: [] });
	});
});

describe('names in a line', () => {
	const person = (id: string, name: string, ...aliases: string[]) =>
		({ id, type: 'PER', name, aliases, mentions: {} }) as const;

	it('are whole words, the longest spelling first, each name once', () => {
		const found = namesInLine('Eva Anna Berg trifft Berg und Bergmann', [
			person('a', 'Anna Berg', 'Berg'),
			person('b', 'Eva Anna Berg'),
			person('c', 'Bergma'),
		]);
		expect(found.map(({ entity, start }) => [entity, start])).toEqual([
			['b', 0],
			['a', 21],
		]);
	});

	it('are none where a spelling may be two people’s', () => {
		expect(namesInLine('Berg kommt', [person('a', 'Anna Berg', 'Berg'), person('b', 'Eva Berg', 'Berg')])).toEqual([]);
	});

	it('are those that stand for what was merged', () => {
		const merged = { ...person('a', 'Schoigu'), mergedInto: 'b' };
		expect(namesInLine('Schoigu in Kiew', [merged, person('b', 'Sergej Schoigu')])).toMatchObject([{ entity: 'b' }]);
	});
});
