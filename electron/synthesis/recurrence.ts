import type { EventType } from '#domain/event-types.ts';

/** What happens to somebody once, or hardly twice within a year. */
export const ONCE: ReadonlySet<EventType> = new Set([
	'death',
	'appointment',
	'resignation',
	'verdict',
	'award',
	'election',
	'launch',
	'closure',
	'disaster',
]);

/** What is done again and again by the same parties, so that two dates are two happenings. */
export const REPEATED: ReadonlySet<EventType> = new Set([
	'statement',
	'talks',
	'report',
	'criticism',
	'accusation',
	'request',
	'demand',
	'warning',
	'threat',
	'support',
	'military-action',
	'attack',
	'transfer',
	'cooperation',
	'competition',
	'other',
]);
