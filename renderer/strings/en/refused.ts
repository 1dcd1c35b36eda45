export const refused = {
	title: (n: number) => (n === 1 ? 'One file was not added' : `${n.toLocaleString('en')} files were not added`),
	show: 'Show all with their reasons',
	copy: 'Copy the list',
};
