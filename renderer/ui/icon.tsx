/** Line icons on a 16 px grid, drawn for this project. */
const PATHS = {
	menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
	plus: 'M8 3v10M3 8h10',
	minus: 'M3 8h10',
	fit: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5 8h6',
	search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.2 3.2',
	close: 'M4 4l8 8M12 4l-8 8',
	undo: 'M5.5 3 2.5 6l3 3M2.5 6h6.5a4 4 0 0 1 0 8H6.5',
	redo: 'M10.5 3l3 3-3 3M13.5 6H7a4 4 0 0 0 0 8h2.5',
	export: 'M8 10V2.5M5 5.2 8 2.3l3 2.9M3 9.5v3.8h10V9.5',
	check: 'M3 8.5 6.5 12 13 4.5',
	cross: 'M4 4l8 8M12 4l-8 8',
	down: 'M4 6.5 8 10.5l4-4',
	right: 'M6.5 4l4 4-4 4',
	up: 'M4 9.5 8 5.5l4 4',
	edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3 3 13Z',
	calendar: 'M3 4.5h10v8.5H3zM3 7.5h10M5.5 2.5v3M10.5 2.5v3',
	warn: 'M8 2.8 14 13H2L8 2.8ZM8 6.5v3.2M8 11.4v.1',
	denied: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM4.1 4.1l7.8 7.8',
	book: 'M8 4.2C6.8 3.3 5 3 2.8 3v9.2c2.2 0 4 .3 5.2 1.2 1.2-.9 3-1.2 5.2-1.2V3C11 3 9.2 3.3 8 4.2ZM8 4.2v9.2',
	link: 'M6.5 9.5l3-3M7 4.5l1.3-1.3a3 3 0 0 1 4.3 4.3L11.3 9M9 11.500l-1.300 1.300a3 3 0 0 1-4.300-4.300L4.700 7',
	trash: 'M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.6 9h5.800l.6-9',
	person:
		'M8 7.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM3.200 13.500c.4-2.600 2.300-4 4.800-4s4.400 1.400 4.800 4',
	organisation: 'M3 13.500v-11h6v11M9 6.500h4v7M2 13.500h12M5 5.500h2M5 8h2M5 10.500h2',
	place:
		'M8 14s4.500-4.200 4.500-7.500a4.500 4.500 0 0 0-9 0C3.500 9.800 8 14 8 14ZM8 8a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3Z',
	tag: 'M2.500 7.500v-5h5l6 6-5 5-6-6ZM5.300 5.300v.1',
	break: 'M2.500 8h3l1.500-4 2 8 1.500-4h3',
	filter: 'M2.5 3.5h11l-4.2 5v4.200l-2.600-1.400V8.500l-4.200-5Z',
	merge: 'M3 3v2.500c0 2 1.500 2.500 5 2.500h5M3 13v-2.500c0-2 1.500-2.500 5-2.500M10.500 5.500 13 8l-2.500 2.500',
	star: 'M8 2.300l1.700 3.600 3.900.5-2.900 2.700.8 3.900L8 11.100 4.500 13l.8-3.900L2.400 6.400l3.900-.5L8 2.300Z',
	legend: 'M3 4h2M7.500 4H13M3 8h2M7.500 8H13M3 12h2M7.500 12H13',
	eye: 'M1.800 8S4 3.800 8 3.800 14.200 8 14.200 8 12 12.200 8 12.200 1.800 8 1.800 8ZM8 9.800a1.800 1.800 0 1 0 0-3.600 1.800 1.800 0 0 0 0 3.600Z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, label }: { readonly name: IconName; readonly label?: string }) {
	const path = <path d={PATHS[name]} />;
	if (label === undefined) {
		return (
			<svg className="icon-svg" viewBox="0 0 16 16" focusable="false" aria-hidden="true">
				{path}
			</svg>
		);
	}
	return (
		<svg className="icon-svg" viewBox="0 0 16 16" focusable="false" role="img" aria-label={label}>
			<title>{label}</title>
			{path}
		</svg>
	);
}
