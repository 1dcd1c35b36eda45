import path from 'node:path';
import { errorCode, type Files } from './files.ts';

/**
 * Each new snapshot leaves the one before it in `backups/`, named by the moment it was replaced. Kept are the newest few, and of older ones
 * the last of each day and of each week.
 */
export const BACKUP_FOLDER = 'backups';
export const KEPT_BACKUPS = { latest: 3, days: 7, weeks: 4 } as const;

const DAY = 86_400_000;
const ENDING = '.json';

export interface Backup {
	/** File name in `backups/`. */
	readonly id: string;
	/** ISO 8601 instant at which it was replaced. */
	readonly kept: string;
}

export const backupPath = (folder: string, id: string) => path.join(folder, BACKUP_FOLDER, id);

/** Keeps the present document as a backup, under a second name; nothing when there is none. */
export async function keepFormer(files: Files, folder: string, document: string, now: string): Promise<void> {
	if ((await files.stat(document)) === undefined) return;
	const backups = path.join(folder, BACKUP_FOLDER);
	if ((await files.stat(backups)) === undefined) {
		await files.makeFolder(backups);
		await files.syncFolder(folder);
	}
	const stamp = now.replaceAll(':', '-');
	for (let nth = 1; ; nth += 1) {
		try {
			await files.link(document, path.join(backups, `${stamp}${nth === 1 ? '' : `_${nth}`}${ENDING}`));
			break;
		} catch (error) {
			if (errorCode(error) !== 'EEXIST') throw error;
		}
	}
	await files.syncFolder(backups);
}

/** The backups there are, the newest first. */
export async function listBackups(files: Files, folder: string): Promise<Backup[]> {
	const backups = path.join(folder, BACKUP_FOLDER);
	if ((await files.stat(backups))?.kind !== 'folder') return [];
	return (await files.list(backups))
		.flatMap(({ name, kind }) => {
			const [, day, hour, minute, rest] = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-([\d.]+Z)(?:_\d+)?\.json$/.exec(name) ?? [];
			return kind === 'file' && day !== undefined
				? [{ id: name, kept: `${day}${hour}:${minute}:${rest}`, order: orderOf(name) }]
				: [];
		})
		.sort((a, b) => (a.order < b.order ? 1 : -1))
		.map(({ id, kept }) => ({ id, kept }));
}

/** Several of one moment in the order they were made. */
const orderOf = (name: string) => {
	const [stamp = '', nth = '1'] = name.slice(0, -ENDING.length).split('_');
	return `${stamp}_${nth.padStart(6, '0')}`;
};

/** Those that need not be kept any longer, of backups with the newest first. */
export function superfluous(backups: readonly Backup[], now: string): Backup[] {
	const today = Math.floor(Date.parse(now) / DAY);
	const taken = new Set<string>();
	return backups.filter(({ kept }, i) => {
		const day = Math.floor(Date.parse(kept) / DAY);
		const slots = [
			...(today - day < KEPT_BACKUPS.days ? [`day ${day}`] : []),
			...(today - day < KEPT_BACKUPS.weeks * 7 ? [`week ${Math.floor(day / 7)}`] : []),
		];
		const wanted = i < KEPT_BACKUPS.latest || slots.some((slot) => !taken.has(slot));
		for (const slot of slots) taken.add(slot);
		return !wanted;
	});
}
