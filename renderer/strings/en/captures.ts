export const captures = {
	copies: 'Same text',
	versions: 'Versions',
	compare: (date: string) => `Compare with the capture of ${date}`,
	title: (title: string) => `What changed in “${title}”`,
	lost: (n: number) =>
		n === 1
			? 'One claim or event rests on words that are gone.'
			: `${n.toLocaleString('en')} claims and events rest on words that are gone.`,
};
