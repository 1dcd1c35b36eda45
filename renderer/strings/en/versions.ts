export const versions = {
	title: 'Versions and backups',
	open: 'Versions and backups…',
	name: 'Name of the present state',
	keep: 'Keep',
	backup: 'Backup',
	goBack: 'Go back',
	none: 'No version yet. Every edit is saved as you make it; a version lets you go back by name.',
	policy: (latest: number, days: number, weeks: number) =>
		`Backups are made by themselves: the latest ${latest}, one a day for ${days} days, one a week for ${weeks} weeks. They lie in`,
	check: 'Check the dossier',
	checking: 'Checking every file…',
	sound: (n: number) => `All is there and unaltered: ${n.toLocaleString('en')} files checked.`,
};
