import type { SpeechAct } from '#domain/reading.ts';
import type { LanguagePack } from '../language.ts';
import type { AttributionSection } from '../packs/attribution.ts';
import { inflect } from './inflect.ts';

/** Closed word classes, as bits of a word. */
export const Word = {
	determiner: 1,
	oblique: 1 << 1,
	genitive: 1 << 2,
	pronoun: 1 << 3,
	relative: 1 << 4,
	possessive: 1 << 5,
	preposition: 1 << 6,
	attributive: 1 << 7,
	coordinator: 1 << 8,
	complementiser: 1 << 9,
	interrogative: 1 << 10,
	subordinator: 1 << 11,
	auxiliary: 1 << 12,
	passive: 1 << 13,
	modal: 1 << 14,
	hearsay: 1 << 15,
	subjunctive: 1 << 16,
	conditional: 1 << 17,
	negation: 1 << 18,
	adverb: 1 << 19,
	sourceMarker: 1 << 20,
	commentMarker: 1 << 21,
	anaphoric: 1 << 22,
	/** Stands for a clause to come ("davon"). */
	correlate: 1 << 24,
	sourceNoun: 1 << 25,
	cueNoun: 1 << 26,
	/** A subject that is nobody ("man"). */
	generic: 1 << 27,
	marker: 1 << 28,
	/** Points at what was told before ("dies"). */
	demonstrative: 1 << 23,
	agent: 1 << 29,
	/** A finite auxiliary or modal. */
	finiteHelper: 1 << 30,
	/** First and second persons. */
	addressing: 1 << 31,
} as const;

type Frame = AttributionSection['verbs'][number]['frames'][number];

/** A verb that introduces speech. */
export interface CueVerb {
	readonly lemma: string;
	readonly act: SpeechAct;
	readonly particle?: string;
	/** A word its clause must hold ("darauf"). */
	readonly needs?: string;
	readonly frames: ReadonlySet<Frame>;
}

export const Form = { finite: 1, participle: 2, infinitive: 4, gerund: 8 } as const;

/** A reading of a word as a form of a cue verb; `form` holds bits of Form. */
export interface CueForm {
	readonly verb: CueVerb;
	readonly form: number;
	/** The particle stands elsewhere in the clause. */
	readonly split: boolean;
}

interface SourceAdposition {
	readonly words: readonly string[];
	readonly before: boolean;
	readonly needsNoun: boolean;
	/** Words before it that make it temporal ("kurz nach"). */
	readonly notAfter: ReadonlySet<string>;
}

/** What the pack says of one word. */
export interface WordEntry {
	bits: number;
	readonly cues: CueForm[];
	readonly adpositions: SourceAdposition[];
	nounAct: SpeechAct | undefined;
}

export interface AttributionLexicon {
	readonly words: ReadonlyMap<string, WordEntry>;
	/** By first word; the phrases of hedging, longest first. */
	readonly hedges: ReadonlyMap<string, readonly (readonly string[])[]>;
	/** Closing marks of each opening mark, and whether a mark can open or close. */
	readonly quotes: ReadonlyMap<string, ReadonlySet<string>>;
	readonly closers: ReadonlySet<string>;
	/** Pronouns by which who is quoted means himself. */
	readonly firstPersons: ReadonlySet<string>;
	/** Pronouns of who is spoken to. */
	readonly addressees: ReadonlySet<string>;
	/** Generic subjects that may mean something spoken of before. */
	readonly neuters: ReadonlySet<string>;
	/** Generic subjects that mean people. */
	readonly anybody: ReadonlySet<string>;
	/** Verbs and their subject in one word ("dit-il"). */
	readonly inverted: ReadonlySet<string>;
	readonly copulas: ReadonlySet<string>;
	readonly publishing: ReadonlySet<string>;
	readonly losses: ReadonlySet<string>;
	readonly quarters: ReadonlySet<string>;
	readonly traits: AttributionSection['traits'];
}

const compiled = new WeakMap<LanguagePack, AttributionLexicon>();

/** The pack's attribution section as maps from words, compiled once per pack. */
export function lexiconOf(pack: LanguagePack): AttributionLexicon {
	const known = compiled.get(pack);
	if (known !== undefined) return known;
	const lexicon = compile(pack.attribution);
	compiled.set(pack, lexicon);
	return lexicon;
}

