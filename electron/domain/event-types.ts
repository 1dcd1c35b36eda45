/**
 * The taxonomy of events. Ids are stable: they stand in dossiers and exports and are never reused.
 * `plover` is the PLOVER event class the type maps to (class names of PLOVER, CC BY-SA 4.0; no codebook text is used here), null where PLOVER has none;
 * `cameo` is given where CAMEO is finer than PLOVER. The mapping is ours.
 */
export const EVENT_TYPES = {
	letter: { plover: 'CONSULT', cameo: '041' },
	visit: { plover: 'CONSULT', cameo: '042' },
	talks: { plover: 'CONSULT', cameo: '046' },
	agreement: { plover: 'AGREE', cameo: '057' },
	statement: { plover: 'CONSULT', cameo: '010' },
	support: { plover: 'SUPPORT', cameo: '051' },
	accusation: { plover: 'ACCUSE', cameo: '112' },
	request: { plover: 'REQUEST', cameo: '020' },
	demand: { plover: 'REQUEST', cameo: '100' },
	offer: { plover: 'AGREE', cameo: '030' },
	concession: { plover: 'CONCEDE', cameo: '080' },
	cooperation: { plover: 'COOPERATE', cameo: '060' },
	transfer: { plover: 'AID', cameo: '070' },
	rejection: { plover: 'REJECT', cameo: '120' },
	threat: { plover: 'THREATEN', cameo: '130' },
	mobilization: { plover: 'MOBILIZE', cameo: '150' },
	'military-action': { plover: 'ASSAULT', cameo: '190' },
	attack: { plover: 'ASSAULT', cameo: '180' },
	protest: { plover: 'PROTEST', cameo: '140' },
	arrest: { plover: 'COERCE', cameo: '173' },
	trial: { plover: 'COERCE', cameo: '170' },
	verdict: { plover: 'COERCE', cameo: '170' },
	investigation: { plover: 'ACCUSE', cameo: '090' },
	sanction: { plover: 'SANCTION', cameo: '163' },
	election: { plover: null },
	appointment: { plover: null },
	resignation: { plover: 'CONCEDE' },
	legislation: { plover: null },
	business: { plover: 'COOPERATE', cameo: '061' },
	accident: { plover: null },
	disaster: { plover: null },
	death: { plover: null },
	report: { plover: 'CONSULT', cameo: '010' },
	leak: { plover: null },
	other: { plover: null },
} as const satisfies Record<string, { plover: PloverClass | null; cameo?: string }>;

export type EventType = keyof typeof EVENT_TYPES;

export const PLOVER_CLASSES = [
	'AGREE',
	'CONSULT',
	'SUPPORT',
	'CONCEDE',
	'COOPERATE',
	'AID',
	'RETREAT',
	'REQUEST',
	'ACCUSE',
	'REJECT',
	'THREATEN',
	'PROTEST',
	'SANCTION',
	'MOBILIZE',
	'COERCE',
	'ASSAULT',
] as const;
export type PloverClass = (typeof PLOVER_CLASSES)[number];
