import { existsSync } from 'node:fs';
import path from 'node:path';
import { resource } from './resources.ts';

/** The bundled families, as the packages name their folders and files, and the weights of each that are used. */
const FAMILIES = [
	{ folder: 'noto-sans', file: 'NotoSans', weights: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] },
	{ folder: 'noto-serif', file: 'NotoSerif', weights: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'] },
	{ folder: 'noto-sans-kr', file: 'NotoSansKR', weights: ['400Regular'] },
	{ folder: 'noto-naskh-arabic', file: 'NotoNaskhArabic', weights: ['400Regular'] },
] as const;

const places = new Map<string, string>(
	FAMILIES.flatMap(({ folder, file, weights }) =>
		weights.map((weight) => [`${file}_${weight}.ttf`, `${folder}/${weight}/${file}_${weight}.ttf`] as const),
	),
);

/** File names of the bundled fonts: Latin, Cyrillic and Greek in sans and serif; Hangul, kana, much Han and Arabic for print. */
export const FONT_FILES: readonly string[] = [...places.keys()];

/** The packages' folder in the checkout; its copy among the packed app's resources. */
const inCheckout = path.resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts');

/** Absolute path of a bundled font by its file name; undefined when it is none of ours. */
export function fontFile(name: string): string | undefined {
	const place = places.get(name);
	if (place === undefined) return undefined;
	return path.join(existsSync(inCheckout) ? inCheckout : resource('fonts'), place);
}

/** The folders that hold the bundled fonts, for a typesetter that searches folders. */
export function fontFolders(): string[] {
	return [...new Set(FONT_FILES.map((name) => path.dirname(fontFile(name) ?? name)))];
}