function compile(section: AttributionSection): AttributionLexicon {
	const words = new Map<string, WordEntry>();
	const entry = (word: string) => {
		const key = word.toLowerCase();
		const known = words.get(key);
		if (known !== undefined) return known;
		const fresh: WordEntry = { bits: 0, cues: [], adpositions: [], nounAct: undefined };
		words.set(key, fresh);
		return fresh;
	};
	const mark = (list: readonly string[], bit: number) => {
		for (const word of list) entry(word).bits |= bit;
	};
	for (const [list, bit] of classes(section)) mark(list, bit);
	const inverted = new Set<string>();
	const invert = (forms: readonly string[]) => {
		const made = forms.flatMap((form) => section.traits.subjectClitics.map((clitic) => form + clitic));
		for (const word of made) inverted.add(word);
		return made;
	};
	mark(invert(section.words.auxiliaries), Word.auxiliary | Word.finiteHelper);
	const verbs = new Map<string, Set<Frame>>();
	for (const { act, frames, verbs: list } of section.verbs) {
		for (const written of list) {
			const [verb = written, needs] = written.split('+');
			const forms = inflect(section, verb);
			const particle = forms.particle;
			const known = verbs.get(written);
			if (known !== undefined && frames.every((frame) => frame === 'narrated')) {
				known.add('narrated');
				continue;
			}
			const own = new Set(frames);
			verbs.set(written, known ?? own);
			const cue: CueVerb = {
				lemma: forms.lemma,
				act,
				frames: own,
				...(particle !== undefined && { particle }),
				...(needs !== undefined && { needs }),
			};
			const add = (list: readonly string[], form: number, split: boolean) => {
				for (const word of list) {
					const { cues } = entry(word);
					const at = cues.findIndex((known) => known.verb === cue && known.split === split);
					const known = cues[at];
					if (known === undefined) cues.push({ verb: cue, form, split });
					else cues[at] = { ...known, form: known.form | form };
				}
			};
			add(forms.finite, Form.finite, particle !== undefined);
			if (own.has('speech')) add(invert(forms.finite), Form.finite, false);
			if (particle !== undefined) {
				add(
					forms.finite.map((form) => particle + form),
					Form.finite,
					false,
				);
			}
			add(forms.participle, Form.participle, false);
			add(forms.infinitive, Form.infinitive, false);
			add(forms.gerund, Form.gerund, false);
		}
	}
	for (const { act, nouns } of section.nouns) {
		mark(nouns, Word.cueNoun);
		for (const noun of nouns) entry(noun).nounAct = act;
	}
	for (const adposition of section.sourceAdpositions) {
		const list = adposition.words.toLowerCase().split(' ');
		entry(list[0] ?? '').adpositions.push({
			words: list,
			before: adposition.side === 'before',
			needsNoun: adposition.needsNoun,
			notAfter: new Set(adposition.notAfter),
		});
	}
	// a particle, or a word that must go with it, decides between "gab" and "gab ... bekannt"
	const closeness = ({ split, verb }: CueForm) => Number(split) + Number(verb.needs !== undefined);
	for (const { cues } of words.values()) cues.sort((a, b) => closeness(b) - closeness(a));
	for (const { adpositions } of words.values()) adpositions.sort((a, b) => b.words.length - a.words.length);
	return {
		words,
		hedges: phrases(section.hedges),
		quotes: marks(section.quotePairs),
		closers: new Set(section.quotePairs.map(([, close]) => close)),
		firstPersons: new Set(section.words.firstPersons),
		addressees: new Set(section.words.addressees),
		neuters: new Set(section.words.neuters),
		inverted,
		anybody: new Set(section.words.anybody),
		copulas: new Set(section.words.copulas),
		publishing: new Set(section.words.publishing),
		losses: new Set(section.words.losses.map((word) => word.toLowerCase())),
		quarters: new Set(section.words.quarters),
		traits: section.traits,
	};
}

function classes({ words, sourceNouns, traits }: AttributionSection): [readonly string[], number][] {
	return [
		[words.determiners, Word.determiner],
		[words.oblique, Word.oblique],
		[words.genitive, Word.genitive],
		[words.pronouns, Word.pronoun],
		[words.relatives, Word.relative],
		[words.reflexives, Word.adverb],
		[words.possessives, Word.possessive],
		[words.correlates, Word.correlate],
		[words.prepositions, Word.preposition],
		[words.attributive, Word.attributive],
		[words.coordinators, Word.coordinator],
		[words.complementisers, Word.complementiser],
		[words.interrogatives, Word.interrogative],
		[words.subordinators, Word.subordinator],
		[words.auxiliaries, Word.auxiliary],
		[words.passives, Word.passive],
		[words.modals, Word.modal],
		[words.modals, Word.finiteHelper],
		[words.auxiliaries.filter((word) => !words.nonFinite.includes(word)), Word.finiteHelper],
		[words.agents, Word.agent],
		[words.generic, Word.generic],
		[words.addressing, Word.addressing],
		[words.hearsay, Word.hearsay],
		[words.subjunctive, Word.subjunctive],
		[words.conditional, Word.conditional],
		[words.negations, Word.negation],
		[words.adverbs, Word.adverb],
		[words.sourceMarkers, Word.sourceMarker],
		[words.commentMarkers, Word.commentMarker],
		[words.anaphoric, Word.anaphoric],
		[words.demonstratives, Word.demonstrative],
		[words.quantifiers, Word.determiner],
		[sourceNouns, Word.sourceNoun],
		[traits.infinitiveMarker === '' ? [] : [traits.infinitiveMarker], Word.marker],
	];
}

function phrases(list: readonly string[]): Map<string, (readonly string[])[]> {
	const byFirst = new Map<string, (readonly string[])[]>();
	for (const phrase of list) {
		const parts = phrase.toLowerCase().split(' ');
		const first = parts[0] ?? '';
		byFirst.set(
			first,
			[...(byFirst.get(first) ?? []), parts].sort((a, b) => b.length - a.length),
		);
	}
	return byFirst;
}

function marks(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
	const byOpen = new Map<string, Set<string>>();
	for (const [open, close] of pairs) byOpen.set(open, (byOpen.get(open) ?? new Set()).add(close));
	return byOpen;
}
