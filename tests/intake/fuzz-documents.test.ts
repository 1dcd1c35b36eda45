import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DepescheError } from '#domain/failure.ts';
import { takeAll } from '#intake/take.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/intake');
const FILES = readdirSync(FOLDER).filter((name) => name !== 'README.md');
const TRUNCATIONS = 12;
const MUTATIONS = 100;
/** Longest that one damaged small file may take, in ms; a machine under load takes some times what a quiet one does. */
const PATIENCE = 5000;
const MOST_MEMORY = 700 * 1024 * 1024;

/** Random numbers that are the same at every run (a linear congruential generator, Numerical Recipes' constants). */
function randomFrom(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const DIRT = [
	'\0',
	'<',
	'>',
	'"',
	'&',
	'=',
	'--',
	'{',
	']]>',
	'%',
	'\r\n\r\n',
	'__proto__',
	'\xff\xfe',
	'9'.repeat(40),
	'(',
	'<<',
	'endobj',
	'\x1b',
];

/** Bytes flipped, taken out, doubled, swapped or overwritten by what means something in some format. */
function damaged(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
	let out = Uint8Array.from(bytes);
	for (let times = 1 + random(8); times > 0; times -= 1) {
		const at = random(out.length);
		const length = 1 + random(Math.min(400, out.length));
		const kind = random(5);
		if (kind === 0) out[at] = random(256);
		else if (kind === 1) out = new Uint8Array([...out.subarray(0, at), ...out.subarray(at + length)]);
		else if (kind === 2) out = new Uint8Array([...out.subarray(0, at + length), ...out.subarray(at)]);
		else if (kind === 3) out.copyWithin(at, random(out.length), random(out.length));
		else out.set(Buffer.from(DIRT[random(DIRT.length)] ?? '', 'latin1').subarray(0, out.length - at), at);
		if (out.length === 0) return new Uint8Array([random(256)]);
	}
	return out;
}

/** Reads a file to its end. Anything thrown but a refusal fails the test, with what it takes to see it again. */
async function read(name: string, bytes: Uint8Array, how: string): Promise<'taken' | 'refused'> {
	const start = performance.now();
	try {
		for await (const part of takeAll({ name, bytes })) if ('text' in part) expect(part.text.trim()).not.toBe('');
		return 'taken';
	} catch (cause) {
		if (!(cause instanceof DepescheError)) throw new Error(`${name}, ${how}`, { cause });
		return 'refused';
	} finally {
		expect(performance.now() - start, `${name}, ${how}`).toBeLessThan(PATIENCE);
	}
}

describe('a damaged file is taken or refused, and nothing else', () => {
	it.each(FILES)('%s', { timeout: 240_000 }, async (name) => {
		const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)));
		const random = randomFrom(name.length * 7919);
		const outcomes = new Set<string>();
		for (let i = 0; i < TRUNCATIONS; i += 1) {
			const length = Math.floor((bytes.length * i) / TRUNCATIONS);
			outcomes.add(await read(name, bytes.slice(0, length), `cut at ${length}`));
		}
		for (let i = 0; i < MUTATIONS; i += 1) outcomes.add(await read(name, damaged(bytes, random), `mutation ${i}`));
		expect(outcomes).toContain('refused');
		expect(process.memoryUsage().rss).toBeLessThan(MOST_MEMORY);
		expect(Object.keys(Object.prototype)).toEqual([]);
	});
});
