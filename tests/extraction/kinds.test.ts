import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { segment } from '#extraction/stages/segment.ts';
import { kindsOf } from '#extraction/tagging/kinds.ts';
import { KIND } from '#extraction/tagging/word-classes.ts';
import { wordsOf } from '#extraction/tagging/words.ts';
import { loadPack } from '#node/packs.ts';

const packs = fileURLToPath(new URL('../../resources/languages/', import.meta.url));
const russian = loadPack(`${packs}ru`);

describe('what the words of a Russian stem can be', () => {
	it.each([
		['томпсона', KIND.surname],
		['альпах', KIND.place],
		['москвой', KIND.place],
		['торговля', KIND.thing],
		['учителем', KIND.being],
		['северо-москвой', KIND.place],
	])('%s', (word, bit) => {
		expect(kindsOf(russian, word) & bit).toBe(bit);
	});

	it('tells a noun from a name', () => {
		expect(kindsOf(russian, 'торговля') & (KIND.surname | KIND.forename | KIND.place)).toBe(0);
	});

	it('knows nothing of words in no dictionary, and nothing where a pack has none', () => {
		expect(kindsOf(russian, 'ъъъъщ')).toBe(0);
		expect(kindsOf(russian, '__proto__')).toBe(0);
		expect(kindsOf(loadPack(`${packs}de`), 'berlin')).toBe(0);
	});

	it('is asked for words alone', () => {
		const document = segment('Альпы, 1990', russian);
		const [name, sign, year] = wordsOf(russian, document).map(({ kinds }) => kinds);
		expect(name).not.toBe(0);
		expect([sign, year]).toEqual([0, 0]);
	});
});

it.each(readdirSync(packs, { withFileTypes: true }).filter((entry) => entry.isDirectory()))(
	'models of $name have at most three million bytes',
	({ name }) => {
		const files = readdirSync(packs + name, { recursive: true, encoding: 'utf8' }).filter((file) =>
			file.endsWith('.bin'),
		);
		const bytes = files.reduce((sum, file) => sum + statSync(`${packs}${name}/${file}`).size, 0);
		expect(bytes).toBeLessThanOrEqual(3_000_000);
	},
);
