export const reader = {
	label: 'Article text',
	none: 'Select something to read its article.',
	loading: 'Loading the text…',
	addEvent: 'Add event',
	newEvent: 'New event from the selection',
	when: 'When',
	whenHint: 'March 2023, 30.8.2023, 2023~ … empty: undated',
	add: 'Add',
	openWide: 'Read wide',
	published: (date: string) => `published ${date}`,
};
