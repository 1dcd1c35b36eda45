export const release = {
	title: 'Before it is handed on',
	open: 'Check before handing on…',
	summary: (ready: boolean, total: number, listed: number) =>
		total === 0
			? 'Nothing stands in the way.'
			: `${ready ? 'Nothing is wrong' : 'There are errors'}; ${total.toLocaleString('en')} findings${listed < total ? `, the first ${listed} of each kind listed` : ''}.`,
	severities: { error: 'Error', warning: 'Warning', note: 'Note' },
	damaged: 'Repair it',
	repaired: (steps: number) =>
		steps === 0
			? 'There was nothing to repair.'
			: `Repaired in ${steps} steps; the damaged originals are kept in the folder “damaged”.`,
};
