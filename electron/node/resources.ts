import { existsSync } from 'node:fs';
import path from 'node:path';

/** The data folders that ship beside the code. */
export type ResourceName = 'languages' | 'templates' | 'sample' | 'icons' | 'fonts';

/** In a checkout the code runs from electron/node or, built, from dist/main: the resources stand two levels up from both. */
const inCheckout = path.resolve(import.meta.dirname, '../../resources');

/**
 * The folder that holds languages, templates, sample and fonts: `resources` of the checkout, or the packed app's resources folder,
 * where Electron says it is (`process.resourcesPath`). Throws when neither holds the language packs: a broken installation.
 */
export function resourcesFolder(): string {
	const packed = (process as { resourcesPath?: string }).resourcesPath;
	for (const folder of [inCheckout, packed]) {
		if (folder !== undefined && existsSync(path.join(folder, 'languages'))) return folder;
	}
	throw new Error('the language packs are missing from this installation');
}

/** One of the resource folders, as an absolute path. */
export function resource(name: ResourceName): string {
	return path.join(resourcesFolder(), name);
}
