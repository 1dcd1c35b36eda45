import type { EntityType } from '#domain/reading.ts';
import type { Span } from '#domain/selector.ts';
import { sentenceAt, tokenAt } from '../document.ts';
import type { Draft } from '../draft.ts';
import { demonymCountry, namesLexicon } from '../names/lexicon.ts';
import { type AttributionLexicon, Word } from './lexicon.ts';
import { type Named, Subjects } from './subjects-before.ts';

/** A pronoun or a role points back no further than this many sentences. */
const REACH = 2;

/** Resolves speakers to entities. Asked in the order of the text: it remembers who spoke last. */
export class Speakers {
	readonly #draft: Draft;
	readonly #lexicon: AttributionLexicon;
	/** Every mention in the order of the text. */
	readonly #mentions: readonly Named[];
	readonly #subjects: Subjects;
	readonly #persons: ReadonlySet<string>;
	/** Ids by role, lower case. */
	readonly #bearers: ReadonlyMap<string, readonly string[]>;
	#last: { readonly entities: readonly string[]; readonly sentence: number } | undefined;

	constructor(draft: Draft, lexicon: AttributionLexicon) {
		this.#draft = draft;
		this.#lexicon = lexicon;
		this.#mentions = draft.entities
			.flatMap((entity) => entity.mentions.map(({ start, end }) => ({ entity, start, end })))
			.sort((a, b) => a.start - b.start || b.end - a.end);
		this.#subjects = new Subjects(draft, lexicon);
		this.#persons = new Set(draft.entities.filter(({ type }) => type === 'PER').map(({ id }) => id));
		const bearers = new Map<string, string[]>();
		for (const { id, role } of draft.entities) {
			if (role === undefined) continue;
			const known = bearers.get(role.toLowerCase());
			if (known === undefined) bearers.set(role.toLowerCase(), [id]);
			else known.push(id);
		}
		this.#bearers = bearers;
	}

	/** The entities that speak by the words at `span`; empty for an anonymous speaker. */
	resolve(span: Span): string[] {
		const named = this.#within(span);
		const entities = named.length > 0 ? this.#heads(named, span) : this.#pointedAt(span);
		if (entities.length > 0) this.#last = { entities, sentence: this.#sentence(span) };
		return entities;
	}

	#sentence = ([start]: Span) => sentenceAt(this.#draft.document, start);

