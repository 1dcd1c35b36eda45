/**
 * Spellings of one name in different transcriptions come out the same: "Schoigu", "Shoigu" and "Shoygu"; "Wladimir" and "Vladimir";
 * "Selenskyj", "Zelensky" and "Zelenskiy". Applied in this order to the lower-case name without diacritics.
 */
const SAME_SOUND: readonly (readonly [string, string])[] = [
	['schtsch', 'S'],
	['shch', 'S'],
	['tsch', 'C'],
	['tch', 'C'],
	['dsch', 'J'],
	['dzh', 'J'],
	['sch', 'S'],
	['sh', 'S'],
	['zh', 'S'],
	['ch', 'C'],
	['kh', 'h'],
	['ph', 'f'],
	['th', 't'],
	['ck', 'k'],
	['tz', 'z'],
	['ts', 'z'],
	['ij', 'i'],
	['iy', 'i'],
	['yj', 'i'],
	['yy', 'i'],
	['ju', 'u'],
	['yu', 'u'],
	['ja', 'a'],
	['ya', 'a'],
	['ia', 'a'],
	['jo', 'o'],
	['yo', 'o'],
	['ye', 'e'],
	['je', 'e'],
	['w', 'v'],
	['j', 'i'],
	['y', 'i'],
	['q', 'k'],
	['c', 'k'],
	['s', 'z'],
	['ai', 'ei'],
];
/** The letters of an ASCII word as bits, so that most rules are passed over at a glance. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let i = 0; i < word.length; i += 1) {
		const letter = word.charCodeAt(i) - 97;
		if (letter >= 0 && letter < 26) letters |= 1 << letter;
	}
	return letters;
}

const RULES = SAME_SOUND.map(([from, to]) => ({ from, to, letters: lettersOf(from) }));
const ASCII = /^[a-z]*$/;
/** Shorter names are too alike to be told apart by sound. */
const SHORTEST = 5;

const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

/** The key that spellings of a lower-case word share; the word itself when it is too short to tell. */
export function soundKey(word: string): string {
	if (word.length < SHORTEST) return word;
	const known = keys.get(word);
	if (known !== undefined) return known;
	let key = ASCII.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
	let letters = lettersOf(key);
	for (const rule of RULES) {
		if ((letters & rule.letters) !== rule.letters || !key.includes(rule.from)) continue;
		key = key.replaceAll(rule.from, rule.to);
		letters = lettersOf(key);
	}
	key = key.toLowerCase().replace(/(.)\1+/gu, '$1');
	if (keys.size >= MOST_KEYS) keys.clear();
	keys.set(word, key);
	return key;
}
