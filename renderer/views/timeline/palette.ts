/** The tokens a canvas needs, read where the theme changes. */
export interface Palette {
	readonly paper: string;
	readonly desk: string;
	readonly line: string;
	readonly lineHard: string;
	readonly ink: string;
	readonly ink2: string;
	readonly ink3: string;
	readonly mark: string;
	readonly markFill: string;
	readonly dispute: string;
	readonly disputeFill: string;
	readonly accent: string;
	readonly accentSoft: string;
	readonly accentLine: string;
	readonly sans: string;
}

export function palette(element: Element = document.documentElement): Palette {
	const style = getComputedStyle(element);
	const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
	return {
		paper: token('paper'),
		desk: token('desk'),
		line: token('line-soft'),
		lineHard: token('line-hard'),
		ink: token('ink'),
		ink2: token('ink-2'),
		ink3: token('ink-3'),
		mark: token('mark'),
		markFill: token('mark-fill'),
		dispute: token('dispute'),
		disputeFill: token('dispute-fill'),
		accent: token('accent'),
		accentSoft: token('accent-soft'),
		accentLine: token('accent-line'),
		sans: token('sans'),
	};
}
