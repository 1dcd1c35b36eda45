export const palette = {
	title: 'Commands and records',
	open: 'Command palette…',
	hint: 'Type a command, a name, an event…',
	none: 'Nothing fits.',
	commands: 'Commands',
	goTo: (view: string) => `Go to: ${view}`,
};
