const CYRILLIC: ReadonlyMap<string, string> = new Map(
	Object.entries({
		а: 'a',
		б: 'b',
		в: 'v',
		г: 'g',
		ґ: 'g',
		д: 'd',
		ђ: 'dj',
		е: 'e',
		ё: 'yo',
		є: 'ye',
		ж: 'zh',
		з: 'z',
		и: 'i',
		і: 'i',
		ї: 'yi',
		й: 'i',
		ј: 'j',
		к: 'k',
		л: 'l',
		љ: 'lj',
		м: 'm',
		н: 'n',
		њ: 'nj',
		о: 'o',
		п: 'p',
		р: 'r',
		с: 's',
		т: 't',
		ћ: 'c',
		у: 'u',
		ў: 'u',
		ф: 'f',
		х: 'kh',
		ц: 'ts',
		ч: 'ch',
		џ: 'dz',
		ш: 'sh',
		щ: 'shch',
		ъ: '',
		ы: 'y',
		ь: '',
		э: 'e',
		ю: 'yu',
		я: 'ya',
	}),
);
const ANY = /\p{Script=Cyrillic}/u;

export const isCyrillic = (word: string): boolean => ANY.test(word);

/** A lower-case word's Cyrillic letters in Latin ones, as English transcribes Russian; other letters stay. */
export function latin(word: string): string {
	let result = '';
	for (const letter of word) result += CYRILLIC.get(letter) ?? CYRILLIC.get(letter.normalize('NFD')[0] ?? '') ?? letter;
	return result;
}
