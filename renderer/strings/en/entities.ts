export const entities = {
	label: 'People and places',
	events: 'Events',
	claims: 'Claims',
	articles: 'Articles',
	name: 'Name',
	none: 'No name matches.',
};
