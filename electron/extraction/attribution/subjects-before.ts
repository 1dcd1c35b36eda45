import type { Entity } from '#domain/reading.ts';
import { tokenAt } from '../document.ts';
import { type Draft, MORPH, UPOS } from '../draft.ts';
import { type AttributionLexicon, Word } from './lexicon.ts';

/** A mention of an entity. */
export interface Named {
	readonly entity: Entity;
	readonly start: number;
	readonly end: number;
}

const POSSESSIVE = /^['’]s?\b/;

/** Finds the entities that are the subject of a sentence: what a pronoun in the next one may point back at. */
export class Subjects {
	readonly #draft: Draft;
	readonly #lexicon: AttributionLexicon;

	constructor(draft: Draft, lexicon: AttributionLexicon) {
		this.#draft = draft;
		this.#lexicon = lexicon;
	}

	/** Ids of the subject of the sentence before number `sentence`, by `mentions` in the order of the text. */
	before(mentions: readonly Named[], sentence: number): string[] {
		const { document } = this.#draft;
		const earlier = document.sentences[sentence - 1];
		if (earlier === undefined) return [];
		const ids = new Set<string>();
		let low = 0;
		for (let high = mentions.length; low < high; ) {
			const middle = (low + high) >> 1;
			if ((mentions[middle]?.start ?? 0) < earlier.start) low = middle + 1;
			else high = middle;
		}
		let end = -1;
		for (let at = low; at < mentions.length; at += 1) {
			const mention = mentions[at];
			if (mention === undefined || mention.start >= earlier.end) break;
			const token = tokenAt(document, mention.start);
			if (end >= 0 && !this.#joined(end, token)) break;
			if (this.#behindVerb(earlier.first, token)) break;
			const owner = POSSESSIVE.test(document.text.slice(mention.end, mention.end + 3));
			if (owner || this.#governed(earlier.first, token)) continue;
			ids.add(mention.entity.id);
			end = tokenAt(document, mention.end - 1) + 1;
		}
		return [...ids];
	}

	#bits = (token: number) => this.#lexicon.words.get(this.#draft.document.tokens.lower[token] ?? '')?.bits ?? 0;

	/** Only a coordinator (and a determiner) between two mentions. */
	#joined(from: number, to: number): boolean {
		let coordinated = false;
		for (let i = from; i < to; i += 1) {
			const bits = this.#bits(i);
			if ((bits & Word.coordinator) !== 0 || this.#draft.document.tokens.lower[i] === ',') coordinated = true;
			else if ((bits & Word.determiner) === 0) return false;
		}
		return coordinated;
	}

	/** Where the verb need not stand second, what follows the finite verb is no subject. */
	#behindVerb(first: number, token: number): boolean {
		if (this.#lexicon.traits.verbSecond) return false;
		const { morph, upos } = this.#draft.tagging;
		for (let i = first; i < token; i += 1) {
			const tag = UPOS[upos[i] ?? 0];
			if ((tag === 'VERB' || tag === 'AUX') && ((morph[i] ?? 0) & MORPH.finite) !== 0) return true;
		}
		return false;
	}

	/** A preposition stands before the mention's phrase. */
	#governed(first: number, token: number): boolean {
		for (let i = token - 1; i >= first; i -= 1) {
			const bits = this.#bits(i);
			if ((bits & Word.preposition) !== 0) return true;
			const tag = UPOS[this.#draft.tagging.upos[i] ?? 0];
			if ((bits & Word.determiner) === 0 && tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'DET')
				return false;
		}
		return false;
	}
}
