import type { Contradiction, ContradictionRule } from '#domain/contradiction.ts';
import type { ClaimRecord } from '#domain/dossier.ts';
import { cited, distinct, type Ground, sideOf } from './ground.ts';

/** Does it say that something is so? Speculation and questions assert nothing that could be denied. */
const asserts = ({ act, negated }: ClaimRecord): boolean =>
	!negated && (act === 'asserts' || act === 'confirms' || act === 'announces');

const isOthers = (a: ClaimRecord, b: ClaimRecord): boolean =>
	a.speaker.entities.length === 0 || !a.speaker.entities.some((id) => b.speaker.entities.includes(id));

/** A denial contradicts the claims it answers and, across articles, what others assert of the same event. One finding per event. */
export function deniedClaims(ground: Ground): Contradiction[] {
	const groups = new Map<string, { denials: ClaimRecord[]; claims: ClaimRecord[]; rule: ContradictionRule }>();
	for (const denial of ground.claims.values()) {
		if (denial.act !== 'denies') continue;
		const answered = denial.answers.flatMap((id) => ground.claims.get(id) ?? []);
		const events = distinct([...denial.events, ...answered.flatMap((claim) => claim.events)]);
		for (const event of events) {
			if (!ground.events.has(event)) continue;
			const saying = (ground.claimsOf.get(event) ?? []).filter((claim) => asserts(claim) && isOthers(claim, denial));
			const named = answered.filter((claim) => claim.events.includes(event));
			put(event, denial, [...named, ...saying], named.length > 0 ? 'denial-answers' : 'denial-same-event');
		}
		const loose = answered.filter((claim) => !claim.events.some((event) => ground.events.has(event)));
		for (const claim of loose) put(claim.id, denial, [claim], 'denial-answers');
	}

	function put(key: string, denial: ClaimRecord, claims: readonly ClaimRecord[], rule: ContradictionRule): void {
		if (claims.length === 0) return;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, { denials: [denial], claims: [...claims], rule });
		else {
			group.denials.push(denial);
			group.claims.push(...claims);
			if (rule === 'denial-answers') group.rule = rule;
		}
	}

	return [...groups].map(([key, { denials, claims, rule }]) => {
		const events = ground.events.has(key) ? [key] : [];
		const side = (value: string, said: readonly ClaimRecord[]) =>
			sideOf(ground, { value, events, claims: said, citations: said.map(cited) });
		return {
			id: `denial-${key}`,
			kind: 'denial',
			rule,
			events,
			sides: [side('asserted', distinct(claims)), side('denied', distinct(denials))],
		};
	});
}
