import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DepescheError } from '#domain/failure.ts';
import { failureText } from '#domain/messages.ts';
import { takeAll } from '#intake/take.ts';
import { threadedReader } from '#node/reader.ts';
import { hostileFiles, soundFiles } from './hostile.ts';

/** Every outcome of a file: the codes it was refused with, whole or in parts. Anything but an expected failure is thrown. */
async function codesOf(found: AsyncIterable<object>): Promise<string[]> {
	const codes: string[] = [];
	try {
		for await (const one of found) if ('failure' in one) codes.push((one.failure as { code: string }).code);
	} catch (cause) {
		if (!(cause instanceof DepescheError)) throw cause;
		expect(failureText('en', cause.failure)).toMatch(/^\S.*\.$/s);
		codes.push(cause.failure.code);
	}
	return codes;
}

describe('a hostile file', () => {
	const reader = threadedReader({ processes: 1 });
	afterAll(() => reader.close());

	it.each(hostileFiles())('$name costs at most itself', { timeout: 30_000 }, async ({ name, bytes, code }) => {
		const codes = await codesOf(reader.takeAll({ name, bytes }));
		if (code !== undefined) expect(codes).toContain(code);
	});

	it('leaves the process ready for the next', async () => {
		const bytes = new TextEncoder().encode('Titel;Text\na;b\n');
		expect(await Array.fromAsync(reader.takeAll({ name: 'a.csv', bytes }))).toMatchObject([{ text: 'b' }]);
	});
});

describe('a damaged file', () => {
	let connections = 0;
	const count = () => {
		connections += 1;
	};
	const doors = ['net.client.socket', 'http.client.request.start', 'undici:request:create'];
	beforeAll(() => {
		for (const door of doors) subscribe(door, count);
	});
	afterAll(() => {
		for (const door of doors) unsubscribe(door, count);
	});

	it.each(soundFiles())(
		'$name is read or refused in one sentence, whatever was damaged',
		{ timeout: 60_000 },
		async ({ name, bytes }) => {
			expect(await codesOf(takeAll({ name, bytes }))).not.toContain('file-damaged');
			const random = randomBelow(7);
			for (let round = 0; round < 100; round += 1) {
				const began = performance.now();
				await codesOf(takeAll({ name, bytes: damaged(bytes, random) }));
				expect(performance.now() - began).toBeLessThan(10_000);
			}
			expect(connections).toBe(0);
		},
	);
});

/** Bytes with some changed, cut out, doubled or cut off. */
function damaged(bytes: Uint8Array, random: (limit: number) => number): Uint8Array {
	const copy = Buffer.from(bytes);
	const at = random(copy.length);
	const length = 1 + random(Math.min(200, copy.length - at));
	switch (random(5)) {
		case 0:
			for (let i = 0; i < 1 + random(20); i += 1) copy[random(copy.length)] = random(256);
			return copy;
		case 1:
			return copy.subarray(0, at);
		case 2:
			return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
		case 3:
			return Buffer.concat([copy.subarray(0, at + length), copy.subarray(at)]);
		default:
			return copy.fill(random(256), at, at + length);
	}
}

/** Random numbers that are the same in each run (mulberry32). */
function randomBelow(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
	};
}
