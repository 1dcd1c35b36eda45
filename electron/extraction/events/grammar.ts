import type { Entity, TemporalExpression } from '#domain/reading.ts';
import { type Document, TokenKind, tokenAt } from '../document.ts';
import { type Draft, MORPH, UPOS } from '../draft.ts';
import type { EventsSection } from '../packs/events.ts';
import { isUpper } from '../segment/characters.ts';
import { type EventLexicon, lexiconOf } from './lexicon.ts';
import { mentionsOf, type NameMention } from './mentions.ts';

export type { NameMention } from './mentions.ts';

import { rowsOf, setsOf, type WordBits, type WordSets, wordBitsOf } from './word-sets.ts';

const code = (name: (typeof UPOS)[number]) => UPOS.indexOf(name);
const VERB = code('VERB');
const AUX = code('AUX');
const NOUN = code('NOUN');
const PROPN = code('PROPN');
const ADJ = code('ADJ');
const ADV = code('ADV');
const ADP = code('ADP');
const DET = code('DET');
const NUM = code('NUM');

type Asked = 'isVerb' | 'isFinite' | 'isNoun' | 'isModifier' | 'isSentenceStart';
const YES = 1;
const NO = 2;

const CURRENCY = new Set(['$', '€', '£', '¥']);

/**
 * What the event stages ask of a word: by the tags where there are any, else by the pack's lists and the word's own looks.
 * All arguments are token indices.
 */
export class Grammar {
	readonly draft: Draft;
	readonly document: Document;
	readonly lexicon: EventLexicon;
	readonly section: EventsSection;
	/** Index into `names` per token, -1 for none. */
	readonly nameAt: Int32Array;
	readonly names: readonly NameMention[];
	/** By id. */
	readonly entities: ReadonlyMap<string, Entity>;
	readonly #mentions: ReadonlyMap<Entity, readonly NameMention[]>;
	/** Index into `times` per token, -1 for none. */
	readonly timeAt: Int32Array;
	readonly times: readonly TemporalExpression[];
	readonly #sets: WordSets;
	readonly #lower: readonly string[];
	readonly #bits: WordBits;
	/** Row of each token in `#bits`. */
	readonly #rows: Uint16Array;
	/** Answers given before, per token: each is asked for many times. */
	readonly #memo: Readonly<Record<Asked, Uint8Array>>;

	constructor(draft: Draft) {
		this.draft = draft;
		this.document = draft.document;
		this.lexicon = lexiconOf(draft.pack);
		this.section = draft.pack.events;
		this.#sets = setsOf(this.section);
		this.#lower = draft.document.tokens.lower;
		this.#bits = wordBitsOf(this.#sets);
		this.#rows = rowsOf(this.#lower, this.#bits);
		const fresh = () => new Uint8Array(draft.document.tokens.count);
		this.#memo = { isVerb: fresh(), isFinite: fresh(), isNoun: fresh(), isModifier: fresh(), isSentenceStart: fresh() };
		const { tokens } = draft.document;
		this.names = mentionsOf(draft);
		this.entities = new Map(draft.entities.map((entity) => [entity.id, entity]));
		this.#mentions = Map.groupBy(this.names, ({ entity }) => entity);
		this.nameAt = new Int32Array(tokens.count).fill(-1);
		for (const [i, name] of this.names.entries()) this.nameAt.fill(i, name.first, name.last);
		this.times = draft.times;
		this.timeAt = new Int32Array(tokens.count).fill(-1);
		for (const [i, time] of this.times.entries()) {
			const first = tokenAt(draft.document, time.start);
			// "a été nommé": no summer
			if (
				first === tokenAt(draft.document, time.end - 1) &&
				this.is('nonfinite', first) &&
				this.is('perfect', first - 1)
			)
				continue;
			this.timeAt.fill(i, first, tokenAt(draft.document, time.end - 1) + 1);
		}
	}

