import { nameKey } from '../names.ts';
import { AT_LEAST, AT_MOST, ROUGHLY } from './quantity-words.ts';

/** A number and what it counts, as a text gives them. */
export interface Quantity {
	readonly value: number;
	/** How exact it claims to be: a floor, a ceiling, a round number, or just this. */
	readonly bound: 'exact' | 'least' | 'most' | 'about';
	/** The number with the words that say what is counted, as written. */
	readonly text: string;
	/** Keys of the words after it, up to three, ended by a short word or a sign. */
	readonly counted: readonly string[];
}

/** Texts about one event are short; what is longer is looked at as far as this many UTF-16 units. */
const LONGEST = 4000;
const WORDS_COUNTED = 3;
/** "for", "in", "und": words this short end what is counted. */
const SHORT = 3;
const TOKEN = /\p{L}[\p{L}\p{M}'’]*|\d[\d.,\u00a0\u202f]*|[^\s]/gu;

interface Tongue {
	/** "," where 1.200,5 is twelve hundred and a half. */
	readonly decimal: string;
	/** Million and the like, by key. */
	readonly multiples: ReadonlyMap<string, number>;
	readonly months: ReadonlySet<string>;
}

const tongues = new Map<string, Tongue>();

/** How a language writes numbers and calls its months, from the Unicode locale data. */
function tongueOf(lang: string): Tongue {
	const known = tongues.get(lang);
	if (known !== undefined) return known;
	const [locale = 'en'] = /^[a-z]{2,3}$/.test(lang) ? Intl.NumberFormat.supportedLocalesOf([lang]) : [];
	const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
	const multiples = new Map<string, number>();
	for (const compactDisplay of ['long', 'short'] as const) {
		const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay });
		for (const power of [1e3, 1e6, 1e9, 1e12]) {
			for (const count of [1, 2, 5]) {
				const word = format.formatToParts(count * power).find(({ type }) => type === 'compact')?.value;
				if (word !== undefined && nameKey(word) !== '') multiples.set(nameKey(word), power);
			}
		}
	}
	const months = new Set<string>();
	for (let month = 0; month < 12; month += 1) {
		for (const style of ['long', 'short'] as const) {
			const day = new Date(Date.UTC(2020, month, 15));
			for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
				const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(day);
				months.add(nameKey(parts.find(({ type }) => type === 'month')?.value ?? ''));
			}
		}
	}
	months.delete('');
	const tongue = { decimal, multiples, months };
	if (tongues.size < 100) tongues.set(lang, tongue);
	return tongue;
}

/** The numbers of a text that count something; dates, years, ordinals and clock times are none. Linear in the text. */
export function quantitiesIn(text: string, lang: string): Quantity[] {
	const tongue = tongueOf(lang);
	const tokens = [...text.slice(0, LONGEST).matchAll(TOKEN)].map((match) => ({ text: match[0], at: match.index }));
	return tokens.flatMap(({ text: written, at }, i) => {
		if (!/^\d/.test(written)) return [];
		const digits = written.replace(/[.,\u00a0\u202f]+$/, '');
		const value = numberOf(digits, tongue.decimal);
		const before = tokens[i - 1];
		// Part of a time, a score, a date in figures, a hyphenated word or a percentage of another sign.
		const isJoined = before !== undefined && before.at + before.text.length === at && /^[:/\-–.§#]$/.test(before.text);
		if (value === undefined || digits !== written || isJoined || tongue.months.has(nameKey(before?.text ?? '')))
			return [];
		let next = i + 1;
		let end = at + written.length;
		let power = 1;
		const multiple = tongue.multiples.get(nameKey(tokens[next]?.text ?? ''));
		if (multiple !== undefined) {
			power = multiple;
			end = tokens.slice(next, next + 1).map(endOf)[0] ?? end;
			next += 1;
			if (tokens[next]?.text === '.') next += 1;
		}
		const counted: string[] = [];
		for (const token of tokens.slice(next, next + WORDS_COUNTED)) {
			const isUnit = /^[%‰€$£¥]$/.test(token.text);
			if (!isUnit && (!/^\p{L}/u.test(token.text) || (token.text.length <= SHORT && !/^\p{Lu}/u.test(token.text))))
				break;
			counted.push(isUnit ? token.text : nameKey(token.text));
			end = endOf(token);
			if (isUnit) break;
		}
		const [first] = counted;
		if (first === undefined || tongue.months.has(first)) return [];
		return [{ value: value * power, bound: boundOf(tokens, i), text: text.slice(at, end), counted }];
	});
}

const endOf = ({ text, at }: { readonly text: string; readonly at: number }) => at + text.length;

function numberOf(digits: string, decimal: string): number | undefined {
	const group = decimal === ',' ? '.' : ',';
	const plain = digits.replaceAll(/[\u00a0\u202f]/g, '');
	const [whole = '', part, more] = plain.split(decimal);
	if (more !== undefined) return undefined;
	const groups = whole.split(group);
	if (groups.length > 1 && groups.slice(1).some(({ length }) => length !== 3)) return undefined;
	const value = Number(groups.join('') + (part === undefined ? '' : `.${part}`));
	return Number.isFinite(value) ? value : undefined;
}

/** Looks at the two words before a number. */
function boundOf(tokens: readonly { readonly text: string }[], i: number): Quantity['bound'] {
	const one = tokens[i - 1]?.text.toLowerCase() ?? '';
	const two = `${tokens[i - 2]?.text.toLowerCase() ?? ''} ${one}`;
	if (AT_LEAST.has(one) || AT_LEAST.has(two)) return 'least';
	if (AT_MOST.has(one) || AT_MOST.has(two)) return 'most';
	return ROUGHLY.has(one) ? 'about' : 'exact';
}

/** Do two numbers count the same thing? The words after them agree as far as the shorter run goes. */
export function countsSame(a: Quantity, b: Quantity): boolean {
	const shorter = Math.min(a.counted.length, b.counted.length);
	return a.counted.slice(0, shorter).every((word, i) => word === b.counted[i]);
}

/** How far from a round number still is that number. */
const ROUND = 0.15;

/** Can both numbers be true of one thing? */
export function compatible(a: Quantity, b: Quantity): boolean {
	if (a.value === b.value) return true;
	const [low, high] = a.value < b.value ? [a, b] : [b, a];
	if (low.bound === 'least' || high.bound === 'most') return true;
	return (low.bound === 'about' || high.bound === 'about') && high.value - low.value <= high.value * ROUND;
}
