import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsUnder, ROOT } from './imports.ts';
import { ROOMS, type Room } from './rooms.ts';

/** Is `file` in the room at `place`: the file itself, or inside the folder? */
const within = (file: string, place: string) =>
	file === place || file.startsWith(`${place}/`) || file === `${place}.ts` || file === `${place}.tsx`;

/** `renderer/views/*` is a room per folder in it. */
const rooms: readonly Room[] = ROOMS.flatMap((room) => {
	if (!room.path.endsWith('/*')) return [room];
	const parent = room.path.slice(0, -2);
	if (!existsSync(path.join(ROOT, parent))) return [];
	return readdirSync(path.join(ROOT, parent), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => ({ ...room, path: `${parent}/${entry.name}` }));
});

/** The innermost room that holds a file. */
const roomOf = (file: string) =>
	rooms.filter((room) => within(file, room.path)).toSorted((a, b) => b.path.length - a.path.length)[0];

function fault(found: Import): string | undefined {
	const room = roomOf(found.from);
	if (room === undefined) return undefined;
	const place = `${found.from}:${found.line}`;
	if (!found.ours) {
		const allowed = room.packages === undefined || room.packages.some((name) => name.test(found.to));
		return allowed ? undefined : `${place} imports the package ${found.to}, which ${room.path} may not`;
	}
	if (within(found.to, room.path)) return undefined;
	const door = room.mayImport.find((other) => within(found.to, other));
	if (door === undefined) return `${place} imports ${found.to}, which ${room.path} may not`;
	const typesOnly = room.typesOnly?.some((other) => within(found.to, other)) ?? false;
	return typesOnly && !found.typeOnly
		? `${place} imports values of ${found.to}; ${room.path} may import its types`
		: undefined;
}

const imports = [...importsUnder('electron'), ...importsUnder('renderer')];

describe('the house', () => {
	it('has only the imports that the table of rooms allows', () => {
		expect(imports.length).toBeGreaterThan(50);
		expect(imports.map(fault).filter((line) => line !== undefined)).toEqual([]);
	});

	it('has a room for every file but the build and its settings', () => {
		const roomless = new Set(imports.map(({ from }) => from).filter((file) => roomOf(file) === undefined));
		expect(
			[...roomless].filter((file) => !/^electron\/(build|pack|packing\/|vite\.)|vite\.config\.ts$/.test(file)),
		).toEqual([]);
	});

	it('imports electron in the shell alone', () => {
		const outside = imports.filter(
			({ to, from, typeOnly }) => /^electron(\/|$)/.test(to) && !typeOnly && !from.startsWith('electron/shell/'),
		);
		expect(outside.filter(({ ours }) => !ours).map(({ from }) => from)).toEqual([]);
	});

	it('would notice a forbidden import', () => {
		const bad = { from: 'electron/domain/ids.ts', to: 'electron/store/lock.ts', ours: true, typeOnly: true, line: 1 };
		expect(fault(bad)).toContain('electron/domain may not');
		expect(fault({ ...bad, to: 'node:fs', ours: false })).toContain('node:fs');
		expect(
			fault({ ...bad, from: 'renderer/bridge/client.ts', to: 'electron/contract/names.ts', typeOnly: false }),
		).toContain('types');
	});
});
