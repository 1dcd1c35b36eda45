import type { EditKind } from '#domain/dossier.ts';
import type { EventType } from '#domain/event-types.ts';
import type { EntityType, Factuality, ParticipantRole, SpeechAct } from '#domain/reading.ts';
import { count } from './count.ts';

const eventTypes: Record<EventType, string> = {
	letter: 'Letter',
	visit: 'Visit',
	talks: 'Talks',
	agreement: 'Agreement',
	statement: 'Statement',
	support: 'Support',
	accusation: 'Accusation',
	request: 'Request',
	demand: 'Demand',
	offer: 'Offer',
	concession: 'Concession',
	cooperation: 'Cooperation',
	transfer: 'Transfer',
	rejection: 'Rejection',
	threat: 'Threat',
	mobilization: 'Mobilisation',
	'military-action': 'Military action',
	attack: 'Attack',
	protest: 'Protest',
	arrest: 'Arrest',
	trial: 'Trial',
	verdict: 'Verdict',
	investigation: 'Investigation',
	sanction: 'Sanction',
	election: 'Election',
	appointment: 'Appointment',
	resignation: 'Resignation',
	legislation: 'Legislation',
	business: 'Business',
	accident: 'Accident',
	disaster: 'Disaster',
	death: 'Death',
	report: 'Report',
	leak: 'Leak',
	award: 'Award',
	cancellation: 'Cancellation',
	closure: 'Closure',
	coercion: 'Coercion',
	competition: 'Competition',
	crime: 'Crime',
	criticism: 'Criticism',
	discovery: 'Discovery',
	expulsion: 'Expulsion',
	launch: 'Launch',
	lawsuit: 'Lawsuit',
	release: 'Release',
	rescue: 'Rescue',
	warning: 'Warning',
	withdrawal: 'Withdrawal',
	other: 'Other',
};

const factuality: Record<Factuality, string> = {
	asserted: 'as fact',
	reported: 'reported',
	denied: 'denied',
	planned: 'planned',
	hypothetical: 'possible',
	negated: 'did not happen',
};

const acts: Record<SpeechAct, string> = {
	asserts: 'says',
	denies: 'denies',
	confirms: 'confirms',
	announces: 'announces',
	demands: 'demands',
	promises: 'promises',
	speculates: 'suspects',
	asks: 'asks',
};

const actsOfSeveral: Record<SpeechAct, string> = {
	asserts: 'say',
	denies: 'deny',
	confirms: 'confirm',
	announces: 'announce',
	demands: 'demand',
	promises: 'promise',
	speculates: 'suspect',
	asks: 'ask',
};

const roles: Record<ParticipantRole, string> = {
	agent: 'acting',
	patient: 'affected',
	recipient: 'receiving',
	partner: 'partner',
	topic: 'topic',
	instrument: 'means',
	origin: 'from',
	destination: 'to',
};

const entityTypes: Record<EntityType, string> = {
	PER: 'Person',
	ORG: 'Organisation',
	LOC: 'Place',
	MISC: 'Other name',
};
const entityGroups: Record<EntityType, string> = {
	PER: 'People',
	ORG: 'Organisations',
	LOC: 'Places',
	MISC: 'Other names',
};

const edits: Record<EditKind, (subject: string) => string> = {
	'add-articles': (subject) => `adding “${subject}”`,
	'remove-article': (subject) => `removing “${subject}”`,
	'set-published': (subject) => `the date of “${subject}”`,
	'edit-article': (subject) => `editing “${subject}”`,
	'add-event': (subject) => `adding “${subject}”`,
	'edit-event': (subject) => `editing “${subject}”`,
	'decide-event': (subject) => `the decision on “${subject}”`,
	'remove-event': (subject) => `removing “${subject}”`,
	'decide-claim': (subject) => `the decision on “${subject}”`,
	'edit-entity': (subject) => `editing “${subject}”`,
	'edit-claim': (subject) => `editing “${subject}”`,
	'merge-entities': (subject) => `merging “${subject}”`,
	'split-entity': (subject) => `splitting “${subject}”`,
	mark: (subject) => `the note on “${subject}”`,
	'save-view': (subject) => `keeping the view “${subject}”`,
	'remove-view': (subject) => `removing the view “${subject}”`,
	'restore-checkpoint': (subject) => `going back to “${subject}”`,
};

export const records = {
	eventTypes,
	factuality,
	acts,
	actsOfSeveral,
	roles,
	entityTypes,
	entityGroups,
	edits,
	count: {
		articles: (n: number) => count(n, 'article', 'articles'),
		events: (n: number) => count(n, 'event', 'events'),
		claims: (n: number) => count(n, 'claim', 'claims'),
		origins: (n: number) => count(n, 'outlet', 'outlets'),
		words: (n: number) => count(n, 'word', 'words'),
		mentions: (n: number) => count(n, 'mention', 'mentions'),
		names: (n: number) => count(n, 'name', 'names'),
		waiting: (n: number) => `${count(n, 'date waits', 'dates wait')} for the publication date`,
	},
	status: {
		denied: (n: number) => `denied (${n})`,
		deniedBy: (n: number) => `denied by ${n}`,
		inferred: 'inferred',
	},
	decisions: { proposed: 'open', accepted: 'accepted', rejected: 'rejected' },
};
