import type { Span } from '#domain/selector.ts';
import { type Document, TokenKind } from '../document.ts';
import type { TemporalRule } from '../packs/temporal.ts';
import type { Entry, Match, Tape } from '../pattern.ts';
import { isDigit, isUpper } from '../segment/characters.ts';
import { allowed } from './guards.ts';
import type { Hit } from './hit.ts';
import { type Lexicon, shapeOf } from './lexicon.ts';
import { NUMBER_CLASSES, readNumber } from './notations.ts';

/** Runs of words longer than this are cut; no expression comes near it. */
const LONGEST_RUN = 512;
/** Numbers whose readings are kept. */
const MOST_NUMBERS = 20_000;
const TRIGGERS = new Set(NUMBER_CLASSES.filter((c) => c.trigger).map((c) => c.name));

/**
 * Finds the expressions of a text. One look-up a token; patterns are tried only on runs of known words with a trigger among them.
 * Of overlapping matches the longest stays, then the one whose rule stands first.
 */
export function scan(document: Document, lexicon: Lexicon): Hit[] {
	const scanner = new Scanner(document, lexicon);
	const { tokens, text } = document;
	const { entries } = lexicon.grammar;
	const { shapes } = lexicon;
	let sentence = -1;
	for (let i = 0; i < tokens.count; i += 1) {
		if (tokens.sentence[i] !== sentence) {
			// A stop may belong to the expression ("8 p.m. Monday"); where it does not, no pattern goes on over it.
			if (tokens.lower[i - 1] !== '.') scanner.flush();
			sentence = tokens.sentence[i] ?? -1;
		}
		const kind = tokens.kind[i];
		if (
			kind === TokenKind.word &&
			endsInApostrophe(text, tokens.end[i] ?? 0) &&
			tokens.end[i] === tokens.start[i + 1]
		) {
			// "l'année": looked up with the word it is written with first
			const whole = entries.get(`${tokens.lower[i]}${tokens.lower[i + 1]}`);
			if (whole !== undefined) {
				scanner.push(whole, tokens.start[i] ?? 0, tokens.end[i + 1] ?? 0, i, i + 1);
				i += 1;
				continue;
			}
		}
		// Most words are told apart from those of the lexicon by their shape, without a look-up.
		if (kind === TokenKind.word) {
			const start = tokens.start[i] ?? 0;
			const end = tokens.end[i] ?? 0;
			if (shapes[shapeOf(text, start, end)] === 0 && !hasHyphen(text, start, end)) {
				scanner.flush();
				continue;
			}
		}
		const lower = tokens.lower[i] ?? '';
		const entry = kind === TokenKind.number ? scanner.number(lower) : entries.get(lower);
		if (entry !== undefined) scanner.push(entry, tokens.start[i] ?? 0, tokens.end[i] ?? 0, i);
		else if (lower.length > 3 && lower.includes('-')) scanner.pushParts(lower, tokens.start[i] ?? 0, i);
		else scanner.flush();
	}
	scanner.flush();
	return scanner.hits;
}

function endsInApostrophe(text: string, end: number): boolean {
	const unit = text.charCodeAt(end - 1);
	return unit === 39 || unit === 0x2019;
}

function hasHyphen(text: string, start: number, end: number): boolean {
	for (let at = start + 1; at < end; at += 1) if (text.charCodeAt(at) === 45) return true;
	return false;
}

class Scanner {
	readonly hits: Hit[] = [];
	readonly #document: Document;
	readonly #text: string;
	readonly #lexicon: Lexicon;
	readonly #tape: Tape = { count: 0, entries: [], capital: [], glued: [] };
	readonly #start: number[] = [];
	readonly #end: number[] = [];
	readonly #token: number[] = [];
	readonly #last: number[] = [];
	#lastTrigger = -1;

	constructor(document: Document, lexicon: Lexicon) {
		this.#document = document;
		this.#text = document.text;
		this.#lexicon = lexicon;
	}