	lower(i: number): string {
		return this.#lower[i] ?? '';
	}
	text(i: number): string {
		const { start, end } = this.document.tokens;
		return this.document.text.slice(start[i], end[i]);
	}
	start(i: number): number {
		return this.document.tokens.start[i] ?? 0;
	}
	end(i: number): number {
		return this.document.tokens.end[i] ?? 0;
	}
	is(list: keyof WordSets, i: number): boolean {
		const row = this.#rows[i];
		if (row === undefined || row === 0) return false;
		const place = this.#bits.at.get(list);
		return place !== undefined && ((this.#bits.bits[2 * row + place[0]] ?? 0) & place[1]) !== 0;
	}
	isWord(i: number): boolean {
		return this.document.tokens.kind[i] === TokenKind.word;
	}
	/** A number, or the sign of a currency before one, with the letters that go with it ("US$"). */
	isNumber(i: number): boolean {
		if (CURRENCY.has(this.lower(i)) || (CURRENCY.has(this.lower(i + 1)) && this.end(i) === this.start(i + 1)))
			return true;
		return this.document.tokens.kind[i] === TokenKind.number || this.#tag(i) === NUM;
	}
	isCurrency(i: number): boolean {
		return CURRENCY.has(this.lower(i));
	}
	#isOfCurrency(i: number): boolean {
		return CURRENCY.has(this.lower(i + 1)) && this.isWord(i) && this.end(i) === this.start(i + 1);
	}
	isPunct(i: number): boolean {
		const kind = this.document.tokens.kind[i];
		return kind === TokenKind.punct;
	}
	isCapital(i: number): boolean {
		return isUpper(this.document.text.charCodeAt(this.start(i)));
	}
	isName(i: number): boolean {
		return (this.nameAt[i] ?? -1) >= 0;
	}
	name(i: number): NameMention | undefined {
		return this.names[this.nameAt[i] ?? -1];
	}
	mentionsOf(entity: Entity): readonly NameMention[] {
		return this.#mentions.get(entity) ?? [];
	}
	time(i: number): TemporalExpression | undefined {
		return this.times[this.timeAt[i] ?? -1];
	}
	role(i: number): string | undefined {
		return this.#sets.roles.get(this.lower(i));
	}
	tagged(i: number): boolean {
		return this.#tag(i) !== 0;
	}
	#tag(i: number): number {
		return this.draft.tagging.upos[i] ?? 0;
	}
	#morph(i: number): number {
		return this.draft.tagging.morph[i] ?? 0;
	}

	/** Any verb form that can head a clause or carry its tense. */
	isVerb(i: number): boolean {
		const said = this.#memo.isVerb[i] ?? 0;
		if (said !== 0) return said === YES;
		const yes = this.#isVerb(i);
		this.#memo.isVerb[i] = yes ? YES : NO;
		return yes;
	}
	#isVerb(i: number): boolean {
		if (!this.isWord(i) || this.isName(i)) return false;
		if (this.is('auxiliary', i)) return true;
		const tag = this.#tag(i);
		if (tag === ADJ && this.section.traits.nounCapitals) return this.#isVerbDespiteTag(i);
		if (tag === ADJ && this.#isPerfect(i)) return true;
		if (this.#isVerbByForm(i) || this.isMarkedInfinitive(i)) return true;
		if (tag === VERB && !this.section.traits.nounCapitals && this.#isPlainPresent(i)) return this.#isPresentVerb(i);
		if (tag === VERB && !this.section.traits.nounCapitals && this.#isAttributive(i)) return false;
		if (tag !== 0) return tag === VERB || tag === AUX;
		return this.lexicon.verbs(this.lower(i)) !== undefined && this.looksVerbal(i);
	}

	/** "to supply 14 planes": a base form that its marker and the phrase behind it show to be no noun. */
	isMarkedInfinitive(i: number): boolean {
		if (!this.is('infinitiveMarker', i - 1) || this.isName(i)) return false;
		if (!this.isDeterminer(i + 1) && !this.isNumber(i + 1)) return false;
		return this.lexicon.verbs(this.lower(i))?.some(({ morph }) => (morph & MORPH.infinitive) !== 0) ?? false;
	}

	/** Whether a word that can be a verb is used as one here. */
	looksVerbal(i: number): boolean {
		const tag = this.#tag(i);
		if (tag === ADJ && this.section.traits.nounCapitals) return this.#isVerbDespiteTag(i);
		if (tag === ADJ && this.#isPerfect(i)) return true;
		if (this.#isVerbByForm(i)) return true;
		if (tag === VERB && !this.section.traits.nounCapitals && this.#isPlainPresent(i)) return this.#isPresentVerb(i);
		if (tag === VERB && !this.section.traits.nounCapitals && this.#isAttributive(i)) return false;
		if (tag !== 0) return tag === VERB || tag === AUX;
		if (this.section.traits.nounCapitals) return !this.isCapital(i) || this.isSentenceStart(i);
		return this.#verbalByNeighbours(i);
	}

	/** Where endings tell a verb's past from any noun, the lexicon is surer than the tagger. */
	#isVerbByForm(i: number): boolean {
		if (!this.section.traits.principalPresent || this.isName(i) || this.lexicon.noun(this.lower(i)) !== undefined)
			return false;
		const readings = this.lexicon.verbs(this.lower(i));
		return readings?.every(({ morph }) => (morph & (MORPH.past | MORPH.participle)) !== 0) ?? false;
	}

	/** "had exchanged letters": no adjective right behind an auxiliary of the perfect. */
	#isPerfect(i: number): boolean {
		return this.is('perfect', i - 1) && this.lexicon.verbs(this.lower(i))?.some(isParticiple) === true;
	}

	#isPlainPresent(i: number): boolean {
		return this.#morph(i) === MORPH.finite && !this.is('auxiliary', i);
	}

	/** "a fire bomb attack": a determiner before it, and only nouns and adjectives between. */
	#isInsideNounPhrase(i: number): boolean {
		if (this.lower(i).endsWith('s')) return false;
		for (let at = i - 1; at > i - 4; at -= 1) {
			if (this.isDeterminer(at)) return true;
			if (this.#tag(at) !== NOUN && this.#tag(at) !== ADJ && this.lower(at) !== '-') return false;
		}
		return false;
	}

	/** "to injured reserve": a participle between a preposition or determiner and a noun. */
	#isAttributive(i: number): boolean {
		if (this.#isPerfect(i)) return false;
		// "Newly appointed minister Jane Doe has ..."
		const opens = this.#tag(i - 1) === ADV && this.isSentenceStart(i - 1);
		if (opens && this.lower(i).endsWith('ed') && (this.#tag(i + 1) === NOUN || this.#tag(i + 1) === ADJ)) return true;
		if ((this.#morph(i) & MORPH.participle) === 0 || (this.#morph(i) & MORPH.finite) !== 0) return false;
		const before = this.role(i - 1) !== undefined || this.isDeterminer(i - 1) || this.#tag(i - 1) === ADJ;
		return before && (this.#tag(i + 1) === NOUN || this.#tag(i + 1) === ADJ) && !this.lower(i).endsWith('ing');
	}

	/** "talks", "police", "attack": noun and present in one form. Behind a determiner or number, or before another finite verb, it is the noun. */
	#isPresentVerb(i: number): boolean {
		if (this.isDeterminer(i - 1) || this.isNumber(i - 1) || /['’]s?$/.test(this.text(i - 1))) return false;
		if (this.role(i - 1) !== undefined && this.lower(i - 1) !== 'to') return false;
		if (this.isSentenceStart(i)) return false;
		if (this.#isInsideNounPhrase(i)) return false;
		const next = this.#tag(i + 1);
		if (next === AUX || (next === VERB && (this.#morph(i + 1) & MORPH.past) !== 0)) return false;
		return this.#tag(i - 1) !== ADJ;
	}

	/** Participles and infinitives at a clause's end look like adjectives; a noun behind them would make them so. */
	#isVerbDespiteTag(i: number): boolean {
		const known = this.lexicon.verbs(this.lower(i)) !== undefined || this.lower(i - 1) === this.section.infinitiveInfix;
		return known && !this.isCapital(i) && !this.isNoun(i + 1) && this.#tag(i + 1) !== ADJ;
	}

	/** Untagged and without capitals to tell nouns by: the neighbours decide. */
	#verbalByNeighbours(i: number): boolean {
		if (i === 0 || this.isSentenceStart(i)) return false;
		if (this.is('determiner', i - 1) || this.is('possessive', i - 1) || /['’]s?$/.test(this.text(i - 1))) return false;
		if (this.is('auxiliary', i - 1) || this.is('pronoun', i - 1) || this.is('relative', i - 1)) return true;
		const form = this.lower(i);
		const next = i + 1;
		const beforeObject =
			this.is('determiner', next) || this.is('pronoun', next) || this.is('possessive', next) || this.isName(next);
		if (form.endsWith('ed')) return !(this.role(i - 1) !== undefined && !beforeObject);
		if (this.role(i - 1) !== undefined) return form.endsWith('ing');
		if (beforeObject || this.isNumber(next)) return true;
		return this.isName(i - 1) && !form.endsWith('ing');
	}

	isFinite(i: number): boolean {
		const said = this.#memo.isFinite[i] ?? 0;
		if (said !== 0) return said === YES;
		const yes = this.#isFinite(i);
		this.#memo.isFinite[i] = yes ? YES : NO;
		return yes;
	}
	#isFinite(i: number): boolean {
		if (!this.isVerb(i)) return false;
		if (this.#tag(i) === ADJ && this.#isPerfect(i)) return false;
		if (this.#tag(i) === ADJ)
			return this.lexicon.verbs(this.lower(i))?.every((r) => (r.morph & MORPH.finite) !== 0) ?? false;
		const morph = this.#morph(i);
		if (morph !== 0) return (morph & MORPH.finite) !== 0;
		if (this.is('auxiliary', i)) return !this.is('nonfinite', i);
		const readings = this.lexicon.verbs(this.lower(i));
		if (readings === undefined)
			return this.#tag(i) === VERB && !this.section.nonfiniteEndings.some((ending) => this.lower(i).endsWith(ending));
		return readings.some((reading) => (reading.morph & MORPH.finite) !== 0);
	}

	/** A verb of state or speech: what it says is no happening. */
	isUneventful(i: number): boolean {
		return this.is('uneventful', i) || this.#sets.uneventful.has(this.draft.tagging.lemma[i] ?? '');
	}

	isNoun(i: number): boolean {
		const said = this.#memo.isNoun[i] ?? 0;
		if (said !== 0) return said === YES;
		const yes = this.#isNoun(i);
		this.#memo.isNoun[i] = yes ? YES : NO;
		return yes;
	}
	#isNoun(i: number): boolean {
		if (!this.isWord(i)) return false;
		if (this.#isOfCurrency(i)) return false;
		if (this.isName(i)) return true;
		if (this.#isVerbByForm(i) || this.isMarkedInfinitive(i)) return false;
		const tag = this.#tag(i);
		if (tag !== 0) return tag === NOUN || tag === PROPN;
		if (this.section.traits.nounCapitals)
			return this.isCapital(i) && (!this.isSentenceStart(i) || !this.#isFunction(i));
		return !this.#isFunction(i) && !this.isVerb(i) && !this.lower(i).endsWith('ly');
	}

	/** What may stand between a determiner and its noun. */
	isModifier(i: number): boolean {
		const said = this.#memo.isModifier[i] ?? 0;
		if (said !== 0) return said === YES;
		const yes = this.#isModifier(i);
		this.#memo.isModifier[i] = yes ? YES : NO;
		return yes;
	}
	#isModifier(i: number): boolean {
		if (this.isNumber(i)) return true;
		if (!this.isWord(i)) return false;
		const tag = this.#tag(i);
		if (tag !== 0) {
			if (tag === ADJ || tag === NUM) return !this.#isPerfect(i);
			return tag === VERB && this.looksAttributive(i);
		}
		if (this.#isFunction(i)) return false;
		if (this.section.traits.nounCapitals) return !this.isCapital(i) && /(e|en|er|es|em)$/.test(this.lower(i));
		return !this.isVerb(i);
	}

	/** A participle used as an adjective: "der verhaftete Mann", "the arrested man". */
	looksAttributive(i: number): boolean {
		if (!this.section.traits.nounCapitals) {
			return (this.is('determiner', i - 1) || this.is('possessive', i - 1)) && this.isNoun(i + 1);
		}
		if (!/(e|en|er|es|em)$/.test(this.lower(i)) || !this.isCapital(i + 1) || this.isSentenceStart(i)) return false;
		const before = i - 1;
		return (
			this.is('determiner', before) ||
			this.role(before) !== undefined ||
			(this.isNumber(before) && this.time(before) === undefined) ||
			this.#tag(before) === ADJ
		);
	}

	isAdverb(i: number): boolean {
		const tag = this.#tag(i);
		return this.is('filler', i) || (tag !== 0 ? tag === ADV : false);
	}
	isPreposition(i: number): boolean {
		const tag = this.#tag(i);
		return this.role(i) !== undefined && (tag === 0 || tag === ADP || !this.isVerb(i));
	}
	isDeterminer(i: number): boolean {
		return this.is('determiner', i) || this.is('possessive', i) || this.#tag(i) === DET;
	}
	isSentenceStart(i: number): boolean {
		const said = this.#memo.isSentenceStart[i] ?? 0;
		if (said !== 0) return said === YES;
		const yes = this.#isSentenceStart(i);
		this.#memo.isSentenceStart[i] = yes ? YES : NO;
		return yes;
	}
	#isSentenceStart(i: number): boolean {
		const { tokens, sentences } = this.document;
		const sentence = sentences[tokens.sentence[i] ?? 0];
		let first = sentence?.first ?? 0;
		while (first < i && !this.isWord(first) && !this.isNumber(first)) first += 1;
		return first === i;
	}
	#isFunction(i: number): boolean {
		return this.#sets.function.has(this.lower(i)) || this.#sets.roles.has(this.lower(i));
	}
}

const isParticiple = ({ morph }: { readonly morph: number }) => (morph & MORPH.participle) !== 0;
