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
	together: 'Several events',
	picked: (n: number) => `${n.toLocaleString('en')} events picked`,
	unpick: 'Let go',
};