	/** Index of the first mention that begins at or behind `offset`. */
	#from(offset: number): number {
		let low = 0;
		let high = this.#mentions.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#mentions[middle]?.start ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	#within([start, end]: Span): Named[] {
		const found: Named[] = [];
		for (let i = this.#from(start); i < this.#mentions.length; i += 1) {
			const mention = this.#mentions[i];
			if (mention === undefined || mention.start >= end) break;
			if (mention.end <= end) found.push(mention);
		}
		return found;
	}

	/** Of the names in a phrase those that speak: persons before what they are of, each part of an enumeration by itself. */
	#heads(named: readonly Named[], span: Span): string[] {
		const ids: string[] = [];
		let attribute: Named | undefined;
		let headed = false;
		let kind: EntityType | undefined;
		for (const mention of named) {
			const { coordinated, comma, dependent } = this.#place(mention.start, span[0]);
			// "der Sprecher in Wien, X": what an office is of does not speak beside its holder
			const placed = mention.entity.type === 'PER' && comma;
			if (coordinated && attribute !== undefined && !headed && !placed) ids.push(attribute.entity.id);
			if (coordinated) {
				headed = false;
				attribute = undefined;
			}
			// "both A and B": names of one kind side by side all speak
			// "Firma X CEO Y": the person comes last
			if (headed && !dependent && mention.entity.type === 'PER' && kind !== 'PER') ids.pop();
			else if (headed && (dependent || mention.entity.type !== kind)) continue;
			if (mention.entity.type === 'LOC' && this.#goesOn(mention, span[1])) continue;
			if (dependent || mention.entity.type === 'LOC') attribute ??= mention;
			if (dependent) continue;
			if (mention.entity.type === 'LOC' && named.some((other) => other !== mention && other.entity.type === 'PER'))
				continue;
			ids.push(mention.entity.id);
			kind = mention.entity.type;
			headed = true;
		}
		if (!headed && attribute !== undefined && attribute.entity.type !== 'PER') ids.push(attribute.entity.id);
		return [...new Set(ids)];
	}

	/** "Singapore Airlines": a place is but the first word of a longer name. */
	#goesOn({ end }: Named, last: number): boolean {
		const { document } = this.#draft;
		if (this.#lexicon.traits.nounsCapitalised || end >= last || document.text[end] !== ' ') return false;
		const next = this.#mentions[this.#from(end)];
		return /^\p{Lu}\p{Ll}/u.test(document.text.slice(end + 1, end + 4)) && next?.start !== end + 1;
	}

	/** How a mention stands in its phrase: after a coordinator, or depending on the noun before it. */
	#place(start: number, from: number): { coordinated: boolean; comma: boolean; dependent: boolean } {
		const { document } = this.#draft;
		const { tokens } = document;
		const first = tokenAt(document, from);
		let i = tokenAt(document, start) - 1;
		let dependent = false;
		for (; i >= first; i -= 1) {
			const bits = this.#lexicon.words.get(tokens.lower[i] ?? '')?.bits ?? 0;
			const comma = tokens.lower[i] === ',';
			if ((bits & Word.coordinator) !== 0 || comma) return { coordinated: true, comma, dependent };
			if (i === first) break;
			if ((bits & (Word.genitive | Word.preposition)) !== 0) dependent = true;
			else if ((bits & Word.determiner) === 0 && dependent) break;
		}
		return { coordinated: false, comma: false, dependent };
	}

	/** Whom a pronoun, a relative or a role near its bearer means, when that is plain. */
	#pointedAt(span: Span): string[] {
		const { document } = this.#draft;
		const first = tokenAt(document, span[0]);
		const last = tokenAt(document, span[1] - 1);
		const here = this.#sentence(span);
		const bits = this.#lexicon.words.get(document.tokens.lower[first] ?? '')?.bits ?? 0;
		if (first === last && (bits & Word.relative) !== 0) {
			const before = this.#mentions[this.#from(span[0]) - 1];
			return before !== undefined && span[0] - before.end <= 2 ? [before.entity.id] : [];
		}
		// who "I" is, the utterance tells that holds it
		if (first === last && this.#lexicon.firstPersons.has(document.tokens.lower[first] ?? '')) return [];
		const recent = this.#last !== undefined && here - this.#last.sentence <= REACH ? this.#last.entities : [];
		const neuter = this.#lexicon.neuters.has(document.tokens.lower[first] ?? '');
		const pronoun = (bits & Word.pronoun) !== 0 || this.#lexicon.inverted.has(document.tokens.lower[first] ?? '');
		if (first === last && pronoun && ((bits & Word.generic) === 0 || neuter)) {
			if (neuter) {
				const fits = (id: string) => !this.#persons.has(id);
				const before = this.#subjects.before(this.#mentions, here).filter(fits);
				if (before.length > 0) return before.length === 1 ? before : [];
				return recent.length === 1 && recent.every(fits) ? [...recent] : [];
			}
			if (recent.length === 1 && this.#persons.has(recent[0] ?? '')) return [...recent];
			const near = this.#personsBefore(span[0], here);
			return near.length === 1 ? near : [];
		}
		const country = this.#nation(first, last);
		if (country !== undefined) return [country];
		for (let i = first; i <= last; i += 1) {
			const bearers = this.#bearers.get(document.tokens.lower[i] ?? '') ?? [];
			if (bearers.length > 0) return bearers.length === 1 ? [...bearers] : [];
		}
		return [];
	}

	/** "nach amerikanischen Angaben": the country among the text's names that the adjective before a source noun is of. */
	#nation(first: number, last: number): string | undefined {
		const { document, entities, pack } = this.#draft;
		if (!this.#lexicon.traits.nounsCapitalised) return undefined;
		const noun = this.#lexicon.words.get(document.tokens.lower[last] ?? '')?.bits ?? 0;
		if (first === last || (noun & Word.sourceNoun) === 0) return undefined;
		const code = demonymCountry(namesLexicon(pack), document.tokens.lower[last - 1] ?? '');
		if (code === undefined) return undefined;
		return entities.find(({ country, provenance }) => country === code && provenance.rule === 'names.country')?.id;
	}

	#personsBefore(offset: number, sentence: number): string[] {
		const ids = new Set<string>();
		const least = this.#draft.document.sentences[Math.max(0, sentence - 1)]?.start ?? 0;
		for (let i = this.#from(offset) - 1; i >= 0; i -= 1) {
			const mention = this.#mentions[i];
			if (mention === undefined || mention.start < least) break;
			if (mention.entity.type === 'PER') ids.add(mention.entity.id);
		}
		return [...ids];
	}
}
