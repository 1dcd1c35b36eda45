/** `npm run pack`: packs the app for this system, unpacked, into release. Nothing is published and nothing is fetched. */
import path from 'node:path';
import { build } from 'electron-builder';
import { standForElectron } from './packing/electron-files.ts';
import { electronBinary } from './start/electron.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

const electronDist = path.join(ROOT, electronBinary() ? 'node_modules/electron/dist' : 'release/without-electron');
if (electronBinary() === undefined) {
	console.log(
		"Electron's program is not installed: the folder is packed without it, to be looked into, not to be run.",
	);
	standForElectron(electronDist);
}
try {
	await build({ projectDir: ROOT, dir: true, publish: 'never', config: { electronDist } });
} catch (error) {
	console.error(`Packing failed: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
