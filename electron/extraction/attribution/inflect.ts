import type { AttributionSection } from '../packs/attribution.ts';

/** The forms of one verb, lower case. */
interface VerbForms {
	/** The infinitive in one word: "hinweisen". */
	readonly lemma: string;
	/** The particle that a split verb leaves at its clause's end: "hin". */
	readonly particle?: string;
	/** Finite forms of the split verb stand without their particle. */
	readonly finite: readonly string[];
	readonly participle: readonly string[];
	readonly infinitive: readonly string[];
	readonly gerund: readonly string[];
}

const NONE = { finite: [], participle: [], gerund: [] };

/**
 * Makes the forms of `verb` as the pack's paradigms and irregular verbs say. "hin|weisen" splits off its particle, "ver-sprechen" keeps
 * its prefix; both follow the verb behind it.
 */
export function inflect(section: AttributionSection, verb: string): VerbForms {
	const { participlePrefix, infinitiveMarker } = section.traits;
	// "=bereit": an adjective that goes with an auxiliary as a participle does
	if (verb.startsWith('=')) return { ...NONE, lemma: verb.slice(1), participle: [verb.slice(1)], infinitive: [] };
	const split = verb.indexOf('|');
	const cut = split >= 0 ? split : verb.indexOf('-');
	const prefix = cut >= 0 ? verb.slice(0, cut) : '';
	const base = cut >= 0 ? verb.slice(cut + 1) : verb;
	const forms =
		section.irregular[base] ?? (base.includes('-') ? inflect(section, base) : regular(section, base)) ?? NONE;
	const infinitive = base.replaceAll('-', '');
	if (split >= 0) {
		const joined = (form: string) => prefix + form;
		return {
			lemma: joined(infinitive),
			particle: prefix,
			finite: forms.finite,
			participle: forms.participle.map(joined),
			infinitive: [joined(infinitive), ...(infinitiveMarker === '' ? [] : [prefix + infinitiveMarker + infinitive])],
			gerund: forms.gerund.map(joined),
		};
	}
	const bare = (form: string) =>
		prefix + (prefix !== '' && form.startsWith(participlePrefix) ? form.slice(participlePrefix.length) : form);
	return {
		lemma: prefix + base,
		finite: forms.finite.map((form) => prefix + form),
		participle: forms.participle.map(bare),
		infinitive: [prefix + base],
		gerund: forms.gerund.map((form) => prefix + form),
	};
}

function regular(section: AttributionSection, verb: string) {
	for (const { ends, starts, strip, ...forms } of section.paradigms) {
		if (!verb.endsWith(strip) || (ends.length > 0 && !ends.some((end) => verb.endsWith(end)))) continue;
		if (starts.length > 0 && !starts.some((start) => verb.startsWith(start) && verb.length > start.length + 3))
			continue;
		const stem = verb.slice(0, verb.length - strip.length);
		const fill = (templates: readonly string[]) => templates.map((template) => template.replace('~', stem));
		return {
			finite: fill(forms.finite),
			participle: fill(forms.participle),
			gerund: fill(forms.gerund),
		};
	}
	return undefined;
}
