import type { Texts } from '../en.ts';

export const palette: Texts['palette'] = {
	title: 'Befehle und Fundstellen',
	open: 'Befehlspalette …',
	hint: 'Befehl, Name oder Ereignis eingeben …',
	none: 'Nichts passt.',
	commands: 'Befehle',
	goTo: (view) => `Gehe zu: ${view}`,
};
