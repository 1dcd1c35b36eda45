import { MORPH } from '../draft.ts';
import type { EventsSection } from '../packs/events.ts';

/** A form of a verb: how it is written, what it is (bits of MORPH), and the prefix that must stand apart in its clause. */
export interface VerbForm {
	readonly form: string;
	readonly morph: number;
	readonly particle: string | undefined;
}

/** A verb of the lexicon: lemma with `|` after a separable prefix, and its principal parts if irregular. */
export interface VerbParts {
	readonly lemma: string;
	readonly principal: readonly string[];
}

const PRESENT = MORPH.finite;
const PAST = MORPH.finite | MORPH.past;

/** All forms of a verb, made by the pack's paradigms; the first paradigm that fits the lemma's end applies. */
export function formsOf(verb: VerbParts, section: EventsSection): VerbForm[] {
	const bar = verb.lemma.indexOf('|');
	const particle = bar < 0 ? undefined : verb.lemma.slice(0, bar);
	const base = bar < 0 ? verb.lemma : verb.lemma.slice(bar + 1);
	const forms: VerbForm[] = [];
	/** Finite forms leave the prefix behind in main clauses and keep it in subordinate ones. */
	const finite = (form: string, morph: number) => {
		forms.push({ form, morph, particle });
		if (particle !== undefined) forms.push({ form: particle + form, morph, particle: undefined });
	};
	const joined = (form: string, morph: number) =>
		forms.push({ form: (particle ?? '') + form, morph, particle: undefined });
	joined(base, MORPH.infinitive);
	if (particle !== undefined && section.infinitiveInfix !== '') {
		joined(section.infinitiveInfix + base, MORPH.infinitive);
	}
	const paradigm = section.paradigms.find((p) => new RegExp(`${p.lemma}$`).test(base));
	if (paradigm === undefined) return forms;
	const stem = base.replace(new RegExp(`${paradigm.lemma}$`), '');
	const doubled = paradigm.double ? stem + stem.slice(-1) : stem;
	for (const ending of paradigm.present) finite(stem + ending, PRESENT);
	for (const ending of paradigm.subjunctive) finite(stem + ending, MORPH.finite | MORPH.subjunctive1);
	const [third, past, participle, gerund] = irregular(verb.principal, section);
	for (const form of third ?? []) finite(form, PRESENT);
	if (past === undefined) for (const ending of paradigm.past) finite(doubled + ending, PAST);
	else for (const form of past.flatMap((one) => pastForms(one, section))) finite(form, PAST);
	if (participle === undefined) {
		const bare = section.noParticiplePrefix !== undefined && new RegExp(section.noParticiplePrefix).test(base);
		const prefix = bare ? '' : section.participlePrefix;
		for (const ending of paradigm.participle) joined(prefix + doubled + ending, MORPH.participle);
	} else for (const form of participle) joined(form, MORPH.participle);
	for (const form of gerund ?? paradigm.gerund.map((ending) => doubled + ending))
		joined(form, MORPH.participle | MORPH.infinitive);
	return forms;
}

/** [third person, past, participle, gerund]; languages whose third person is regular give the last three only. */
function irregular(principal: readonly string[], { traits }: EventsSection): (string[] | undefined)[] {
	const parts = principal.map((part) => (part === '-' ? undefined : part.split(',')));
	return traits.verbSecond || traits.principalPresent ? parts : [undefined, ...parts];
}

/** Strong verbs: "nahm", "nahmen"; mixed: "brachte", "brachten". */
function pastForms(past: string, section: EventsSection): string[] {
	if (!section.traits.verbSecond) return [past];
	return past.endsWith('e') ? [past, `${past}n`] : [past, `${past}en`];
}
