import type { Texts } from '../en.ts';

export const marks: Texts['marks'] = {
	addTag: 'Schlagwort',
	tagExample: 'Schlagwort, mehrere mit Komma',
	removeTag: (tag) => `Schlagwort „${tag}“ entfernen`,
	source: 'Quelle',
	information: 'Information',
	ungraded: 'nicht bewertet',
	reliability: {
		A: 'zuverlässig',
		B: 'meist zuverlässig',
		C: 'ziemlich zuverlässig',
		D: 'meist nicht zuverlässig',
		E: 'unzuverlässig',
		F: 'nicht zu beurteilen',
	},
	credibility: {
		1: 'von anderen bestätigt',
		2: 'wahrscheinlich wahr',
		3: 'möglicherweise wahr',
		4: 'zweifelhaft',
		5: 'unwahrscheinlich',
		6: 'nicht zu beurteilen',
	},
	reason: 'Grund',
	reasonHint: 'Eingabe sichert ihn.',
};
