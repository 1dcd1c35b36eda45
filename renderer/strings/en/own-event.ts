export const ownEvent = {
	title: 'Event in your own words',
	open: 'Note an event…',
	button: 'Event',
	line: 'Date and what happened, in one line',
	example: 'March 2023 talks between the ministers in Geneva',
	hint: 'Stands without a quote and is marked as your own words.',
	preview: 'What Depesche makes of it',
	undated: 'without a date',
	add: 'Add event',
	own: 'in your own words',
	ownWords: 'In your own words, without a quote.',
};
