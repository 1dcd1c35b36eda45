import type { EventType } from '#domain/event-types.ts';
import type { EntityType } from '#domain/reading.ts';
import type { LanguagePack } from '../language.ts';
import type { EventsSection } from '../packs/events.ts';
import { formsOf } from './inflect.ts';

/** A word that evokes an event. */
export interface Trigger {
	/** `verb:fest|nehmen`, `noun:Besuch`: the rule's name. */
	readonly rule: string;
	readonly type: EventType;
	/** 0 too general to be news alone, 1 usual, 2 always news. */
	readonly strength: 0 | 1 | 2;
	/** The noun that names the event in a title. */
	readonly noun: string | undefined;
	readonly plural: string | undefined;
	/** Whose is that noun's genitive. */
	readonly genitive: 'agent' | 'patient';
	/** Preposition of the other party in a title. */
	readonly other: string | undefined;
	readonly needs: Needs | undefined;
	/** Words beside which it tells nothing: "declined to comment". */
	readonly never: Needs | undefined;
}

/** What must stand in the clause besides. */
export interface Needs {
	readonly words: ReadonlySet<string>;
	readonly stems: readonly string[];
	readonly names: ReadonlySet<EntityType>;
	/** A date; a month or longer, or one with a number. */
	readonly dated: boolean;
	/** A weekday is enough where a named organisation tells. */
	readonly weekday: boolean;
}

export interface VerbReading {
	readonly trigger: Trigger;
	readonly morph: number;
	readonly particle: string | undefined;
}

export interface NounReading {
	readonly trigger: Trigger;
	readonly plural: boolean;
	/** Length of the head in a compound ("Waffenlieferung"): where the trigger's own letters begin. */
	readonly compound: boolean;
}

/** The pack's triggers by the forms they take in a text, lower-case. */
export interface EventLexicon {
	readonly section: EventsSection;
	verbs(form: string): readonly VerbReading[] | undefined;
	noun(form: string): NounReading | undefined;
}

const compiled = new WeakMap<LanguagePack, EventLexicon>();

/** The lexicon of a pack, compiled once. */
export function lexiconOf(pack: LanguagePack): EventLexicon {
	const known = compiled.get(pack);
	if (known) return known;
	const lexicon = compile(pack.events);
	compiled.set(pack, lexicon);
	return lexicon;
}

function compile(section: EventsSection): EventLexicon {
	const verbs = new Map<string, VerbReading[]>();
	for (const [type, entries] of entriesOf(section.verbs)) {
		for (const entry of entries) {
			const { words, ...trigger } = parse(entry, type, 'verb');
			const [lemma = '', ...principal] = words;
			for (const { form, morph, particle } of formsOf({ lemma, principal }, section)) {
				const readings = verbs.get(form) ?? [];
				verbs.set(form, readings);
				const twin = readings.find((r) => r.trigger === trigger && r.particle === particle);
				if (twin === undefined) readings.push({ trigger, morph, particle });
				else readings[readings.indexOf(twin)] = { ...twin, morph: twin.morph | morph };
			}
		}
	}
	const nouns = new Nouns(section);
	return { section, verbs: (form) => verbs.get(form), noun: (form) => nouns.find(form) };
}

const entriesOf = (byType: EventsSection['verbs']) => Object.entries(byType) as [EventType, string[]][];

const LONGEST_HEAD = 20;
const SHORTEST_HEAD = 4;
/** Words once looked up as compounds; emptied when full, so that a hostile text cannot fill the memory. */
const MOST_REMEMBERED = 20_000;

const PLURAL = /^(s|es)$/;

class Nouns {
	readonly #forms = new Map<string, NounReading>();
	readonly #heads = new Set<string>();
	readonly #not: ReadonlySet<string>;
	readonly #compounds: boolean;
	readonly #seen = new Map<string, NounReading | undefined>();

	constructor(section: EventsSection) {
		this.#compounds = section.traits.nounCapitals;
		this.#not = new Set(section.notCompounds);
		const parsed = entriesOf(section.nouns).flatMap(([type, entries]) =>
			entries.map((entry) => parse(entry, type, 'noun')),
		);
		// the forms as written first, so that a plural is not taken for a singular with an ending
		for (const ending of ['', ...section.nounEndings]) {
			for (const { words, alone, ...trigger } of parsed) {
				for (const [i, word] of words.entries()) {
					const form = word.toLowerCase() + ending;
					if (this.#forms.has(form)) continue;
					this.#forms.set(form, {
						trigger,
						plural: i > 0 || (words.length === 1 && PLURAL.test(ending) && !this.#compounds),
						compound: false,
					});
					if (!alone && word.length >= SHORTEST_HEAD) this.#heads.add(form);
				}
			}
		}
	}

	find(form: string): NounReading | undefined {
		const known = this.#forms.get(form);
		if (known !== undefined || !this.#compounds || form.length < SHORTEST_HEAD + 3 || form.length > 60) return known;
		if (this.#seen.has(form)) return this.#seen.get(form);
		if (this.#seen.size >= MOST_REMEMBERED) this.#seen.clear();
		const found = this.#head(form);
		this.#seen.set(form, found);
		return found;
	}

	#head(form: string): NounReading | undefined {
		if (this.#not.has(form)) return undefined;
		for (let length = Math.min(LONGEST_HEAD, form.length - 3); length >= SHORTEST_HEAD; length -= 1) {
			const head = form.slice(form.length - length);
			const reading = this.#heads.has(head) ? this.#forms.get(head) : undefined;
			if (reading !== undefined) return { ...reading, compound: true };
		}
		return undefined;
	}
}

/** Reads one entry of the lexicon; see packs/events.ts for how it is written. */
function parse(entry: string, type: EventType, kind: 'verb' | 'noun'): Trigger & { words: string[]; alone: boolean } {
	const marks = / ([?!-]+)$/.exec(entry)?.[1] ?? '';
	const body = marks === '' ? entry : entry.slice(0, -marks.length - 1);
	const [told = '', never] = body.split(' ~ ');
	const [front = '', needs] = told.split(' + ');
	const [left = '', title] = front.split(' = ');
	const words = left.split(' ');
	const [named, other] = title?.split(' ') ?? [];
	const [noun, owner] = named?.split('/') ?? [];
	const of = words.find((word) => word.includes('/'))?.split('/')[1];
	for (const [i, word] of words.entries()) words[i] = word.split('/')[0] ?? word;
	const own = words[0] ?? '';
	return {
		words,
		alone: marks.includes('-'),
		rule: `${type}/${kind}:${own}`,
		type,
		strength: marks.includes('!') ? 2 : marks.includes('?') ? 0 : 1,
		noun: noun ?? (kind === 'noun' ? own : undefined),
		plural: kind === 'noun' ? words[1] : undefined,
		genitive: (owner ?? of) === 'patient' ? 'patient' : 'agent',
		other,
		needs: needs === undefined ? undefined : parseNeeds(needs),
		never: never === undefined ? undefined : parseNeeds(never),
	};
}

function parseNeeds(text: string): Needs {
	const parts = text.split('|');
	return {
		words: new Set(parts.filter((part) => !part.endsWith('*') && !part.startsWith('@'))),
		stems: parts.filter((part) => part.endsWith('*')).map((part) => part.slice(0, -1)),
		names: new Set(parts.filter((part) => part.startsWith('@')).map((part) => part.slice(1) as EntityType)),
		dated: parts.includes('@DATE'),
		weekday: parts.includes('@DAY'),
	};
}
