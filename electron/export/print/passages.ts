import type {
	Chapter,
	Contested,
	Entry,
	Note,
	Numbered,
	Passage,
	PrintedChapter,
	PrintedEntry,
	PrintedMatter,
	PrintedSayings,
	Said,
} from './model.ts';

/**
 * Passages numbered through the whole document in the order they are first called on: a passage's words are printed once, with
 * the first that calls on it, and everything later names its number. The numbers are given here, since a typesetter that has to
 * find them out lays out a long document several times over.
 */
export class Passages {
	readonly #numbers = new Map<string, number>();

	chapters(chapters: readonly Chapter[]): readonly PrintedChapter[] {
		return chapters.map(({ title, entries }) => ({ title, entries: entries.map((entry) => this.#entry(entry)) }));
	}

	/** The bare note goes: it stands among the remarks where it is wanted. */
	#entry({ note: _, ...entry }: Entry): PrintedEntry {
		const passages: Passage[] = [];
		const reported = entry.reported.map((note) => ({ cite: note.cite, note: this.#number(note, passages) }));
		const said = entry.said.map((one) => this.#said(one, passages));
		const order = entry.order.map((one) => ({ ...one, note: this.#number(one.note, passages) }));
		return { ...entry, reported, said, order, passages };
	}

	matters(contested: readonly Contested[]): readonly PrintedMatter[] {
		return contested.map(({ events, claims, denials }) => {
			const passages: Passage[] = [];
			return {
				events,
				claims: claims.map((one) => this.#said(one, passages)),
				denials: denials.map((one) => this.#said(one, passages)),
				passages,
			};
		});
	}

	sayings(sayings: readonly Said[]): PrintedSayings {
		const passages: Passage[] = [];
		return { said: sayings.map((one) => this.#said(one, passages)), passages };
	}

	#said(said: Said, passages: Passage[]): Numbered<Said> {
		return { ...said, note: this.#number(said.note, passages, said.content) };
	}

	/** The passage's number; a new passage is added to `fresh`, without its words where `told` gives them. */
	#number(note: Note, fresh: Passage[], told = ''): number {
		const key = note.label.slice(note.label.indexOf('-') + 1);
		const known = this.#numbers.get(key);
		if (known !== undefined) return known;
		const n = this.#numbers.size + 1;
		this.#numbers.set(key, n);
		const { quote, lang, cite, source } = note;
		fresh.push({ n, quote: quote === told ? '' : quote, lang, cite, source });
		return n;
	}
}
