export const claims = {
	label: 'Claims',
	answers: 'Answers',
	unanswered: 'unanswered',
	unknownSpeaker: 'unnamed speaker',
	hedged: (words: string) => `hedged: ${words}`,
	all: 'All',
	disputed: 'Disputed',
	open: 'Unanswered',
	show: 'Show',
	none: 'No claim matches.',
};
