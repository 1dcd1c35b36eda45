import { count } from './count.ts';

export const map = {
	summary: (n: number) => count(n, 'place', 'places'),
	description: (n: number) =>
		`Map with ${count(n, 'place', 'places')}. Arrow keys go to the nearest place; the same places are in People & places.`,
	spoken: (name: string, here: number, events: number, by: string) =>
		`${name}: ${count(here, 'event', 'events')} there, named by ${events}; ${by}`,
	by: { country: 'somewhere in the country', town: 'town', name: 'position told by its name alone' },
	unplaced: 'No position known',
};
