import { type Document, TokenKind } from '../document.ts';
import { type Draft, MORPH, UPOS } from '../draft.ts';
import type { Tense } from './context.ts';
import type { Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';

/** Verbs farther away than this belong to another clause. */
const REACH = 25;

const CONJUNCTION = UPOS.indexOf('CCONJ');
/** Words between two coordinated times: "by Sunday night or early on Monday". */
const MOST_BETWEEN = 2;

/** The tenses that the times of a text stand in. */
export class Tenses {
	readonly #draft: Draft;
	readonly #lexicon: Lexicon;
	#last: { readonly hit: Hit; readonly tense: Tense } | undefined;

	constructor(draft: Draft, lexicon: Lexicon) {
		this.#draft = draft;
		this.#lexicon = lexicon;
	}

	/** The tense of a time: that of the one it is joined to by a conjunction, else that of the nearest verb. */
	of(hit: Hit): Tense {
		const { document, tagging } = this.#draft;
		const joined = this.#last !== undefined && this.#isJoined(this.#last.hit, hit) ? this.#last.tense : undefined;
		const tense = joined ?? tenseAt(document, this.#lexicon, hit.token, tagging.morph);
		this.#last = { hit, tense };
		return tense;
	}

	#isJoined(before: Hit, hit: Hit): boolean {
		const { document, tagging } = this.#draft;
		const between = hit.token - before.last - 1;
		if (between < 1 || between > MOST_BETWEEN) return false;
		if (document.tokens.sentence[before.last] !== document.tokens.sentence[hit.token]) return false;
		return tagging.upos[before.last + 1] === CONJUNCTION;
	}
}

/**
 * The tense of the verb nearest to token `at` within its sentence, by the words and endings the pack names, and by `morph`, the verbal marks of each
 * token.
 */
function tenseAt(document: Document, lexicon: Lexicon, at: number, morph: Uint16Array): Tense {
	const { tokens } = document;
	const sentence = document.sentences[tokens.sentence[at] ?? 0];
	if (sentence === undefined) return undefined;
	for (let distance = 1; distance <= REACH; distance += 1) {
		for (const i of [at - distance, at + distance]) {
			if (i < sentence.first || i >= sentence.last || tokens.kind[i] !== TokenKind.word) continue;
			const word = tokens.lower[i] ?? '';
			if (lexicon.future.has(word)) return 'future';
			if (!isPast(word, lexicon) && !tellsPast(morph[i] ?? 0)) continue;
			return followsFuture(document, lexicon, i, sentence.first) ? 'future' : 'past';
		}
	}
	return undefined;
}

const isPast = (word: string, { past, pastEndings }: Lexicon): boolean =>
	past.has(word) || pastEndings.some((ending) => word.length > ending.length + 2 && word.endsWith(ending));

/** A past form, or a participle of the perfect; Konjunktiv II tells no time. */
const tellsPast = (marks: number): boolean =>
	(marks & MORPH.subjunctive2) === 0 && (marks & (MORPH.past | MORPH.participle)) !== 0;

/** "Will be held", "is expected to be closed": the participle does not make it past. */
function followsFuture({ tokens }: Document, lexicon: Lexicon, at: number, first: number): boolean {
	for (let i = at - 1; i >= first && i >= at - 4; i -= 1) {
		if (tokens.kind[i] !== TokenKind.word) return false;
		if (lexicon.future.has(tokens.lower[i] ?? '')) return true;
	}
	return false;
}