	push(entry: Entry, start: number, end: number, token: number, last = token): void {
		const tape = this.#tape;
		if (tape.count >= LONGEST_RUN) this.flush();
		const k = tape.count;
		tape.entries[k] = entry;
		tape.capital[k] = isUpper(this.#text.charCodeAt(start));
		tape.glued[k] = k > 0 && this.#end[k - 1] === start;
		this.#start[k] = start;
		this.#end[k] = end;
		this.#token[k] = token;
		this.#last[k] = last;
		if (entry.trigger) this.#lastTrigger = k;
		tape.count = k + 1;
	}

	/** The parts of "three-month" or "Mid-August", each a word of its own where the lexicon knows it. */
	pushParts(lower: string, start: number, token: number): void {
		const { entries } = this.#lexicon.grammar;
		const hyphen = entries.get('-');
		for (let from = 0; from <= lower.length; ) {
			const at = lower.indexOf('-', from);
			const to = at < 0 ? lower.length : at;
			const part = lower.slice(from, to);
			const entry = isDigit(lower.charCodeAt(from)) ? this.number(part) : entries.get(part);
			if (entry === undefined) this.flush();
			else this.push(entry, start + from, start + to, token);
			if (at >= 0 && hyphen !== undefined) this.push(hyphen, start + to, start + to + 1, token);
			from = to + 1;
		}
	}

	number(text: string): Entry {
		const known = this.#lexicon.numbers.get(text);
		if (known !== undefined) return known;
		const readings = readNumber(text);
		const { numberIds, grammar } = this.#lexicon;
		const classes = readings.map(([name, fields]) => [numberIds.get(name) ?? -1, fields] as const);
		const entry = grammar.makeEntry(
			text,
			classes,
			readings.some(([name]) => TRIGGERS.has(name)),
		);
		if (text.length <= 8 && this.#lexicon.numbers.size < MOST_NUMBERS) this.#lexicon.numbers.set(text, entry);
		return entry;
	}

	#partsOf(match: Match): Record<string, Span> {
		const parts: Record<string, Span> = {};
		for (const [name, [first, last]] of Object.entries(match.places)) {
			parts[name] = [this.#start[first] ?? 0, this.#end[last - 1] ?? 0];
		}
		return parts;
	}

	#hitOf(match: Match): Hit {
		return {
			match,
			start: this.#start[match.start] ?? 0,
			end: this.#end[match.end - 1] ?? 0,
			token: this.#token[match.start] ?? 0,
			last: this.#token[match.end - 1] ?? 0,
			parts: this.#partsOf(match),
		};
	}

	/** Whether the words around a match let its rule stand; where they do not, a shorter match may. */
	#fits(match: Match): boolean {
		const { guard } = (match.rule.data as TemporalRule).value;
		return guard === undefined || allowed(guard, this.#hitOf(match), this.#document, this.#lexicon);
	}

	/** Ends the run: tries the rules on it. */
	flush(): void {
		const tape = this.#tape;
		if (this.#lastTrigger >= 0) {
			const found = this.#lexicon.grammar.matches(tape, this.#lastTrigger).filter((match) => this.#fits(match));
			for (const match of choose(found, tape.count)) this.hits.push(this.#hitOf(match));
			this.#lastTrigger = -1;
		}
		tape.count = 0;
	}
}

/** The matches that stay, in order: the longest first, then the rule that stands first, none overlapping. */
function choose(found: Match[], count: number): Match[] {
	if (found.length <= 1) return found.slice();
	const taken = new Uint8Array(count);
	const kept: Match[] = [];
	const ranked = found.toSorted(
		(a, b) => b.end - b.start - (a.end - a.start) || b.to - b.from - (a.to - a.from) || a.rule.index - b.rule.index,
	);
	for (const match of ranked) {
		let free = true;
		for (let i = match.start; i < match.end && free; i += 1) free = taken[i] === 0;
		if (!free) continue;
		taken.fill(1, match.start, match.end);
		kept.push(match);
	}
	return kept.toSorted((a, b) => a.start - b.start);
}
