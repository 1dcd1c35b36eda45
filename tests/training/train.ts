// Trains the packs' models: `npx node tests/training/train.ts --data ../shared/train [--lang de] [--model ner]`. The lexicons (lexicons.ts) come first.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPack } from '#node/packs.ts';
import { dataFolder } from './data.ts';
import { NAME_SETS, trainNames } from './train-names.ts';
import { accuracyOfPos, TREEBANKS, trainPos } from './train-pos.ts';

const data = dataFolder();
const packs = fileURLToPath(new URL('../../resources/languages/', import.meta.url));
const argument = (name: string) => {
	const at = process.argv.indexOf(name);
	return at < 0 ? undefined : process.argv[at + 1];
};
const only = argument('--lang');
const model = argument('--model');

for (const language of Object.keys(TREEBANKS)) {
	if (only !== undefined && language !== only) continue;
	const write = (name: string, bytes: Uint8Array) => {
		writeFileSync(`${packs}${language}/model/${name}`, bytes);
		console.log(`${language} ${name}: ${bytes.length} bytes`);
	};
	if (process.argv.includes('--measure')) {
		const accuracy = accuracyOfPos(loadPack(packs + language), data);
		console.log(
			`${language} parts of speech, on the treebank's last file by the others: ${(accuracy * 100).toFixed(1)} %`,
		);
	}
	if (model !== 'ner') write('pos.bin', trainPos(loadPack(packs + language), data));
	if (model !== 'pos' && NAME_SETS[language] !== undefined)
		write('ner.bin', trainNames(loadPack(packs + language), data));
}
