import type { LanguagePack } from '../language.ts';
import { namesLexicon } from '../names/lexicon.ts';
import { stemOf } from '../names/stem.ts';
import { classesOf, readWordClasses, type WordClasses } from './word-classes.ts';

const compiled = new WeakMap<LanguagePack, WordClasses>();

/** KIND bits of a lower-case word by its stem, or of a compound's last part; 0 when the pack's dictionary of forms doesn't know it. */
export function kindsOf(pack: LanguagePack, word: string): number {
	const kinds = compiled.get(pack) ?? readWordClasses(pack.models['kinds.bin']);
	compiled.set(pack, kinds);
	if (kinds.hashes.length === 0) return 0;
	const stem = kindStem(pack, word);
	const hyphen = stem.lastIndexOf('-');
	return classesOf(kinds, stem) || (hyphen < 0 ? 0 : classesOf(kinds, stem.slice(hyphen + 1)));
}

/** The stem under which a lower-case word stands in `model/kinds.bin`. */
export const kindStem = (pack: LanguagePack, word: string): string =>
	stemOf(namesLexicon(pack).stemEndings, word.replaceAll('ё', 'е'));
