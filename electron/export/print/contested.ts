import type { ClaimRecord } from '#domain/dossier.ts';
import { type Desk, footnoted, referenceTo } from './desk.ts';
import type { Contested, Said } from './model.ts';
import { saidBy } from './said.ts';

/**
 * What is denied beside its denials. Matters that the same denials answer stand together, so that one denial of five claims is
 * printed once.
 */
export function contestedOf(desk: Desk): readonly Contested[] {
	const groups = new Map<string, { events: Set<string>; claims: Set<ClaimRecord>; denials: readonly ClaimRecord[] }>();
	const groupOf = (denials: readonly ClaimRecord[]) => {
		const key = denials.map((denial) => denial.id).join(' ');
		const group = groups.get(key) ?? { events: new Set<string>(), claims: new Set<ClaimRecord>(), denials };
		groups.set(key, group);
		return group;
	};
	for (const event of desk.edition.events) {
		const denials = desk.denialsOf.get(event.id);
		if (!denials) continue;
		const group = groupOf(denials);
		group.events.add(event.id);
		for (const claim of desk.claimsOf.get(event.id) ?? []) group.claims.add(claim);
	}
	for (const denial of desk.edition.claims) {
		if (denial.act !== 'denies') continue;
		const answered = denial.answers.flatMap((id) => desk.claims.get(id) ?? []);
		const shown = [...groups.values()].some(({ denials }) => denials.includes(denial));
		if (shown && answered.every((claim) => [...groups.values()].some(({ claims }) => claims.has(claim)))) continue;
		const group = [...groups.values()].find(({ denials }) => denials.includes(denial)) ?? groupOf([denial]);
		for (const claim of answered) group.claims.add(claim);
	}
	return [...groups.values()].map(({ events, claims, denials }, index) => {
		const place = `c${index + 1}`;
		const seen = new Set<string>();
		const said = (records: Iterable<ClaimRecord>) =>
			footnoted(
				place,
				seen,
				[...records].map((claim) => saidBy(desk, claim)),
			);
		return {
			events: [...events].flatMap((id) => desk.events.get(id) ?? []).map((event) => referenceTo(desk, event)),
			claims: said(claims),
			denials: said(denials),
		};
	});
}

/** Statements that nobody denies. */
export function unansweredOf(desk: Desk): readonly Said[] {
	const answered = new Set(
		desk.edition.claims.filter((c) => c.act === 'denies').flatMap((c) => c.answers as readonly string[]),
	);
	const claims = desk.edition.claims
		.filter((claim) => claim.act !== 'denies' && !answered.has(claim.id))
		.filter((claim) => !claim.events.some((event) => desk.denialsOf.has(event)))
		.map((claim) => saidBy(desk, claim));
	return footnoted('u', new Set(), claims);
}
