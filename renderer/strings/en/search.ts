export const search = {
	title: 'Search the dossier',
	open: 'Search the dossier…',
	query: 'Search for',
	example: 'letter* AND (Putin OR Kim) NOT "White House"',
	hint: 'Words, "phrases", beginnings*, AND, OR, NOT, NEAR; other spellings and inflections are found too.',
	partial: 'The index is still being made; there may be more.',
	none: 'Nothing was found.',
	kinds: { article: 'Articles', event: 'Events', claim: 'Claims', entity: 'People & places', outlet: 'Outlets' },
};
