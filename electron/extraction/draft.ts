import type {
	Entity,
	ReadClaim,
	ReadEvent,
	ReadingWarning,
	ReadRelation,
	SpeechAct,
	TemporalExpression,
} from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import type { Document } from './document.ts';
import type { LanguagePack } from './language.ts';

/** Who says what, before it is judged a claim: a stretch of speech with its cue and source. */
export interface Attribution {
	readonly manner: 'direct' | 'indirect' | 'mixed' | 'reported';
	readonly content: readonly Span[];
	readonly source?: Span;
	readonly cue?: Span;
	/** Lemma of the cue, for the lexicon's act and stance. */
	readonly cueLemma?: string;
	readonly act: SpeechAct;
	/** The cue itself is negated ("did not say"). */
	readonly negated: boolean;
	readonly rule: string;
	readonly matched: readonly Span[];
}

/** Part of speech and lemma per token, parallel to `document.tokens`. */
export interface Tagging {
	/** Index into UPOS. */
	readonly upos: Uint8Array;
	readonly lemma: readonly string[];
	/** Language-named morphological marks, as bits of MORPH. */
	readonly morph: Uint16Array;
}
export const UPOS = [
	'X',
	'ADJ',
	'ADP',
	'ADV',
	'AUX',
	'CCONJ',
	'DET',
	'INTJ',
	'NOUN',
	'NUM',
	'PART',
	'PRON',
	'PROPN',
	'PUNCT',
	'SCONJ',
	'SYM',
	'VERB',
] as const;
export const MORPH = {
	finite: 1,
	past: 2,
	participle: 4,
	infinitive: 8,
	subjunctive1: 16,
	subjunctive2: 32,
	plural: 64,
	imperative: 128,
} as const;

/** What the stages write into, in their order. A stage reads what earlier ones wrote and adds its own. */
export interface Draft {
	readonly document: Document;
	readonly pack: LanguagePack;
	/** Publication date, EDTF to the day or coarser, when known. */
	readonly published: string | undefined;
	tagging: Tagging;
	times: TemporalExpression[];
	entities: Entity[];
	events: ReadEvent[];
	attributions: Attribution[];
	claims: ReadClaim[];
	relations: ReadRelation[];
	warnings: ReadingWarning[];
}
