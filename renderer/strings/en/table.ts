export const table = {
	date: 'Date',
	event: 'Event',
	type: 'Type',
	people: 'People and organisations',
	place: 'Place',
	status: 'Status',
	sources: 'Articles',
	decision: 'Review',
	label: 'Events',
};
