/** The tags in what was typed, parted by commas. */
export const tagsIn = (typed: string): string[] => [
	...new Set(
		typed
			.split(',')
			.map((tag) => tag.trim())
			.filter((tag) => tag !== ''),
	),
];
