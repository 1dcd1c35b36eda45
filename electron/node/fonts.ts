import { existsSync } from 'node:fs';
import path from 'node:path';
import { resource } from './resources.ts';

const WEIGHTS = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];
const FAMILIES = [
	{ family: 'NotoSans', folder: 'noto-sans', weights: WEIGHTS },
	{ family: 'NotoSerif', folder: 'noto-serif', weights: WEIGHTS },
	{ family: 'NotoNaskhArabic', folder: 'noto-naskh-arabic', weights: ['400Regular', '700Bold'] },
	/** Hangul, kana and much of Han; one weight, since each is 6 MB. */
	{ family: 'NotoSansKR', folder: 'noto-sans-kr', weights: ['400Regular'] },
];

/** Where the packages keep each bundled font, from node_modules; the packed app holds the same files in one folder. */
const packaged = new Map(
	FAMILIES.flatMap(({ family, folder, weights }) =>
		weights.map((weight) => [
			`${family}_${weight}.ttf`,
			`@expo-google-fonts/${folder}/${weight}/${family}_${weight}.ttf`,
		]),
	),
);

/** File names of the bundled fonts: Noto Sans and Noto Serif (Latin, Cyrillic, Greek), and two more scripts for print. */
export const FONT_FILES: readonly string[] = [...packaged.keys()];

const modules = path.resolve(import.meta.dirname, '../../node_modules');

/** Absolute path of a bundled font by its file name; undefined when it is none of ours. */
export function fontFile(name: string): string | undefined {
	const place = packaged.get(name);
	if (place === undefined) return undefined;
	const file = path.join(modules, place);
	return existsSync(file) ? file : path.join(resource('fonts'), name);
}

/** The folders that hold the bundled fonts, for a typesetter that searches folders. */
export function fontFolders(): string[] {
	return [...new Set(FONT_FILES.map((name) => path.dirname(fontFile(name) ?? name)))];
}
