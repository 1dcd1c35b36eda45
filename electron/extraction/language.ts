import { z } from 'zod';
import { attributionSection } from './packs/attribution.ts';
import { eventsSection } from './packs/events.ts';
import { namesSection } from './packs/names.ts';
import { orderSection } from './packs/order.ts';
import { segmentationSection } from './packs/segmentation.ts';
import { taggingSection } from './packs/tagging.ts';
import { temporalSection } from './packs/temporal.ts';

/**
 * A language pack is a folder resources/languages/<bcp47>/ of data, no code: pack.json and one JSON file per section and kind
 * (lexicon/, values/, rules/), plus model/*.bin weights. A section's schema stands beside the stage's own code in packs/.
 * Grammar differences are named traits, so that no code asks which language it reads.
 */
export const packSchema = z.strictObject({
	/** BCP 47, lower case. */
	language: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/),
	version: z.string().regex(/^\d+\.\d+\.\d+$/),
	segmentation: segmentationSection,
	tagging: taggingSection,
	temporal: temporalSection,
	names: namesSection,
	events: eventsSection,
	attribution: attributionSection,
	order: orderSection,
});

export type LanguagePackData = z.infer<typeof packSchema>;

/** A validated pack. Stages keep what they compile from it in a WeakMap keyed by the pack, not in it. */
export interface LanguagePack extends LanguagePackData {
	/** `<language>@<version>`, as annotations name it. */
	readonly label: string;
	/** Model weights by file name, absent when the pack has none. */
	readonly models: Readonly<Record<string, Uint8Array>>;
}

/** The files of a pack: path inside its folder (`rules/temporal.json`) to parsed JSON. */
export type PackFiles = Readonly<Record<string, unknown>>;

/**
 * Builds a pack from its files. Section `temporal` is made of `rules/temporal.json`, `values/temporal.json` and
 * `lexicon/temporal.json`, whose top-level keys are merged. Throws ZodError or a TypeError naming the key on clash.
 */
export function buildPack(files: PackFiles, models: Readonly<Record<string, Uint8Array>>): LanguagePack {
	const head = files['pack.json'];
	const sections: Record<string, Record<string, unknown>> = {};
	for (const [path, content] of Object.entries(files)) {
		if (path === 'pack.json') continue;
		const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
		if (typeof content !== 'object' || content === null || Array.isArray(content)) {
			throw new TypeError(`${path}: a JSON object is wanted`);
		}
		const section = sections[name] ?? {};
		sections[name] = section;
		for (const [key, value] of Object.entries(content)) {
			if (Object.hasOwn(section, key))
				throw new TypeError(`${path}: "${key}" stands in another file of the section too`);
			section[key] = value;
		}
	}
	const data = packSchema.parse({ ...(head as object), ...sections });
	return { ...data, label: `${data.language}@${data.version}`, models };
}
