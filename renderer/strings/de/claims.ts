import type { Texts } from '../en.ts';

export const claims: Texts['claims'] = {
	label: 'Behauptungen',
	answers: 'Entgegnungen',
	unanswered: 'ohne Antwort',
	unknownSpeaker: 'nicht genannt',
	hedged: (words) => `eingeschränkt: ${words}`,
	all: 'Alle',
	disputed: 'Strittige',
	open: 'Unbeantwortete',
	show: 'Zeigen',
	none: 'Keine Behauptung passt.',
};
