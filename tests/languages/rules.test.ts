import { describe, expect, it } from 'vitest';
import type { LanguagePack } from '#extraction/language.ts';
import { loadPacks } from '#node/packs.ts';
import { temporalRules } from './temporal-rules.ts';

const packs = loadPacks(new URL('../../resources/languages', import.meta.url).pathname);

/** One rule of a pack with what it must find, and what it must leave alone. */
export interface RuleCheck {
	readonly id: string;
	readonly examples: readonly (() => { readonly found: unknown; readonly expected: unknown; readonly text: string })[];
	readonly counterExamples: readonly (() => { readonly found: readonly unknown[]; readonly text: string })[];
}

/** Sections whose rules bear examples: one row each. */
const SECTIONS: Readonly<Record<string, (pack: LanguagePack) => readonly RuleCheck[]>> = { temporal: temporalRules };

for (const [language, pack] of packs) {
	for (const [section, rulesOf] of Object.entries(SECTIONS)) {
		const rules = rulesOf(pack);
		if (rules.length === 0) continue;
		describe(`${language}: ${section} rules`, () => {
			it('name each rule once', () => {
				const ids = rules.map((rule) => rule.id);
				expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
			});
			for (const rule of rules) {
				it(`${rule.id} does what its examples say`, () => {
					for (const example of rule.examples) {
						const { found, expected, text } = example();
						expect(found, text).toEqual(expected);
					}
					for (const counter of rule.counterExamples) {
						const { found, text } = counter();
						expect(found, text).toEqual([]);
					}
				});
			}
		});
	}
}
