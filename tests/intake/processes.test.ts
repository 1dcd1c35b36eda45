import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Taken } from '#intake/intake.ts';
import { forkNode } from '#node/fork.ts';
import { intakePool } from '#node/intake-pool.ts';
import { threadedReader } from '#node/reader.ts';

const bytes = new Uint8Array([0x61]);
const script = path.join(import.meta.dirname, 'stubborn-child.ts');

describe('the processes that take files apart', { timeout: 60_000 }, () => {
	const pool = intakePool({
		processes: 1,
		limit: 3000,
		work: { file: 1000, part: 100 },
		fork: (_module, environment) => forkNode(script, environment),
	});
	afterAll(() => pool.close());
	const take = (name: string) => Array.fromAsync(pool.takeAll({ name, bytes })) as Promise<Taken[]>;

	it('serve one file after the other', async () => {
		const [[first], [second]] = [await take('a'), await take('b')];
		expect(first?.text).toBe('a');
		expect(second?.title).toBe(first?.title);
	});

	it.each([
		['hang', 'timeout'],
		['memory', 'memory'],
		['die', 'memory'],
	])('cost one file when it makes them %s, and the next is served', async (name, reason) => {
		const [bad, good] = await Promise.allSettled([take(name), take('c')]);
		expect(bad).toMatchObject({
			status: 'rejected',
			reason: { failure: { code: 'file-unreadable', where: name, args: { reason } } },
		});
		expect(good).toMatchObject({ status: 'fulfilled', value: [{ text: 'c' }] });
	});

	it('end a file whose parts are heavier than pages are, after those that were taken', async () => {
		const taken: unknown[] = [];
		const all = async () => {
			for await (const part of pool.takeAll({ name: 'heavy', bytes })) taken.push(part);
		};
		await expect(all()).rejects.toMatchObject({
			failure: { code: 'file-unreadable', where: 'heavy', args: { reason: 'timeout' } },
		});
		// 400 ms each, against 1,000 and 100 for each.
		expect(taken).toHaveLength(4);
		expect(await take('e')).toMatchObject([{ text: 'e' }]);
	});

	it('are given back when nobody wants the rest of a file', async () => {
		for await (const _one of pool.takeAll({ name: 'long', bytes })) break;
		expect(await take('d')).toMatchObject([{ text: 'd' }]);
	});
});

it('a small plain text needs no process', async () => {
	const reader = threadedReader({
		fork: () => {
			throw new Error('a process was started');
		},
	});
	const [taken] = await Array.fromAsync(
		reader.takeAll({ name: 'a.txt', bytes: new TextEncoder().encode('Ein Text.') }),
	);
	expect(taken).toMatchObject({ text: 'Ein Text.' });
	await reader.close();
});
