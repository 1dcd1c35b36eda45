/**
 * The taxonomy of events. Ids are stable: they stand in dossiers and exports and are never renamed or reused; new ones may be added.
 * `plover` is the event class of PLOVER that the type falls under when it has happened (class names of the Open Event Data Alliance's
 * PLOVER, CC BY-SA 4.0, as its gold standard records use them; no codebook text is used here), null where PLOVER has none. `cameo` is the
 * nearest CAMEO code. `tenor` says whether a type brings parties together or apart: PLOVER files an intention by it (see `ploverOf`).
 * The mapping is ours.
 */
export const EVENT_TYPES = {
	/** letters, calls, messages between parties */
	letter: { plover: 'CONSULT', cameo: '041', tenor: 'cooperative' },
	/** somebody goes to a place or is received there */
	visit: { plover: 'CONSULT', cameo: '042', tenor: 'cooperative' },
	/** talks, negotiations, meetings, summits, conferences */
	talks: { plover: 'CONSULT', cameo: '046', tenor: 'cooperative' },
	/** treaties, deals, ceasefires, accords, consent to something */
	agreement: { plover: 'AGREE', cameo: '057', tenor: 'cooperative' },
	/** announcements and declarations that are news themselves */
	statement: { plover: 'CONSULT', cameo: '010', tenor: 'neutral' },
	/** praise, endorsement, recognition, ties, apology */
	support: { plover: 'SUPPORT', cameo: '051', tenor: 'cooperative' },
	accusation: { plover: 'DISAPPROVE', cameo: '112', tenor: 'conflictual' },
	criticism: { plover: 'DISAPPROVE', cameo: '111', tenor: 'conflictual' },
	/** asks, appeals, proposes that somebody do something */
	request: { plover: 'DEMAND', cameo: '020', tenor: 'neutral' },
	demand: { plover: 'DEMAND', cameo: '100', tenor: 'conflictual' },
	offer: { plover: 'AGREE', cameo: '030', tenor: 'cooperative' },
	/** gives in, eases, allows, lifts */
	concession: { plover: 'CONCEDE', cameo: '080', tenor: 'cooperative' },
	cooperation: { plover: 'COOPERATE', cameo: '060', tenor: 'cooperative' },
	/** arms, aid, goods or money handed over */
	transfer: { plover: 'AID', cameo: '070', tenor: 'cooperative' },
	/** refusals, denials, vetoes, failed talks */
	rejection: { plover: 'REJECT', cameo: '120', tenor: 'conflictual' },
	threat: { plover: 'THREATEN', cameo: '130', tenor: 'conflictual' },
	warning: { plover: 'THREATEN', cameo: '130', tenor: 'conflictual' },
	/** troops, weapons or forces made ready or moved */
	mobilization: { plover: 'MOBILIZE', cameo: '150', tenor: 'conflictual' },
	/** fighting by armed forces: shelling, air raids, offensives, captures */
	'military-action': { plover: 'FIGHT', cameo: '190', tenor: 'conflictual' },
	/** violence short of battle: bombings, shootings, abductions, assaults */
	attack: { plover: 'ASSAULT', cameo: '180', tenor: 'conflictual' },
	/** ordinary crime: murder, robbery, fraud */
	crime: { plover: 'ASSAULT', tenor: 'conflictual' },
	/** demonstrations, strikes, riots, boycotts */
	protest: { plover: 'PROTEST', cameo: '140', tenor: 'conflictual' },
	arrest: { plover: 'COERCE', cameo: '173', tenor: 'conflictual' },
	/** set free, extradited home, pardoned */
	release: { plover: 'CONCEDE', cameo: '0841', tenor: 'cooperative' },
	/** seizure, search, ban, curfew, censorship, break-in to systems */
	coercion: { plover: 'COERCE', cameo: '170', tenor: 'conflictual' },
	expulsion: { plover: 'SANCTION', cameo: '166', tenor: 'conflictual' },
	/** troops leave, a siege ends, somebody surrenders */
	withdrawal: { plover: 'RETREAT', cameo: '087', tenor: 'cooperative' },
	trial: { plover: 'COERCE', cameo: '170', tenor: 'conflictual' },
	verdict: { plover: 'COERCE', cameo: '170', tenor: 'conflictual' },
	/** a suit, complaint or appeal is filed */
	lawsuit: { plover: 'DISAPPROVE', cameo: '115', tenor: 'conflictual' },
	investigation: { plover: 'INVESTIGATE', cameo: '090', tenor: 'conflictual' },
	/** embargoes, cuts of aid or ties */
	sanction: { plover: 'SANCTION', cameo: '163', tenor: 'conflictual' },
	/** something agreed or running is called off, broken off, suspended */
	cancellation: { plover: 'SANCTION', cameo: '160', tenor: 'conflictual' },
	election: { plover: null, tenor: 'neutral' },
	appointment: { plover: null, tenor: 'neutral' },
	resignation: { plover: 'CONCEDE', cameo: '0831', tenor: 'neutral' },
	legislation: { plover: null, tenor: 'neutral' },
	/** mergers, sales, orders, results, lay-offs */
	business: { plover: 'COOPERATE', cameo: '061', tenor: 'neutral' },
	/** something new begins: founded, opened, launched, published */
	launch: { plover: null, tenor: 'neutral' },
	/** something ends for good: closed, dissolved, switched off */
	closure: { plover: null, tenor: 'neutral' },
	discovery: { plover: null, tenor: 'neutral' },
	award: { plover: null, tenor: 'neutral' },
	/** matches, races, tournaments and their outcomes */
	competition: { plover: null, tenor: 'neutral' },
	accident: { plover: null, tenor: 'neutral' },
	disaster: { plover: null, tenor: 'neutral' },
	death: { plover: null, tenor: 'neutral' },
	rescue: { plover: 'AID', cameo: '073', tenor: 'cooperative' },
	/** a study, report, survey or document is made public */
	report: { plover: 'CONSULT', cameo: '010', tenor: 'neutral' },
	leak: { plover: null, tenor: 'neutral' },
	other: { plover: null, tenor: 'neutral' },
} as const satisfies Record<string, { plover: PloverClass | null; cameo?: string; tenor: Tenor }>;

