import path from 'node:path';
import { z } from 'zod';
import type { Preferences, RecentDossier } from '#contract/channels.ts';
import { preferencesSchema } from '#contract/requests/app.ts';
import { writeAtomically } from '#store/atomic-write.ts';
import type { Ports } from './ports.ts';

const recentSchema = z.strictObject({ path: z.string(), name: z.string(), opened: z.string() });
const settingsSchema = z.object({
	preferences: preferencesSchema.partial().catch({}),
	recents: z.array(recentSchema).catch([]),
});

const MOST_RECENTS = 12;

/** What is remembered of a user between sessions, in one small file of the data folder. */
export interface Settings {
	preferences(): Promise<Preferences>;
	/** Throws when it cannot be written. */
	setPreferences(change: Partial<Preferences>): Promise<Preferences>;
	/** Those still there, the latest first. */
	recents(): Promise<readonly RecentDossier[]>;
	/** Best effort: a data folder that cannot be written keeps nobody from opening a dossier. */
	remember(path: string, name: string): Promise<void>;
}

interface Stored {
	readonly preferences: Partial<Preferences>;
	readonly recents: readonly RecentDossier[];
}

export function createSettings({ files, dataFolder, defaults, now, recents: remembers = true }: Ports): Settings {
	const place = path.join(dataFolder, 'settings.json');
	let known: Stored | undefined;

	async function load(): Promise<Stored> {
		if (known !== undefined) return known;
		try {
			const raw: unknown = JSON.parse(new TextDecoder().decode(await files.read(place)));
			known = settingsSchema.parse(raw) as Stored;
		} catch {
			known = { preferences: {}, recents: [] };
		}
		return known;
	}

	async function save(next: Stored): Promise<void> {
		await files.makeFolder(dataFolder);
		await writeAtomically(files, place, new TextEncoder().encode(JSON.stringify(next, null, '\t')));
		known = next;
	}

	return {
		async preferences() {
			return { ...defaults, ...(await load()).preferences };
		},
		async setPreferences(change) {
			const stored = await load();
			await save({ ...stored, preferences: { ...stored.preferences, ...change } });
			return { ...defaults, ...stored.preferences, ...change };
		},
		async recents() {
			const { recents } = await load();
			const there = await Promise.all(recents.map((recent) => files.stat(recent.path).catch(() => undefined)));
			return recents.filter((_recent, i) => there[i] !== undefined);
		},
		async remember(folder, name) {
			if (!remembers) return;
			const stored = await load();
			const others = stored.recents.filter((recent) => recent.path !== folder);
			const recents = [{ path: folder, name, opened: now() }, ...others].slice(0, MOST_RECENTS);
			await save({ ...stored, recents }).catch(() => undefined);
		},
	};
}
