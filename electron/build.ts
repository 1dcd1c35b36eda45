/** `npm run build`: builds main, preload and renderer into dist, unless dist was built from these very sources. */
import { build } from './start/build.ts';

try {
	console.log((await build()) ? 'Depesche is built.' : 'Depesche is built already: the sources are unchanged.');
} catch (error) {
	console.error(`Depesche could not be built: ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
}