export type EventType = keyof typeof EVENT_TYPES;

type Tenor = 'cooperative' | 'conflictual' | 'neutral';

export const PLOVER_CLASSES = [
	'AGREE',
	'CONSULT',
	'SUPPORT',
	'CONCEDE',
	'COOPERATE',
	'AID',
	'RETREAT',
	'INVESTIGATE',
	'DEMAND',
	'DISAPPROVE',
	'REJECT',
	'THREATEN',
	'PROTEST',
	'SANCTION',
	'MOBILIZE',
	'COERCE',
	'ASSAULT',
	'FIGHT',
] as const;
export type PloverClass = (typeof PLOVER_CLASSES)[number];

/** Types that speak for themselves: a planned demand is no threat, a planned election no agreement. */
const SPEAKING: ReadonlySet<EventType> = new Set([
	'demand',
	'request',
	'protest',
	'threat',
	'warning',
	'rejection',
	'accusation',
	'criticism',
	'lawsuit',
]);

/**
 * The PLOVER class of an event of `type`: an intention to cooperate is filed under AGREE, one to do harm under THREATEN, a refusal
 * to cooperate under REJECT; what has happened under the type's own class.
 */
export function ploverOf(type: EventType, standing: 'done' | 'intended' | 'refused'): PloverClass | null {
	const { plover, tenor } = EVENT_TYPES[type];
	if (plover === null || standing === 'done' || SPEAKING.has(type) || tenor === 'neutral') return plover;
	if (standing === 'intended') return tenor === 'cooperative' ? 'AGREE' : 'THREATEN';
	return tenor === 'cooperative' ? 'REJECT' : plover;
}
