import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildPack, type LanguagePack } from '#extraction/language.ts';

/**
 * Loads every language pack under `folder` (resources/languages), keyed by language. A broken pack is an installation error and
 * throws, naming the pack.
 */
export function loadPacks(folder: string): Map<string, LanguagePack> {
	const packs = new Map<string, LanguagePack>();
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (entry.isDirectory()) packs.set(entry.name, loadPack(path.join(folder, entry.name)));
	}
	return packs;
}

/** The packs under `folder`, each loaded when it is first asked for: one article needs one. */
export function packsIn(folder: string): ReadonlyMap<string, LanguagePack> {
	const known = new Map<string, LanguagePack | undefined>();
	const names = new Set(readdirSync(folder));
	class Packs extends Map<string, LanguagePack> {
		override get(name: string): LanguagePack | undefined {
			if (!known.has(name)) known.set(name, names.has(name) ? loadPack(path.join(folder, name)) : undefined);
			return known.get(name);
		}
		override has(name: string): boolean {
			return names.has(name);
		}
	}
	return new Packs();
}

/** Loads the pack in one folder. */
export function loadPack(folder: string): LanguagePack {
	const files: Record<string, unknown> = {};
	const models: Record<string, Uint8Array> = {};
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
		const file = path.join(folder, name);
		const key = name.replaceAll(path.sep, '/');
		if (key.endsWith('.json')) files[key] = JSON.parse(readFileSync(file, 'utf8'));
		else if (key.endsWith('.bin')) models[path.basename(key)] = new Uint8Array(readFileSync(file));
	}
	try {
		return buildPack(files, models);
	} catch (cause) {
		throw new Error(`language pack ${path.basename(folder)} is not usable: ${String(cause)}`, { cause });
	}
}
