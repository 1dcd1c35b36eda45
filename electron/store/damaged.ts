import path from 'node:path';
import { writeAtomically, writeFailure } from './atomic-write.ts';
import type { Files } from './files.ts';

/** Nothing that was repaired is thrown away: the damaged original is kept here. */
export const DAMAGED_FOLDER = 'damaged';

/** Keeps bytes under a name that tells what they were and when; answers the path. Throws `disk-full` or `write-failed`. */
export async function keepDamaged(
	files: Files,
	folder: string,
	name: string,
	bytes: Uint8Array,
	now: string,
): Promise<string> {
	const place = path.join(folder, DAMAGED_FOLDER);
	try {
		await files.makeFolder(place);
		await files.syncFolder(folder);
	} catch (cause) {
		throw writeFailure(cause, place);
	}
	const stem = path.join(place, `${now.replaceAll(':', '-')}-${name}`);
	let target = stem;
	for (let nth = 2; (await files.stat(target)) !== undefined; nth += 1) target = `${stem}_${nth}`;
	await writeAtomically(files, target, bytes);
	return target;
}
