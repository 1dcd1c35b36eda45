import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { roomFor } from '#app/room.ts';
import { testApp } from '../helpers/app.ts';

it.skipIf(process.platform === 'win32')(
	'pipes, devices and links in a circle cost a batch themselves alone',
	async () => {
		const { app, folder } = testApp();
		await app['dossier.create']({ path: path.join(folder, 'x') });
		const at = (name: string) => path.join(folder, name);
		execFileSync('mkfifo', [at('pipe.txt')]);
		symlinkSync('/dev/zero', at('zero.txt'));
		symlinkSync('round.txt', at('round.txt'));
		writeFileSync(at('a.txt'), 'Anna Berg besuchte am 3. März 2024 Oslo.');
		const paths = ['pipe.txt', 'zero.txt', 'round.txt', 'a.txt'].map(at);
		const { items, stored } = await app['article.add']({ paths });
		expect(stored).toBe(1);
		expect(items.map(({ failure }) => failure?.code)).toEqual([...Array(3).fill('file-unreadable'), undefined]);
	},
);

it('lets in as much as there is room for, in line, and what is larger alone', async () => {
	const room = roomFor(10);
	const inside: string[] = [];
	const enter = async (name: string, bytes: number) => {
		const held = await room.take(bytes);
		inside.push(name);
		return held;
	};
	const [a, b] = await Promise.all([enter('a', 4), enter('b', 6)]);
	const large = enter('large', 50);
	const c = enter('c', 1);
	a.release();
	await Promise.resolve();
	expect(inside).toEqual(['a', 'b']);
	b.release();
	(await large).release();
	await c;
	expect(inside).toEqual(['a', 'b', 'large', 'c']);
});
