import type { Texts } from '#strings/use.ts';
import type { Facet } from './facets.ts';

/** What a value of a facet is called. */
export function nameOf(facet: Facet, language: string, t: Texts): (value: string) => string {
	switch (facet) {
		case 'types':
			return (value) => (t.eventTypes as Record<string, string>)[value] ?? value;
		case 'factuality':
			return (value) => (t.factuality as Record<string, string>)[value] ?? value;
		case 'decisions':
			return (value) => (t.decisions as Record<string, string>)[value] ?? value;
		case 'langs': {
			const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' });
			return (value) => names.of(value) ?? value;
		}
		case 'outlets':
		case 'tags':
			return (value) => value;
	}
}
