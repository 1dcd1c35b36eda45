import { expect, it } from 'vitest';
import type { EventRecord } from '#domain/dossier.ts';
import { overlay } from '#synthesis/overlay.ts';
import { isSameEvent, sameEventKeys } from '#synthesis/same-event.ts';
import { randomFrom } from '../bench/random.ts';

const DATES = [
	'2024-03',
	'2024-03-05',
	'2024-03-05T10',
	'2024-03~',
	'2024-03-05/2024-03-07',
	'2024',
	'XXXX-03',
	undefined,
];

it('two records that tell the same event have a key in common', () => {
	const random = randomFrom(3);
	const record = (): EventRecord => {
		const edtf = random.pick(DATES);
		const participants = ['a', 'b', 'c']
			.filter(() => random.below(3) > 0)
			.map((entity) => ({ entity, role: random.pick(['agent', 'patient', 'topic'] as const) }));
		const event = {
			type: random.pick(['death', 'talks'] as const),
			title: random.pick(['Bruch der Schleuse in Liwen', 'Schleuse in Liwen bricht']),
			lang: 'de',
			factuality: 'actual',
			participants,
			...(edtf !== undefined && { when: { edtf } }),
		};
		return event as unknown as EventRecord;
	};
	let same = 0;
	for (let i = 0; i < 20_000; i += 1) {
		const [a, b] = [record(), record()];
		if (!isSameEvent(a, b)) continue;
		same += 1;
		expect(new Set(sameEventKeys(a)).isDisjointFrom(new Set(sameEventKeys(b)))).toBe(false);
	}
	expect(same).toBeGreaterThan(300);
});

it('a draft keeps mentions apart until it is asked what changed', () => {
	const berg = { id: 'per-berg', type: 'PER' as const, name: 'Berg', aliases: [], mentions: { old: 2 } };
	const none = { articles: {}, events: {}, claims: {}, relations: {}, outlets: {}, views: {} };
	const draft = overlay({ ...none, entities: { 'per-berg': berg } });
	draft.set('entities', berg);
	draft.mention('per-berg', 'new', 3);
	expect(draft.step()).toEqual([{ table: 'entities', id: 'per-berg', before: berg, after: berg }]);
	expect(draft.step()).toEqual([]);
	expect([draft.mentionsIn('per-berg', 'old'), draft.mentionsIn('per-berg', 'new')]).toEqual([2, 3]);
	expect(draft.changes()).toMatchObject([{ id: 'per-berg', before: berg, after: { mentions: { old: 2, new: 3 } } }]);
	expect(berg.mentions).toEqual({ old: 2 });
});
