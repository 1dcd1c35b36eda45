import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The folder of training data named by `--data`; ends the program with a sentence when there is none. */
export function dataFolder(): string {
	const at = process.argv.indexOf('--data');
	const folder = at < 0 ? undefined : process.argv[at + 1];
	if (folder !== undefined && existsSync(path.join(folder, 'README.md'))) return folder;
	console.error(
		folder === undefined
			? 'Say where the training data is: --data FOLDER'
			: `The training data is not there: ${folder} is missing or is no folder of data sets (it has no README.md).`,
	);
	process.exit(2);
}

/** A gzipped text file of the data folder. */
export const unzipped = (folder: string, file: string): string =>
	gunzipSync(readFileSync(path.join(folder, file))).toString('utf8');
