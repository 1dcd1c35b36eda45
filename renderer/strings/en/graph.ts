import { count } from './count.ts';

export const graph = {
	none: 'No two names share an event.',
	summary: (names: number, links: number) => `${count(names, 'name', 'names')}, ${count(links, 'link', 'links')}`,
	leftOut: (n: number) => `${n.toLocaleString('en')} rarer names left out`,
	description: (names: number, links: number) =>
		`Network of ${count(names, 'name', 'names')} with ${count(links, 'link', 'links')}. Arrow keys go to the nearest name; the same is in People & places under “With”.`,
	spoken: (name: string, type: string, events: number, near: string) =>
		`${name}, ${type}, ${count(events, 'event', 'events')}${near === '' ? '' : `, with ${near}`}`,
};
