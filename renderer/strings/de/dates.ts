import type { Texts } from '../en.ts';

export const dates: Texts['dates'] = {
	unknownYear: 'Jahr unbekannt',
	season: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
	quarter: (n, year) => `${n}. Quartal ${year}`,
	season4: (season, year) => `${season} ${year}`,
	decade: (year) => `${year}er Jahre`,
	century: (n) => `${n}. Jahrhundert`,
	before: (date) => `bis ${date}`,
	after: (date) => `ab ${date}`,
	between: (a, b) => `zwischen ${a} und ${b}`,
	approximate: (date) => `ca. ${date}`,
	uncertain: (date) => `${date}?`,
	millennium: (n) => `${n}. Jahrtausend`,
	undated: 'ohne Datum',
};
