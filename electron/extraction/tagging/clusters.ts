import type { LanguagePack } from '../language.ts';
import { romanised } from './romanise.ts';
import { classesOf, readWordClasses, type WordClasses } from './word-classes.ts';

const compiled = new WeakMap<LanguagePack, WordClasses>();

/**
 * The number of the cluster of words used alike that a lower-case word belongs to; 0 when it is in none. Clusters come from vectors of
 * international names and words, so that "münchen" is looked up as "muenchen" and "munchen" too, and Cyrillic words in Latin letters.
 */
export function clusterOf(pack: LanguagePack, word: string): number {
	const clusters = compiled.get(pack) ?? readWordClasses(pack.models['clusters.bin']);
	compiled.set(pack, clusters);
	if (clusters.hashes.length === 0) return 0;
	const found = classesOf(clusters, word);
	if (found !== 0 || /^[\x20-\x7e]*$/.test(word)) return found;
	const latin = romanised(word);
	if (latin !== undefined) return classesOf(clusters, latin);
	const spelled = word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
	return classesOf(clusters, spelled) || classesOf(clusters, word.normalize('NFD').replace(/\p{M}/gu, ''));
}
