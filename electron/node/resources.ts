import { existsSync } from 'node:fs';
import path from 'node:path';

/** The data folders that ship beside the code. */
export type ResourceName = 'languages' | 'templates' | 'sample' | 'icons' | 'fonts';

/**
 * Where the data stands, from the folder of this code: in a checkout two levels above electron/node and, built, above dist/main; in a
 * packed app beside the archive that holds dist/main. Found by this and not by Electron, whose threads don't tell it.
 */
const PLACES = ['../../resources', '../../..'];

/** The folder that holds languages, templates, sample and fonts. Throws when there is none: a broken installation. */
function resourcesFolder(): string {
	for (const place of PLACES) {
		const folder = path.resolve(import.meta.dirname, place);
		if (existsSync(path.join(folder, 'languages'))) return folder;
	}
	throw new Error('the language packs are missing from this installation');
}

/** One of the resource folders, as an absolute path. */
export function resource(name: ResourceName): string {
	return path.join(resourcesFolder(), name);
}
