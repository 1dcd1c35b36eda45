const LATIN: Readonly<Record<string, string>> = {
	а: 'a',
	б: 'b',
	в: 'v',
	г: 'g',
	д: 'd',
	е: 'e',
	ё: 'e',
	ж: 'zh',
	з: 'z',
	и: 'i',
	й: 'y',
	к: 'k',
	л: 'l',
	м: 'm',
	н: 'n',
	о: 'o',
	п: 'p',
	р: 'r',
	с: 's',
	т: 't',
	у: 'u',
	ф: 'f',
	х: 'kh',
	ц: 'ts',
	ч: 'ch',
	ш: 'sh',
	щ: 'shch',
	ъ: '',
	ы: 'y',
	ь: '',
	э: 'e',
	ю: 'yu',
	я: 'ya',
};
const CYRILLIC = /^[а-яё-]+$/;
/** Shorter words come out as too many others. */
const SHORTEST = 4;

/** A lower-case word of Russian letters in Latin ones, as passports and wire services write it; undefined for others and for short words. */
export function romanised(word: string): string | undefined {
	if (word.length < SHORTEST || !CYRILLIC.test(word)) return undefined;
	let latin = '';
	for (const letter of word) latin += LATIN[letter] ?? letter;
	return latin;
}
