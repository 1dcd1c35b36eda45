import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { EventRecord } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import { smallDossier } from '../helpers/sample-records.ts';
import { exportedText, hostileEdition, sampleEdition, smallEdition } from './editions.ts';

const calendarOf = async (edition: Edition) =>
	new ICAL.Component(ICAL.parse(await exportedText('ics', edition)) as never);

function dated(edtf: string, basis: 'stated' | 'inferred' = 'stated'): Edition {
	const { document } = smallDossier();
	const [first] = Object.values(document.events);
	const event: EventRecord = { ...(first as EventRecord), factuality: 'asserted', when: { edtf, basis } };
	return smallEdition('en', { ...document, events: { e1: event }, relations: {}, claims: {} });
}

describe('iCalendar', () => {
	it.each(['de', 'en'] as const)(
		'is read by an iCalendar parser, with every event of the sample (%s)',
		async (lang) => {
			const edition = await sampleEdition(lang);
			const calendar = await calendarOf(edition);
			const parts = [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vjournal')];
			expect(parts).toHaveLength(edition.events.length);
			expect(new Set(parts.map((part) => part.getFirstPropertyValue('uid'))).size).toBe(edition.events.length);
			expect(parts.every((part) => part.getFirstPropertyValue('dtstamp') !== null)).toBe(true);
		},
	);

	it.each([
		['2023-07-27', '2023-07-27', '2023-07-28', 'CONFIRMED'],
		['2023-02', '2023-02-01', '2023-03-01', 'TENTATIVE'],
		['2020', '2020-01-01', '2021-01-01', 'TENTATIVE'],
		['2023-12-30/2024-01-02', '2023-12-30', '2024-01-03', 'CONFIRMED'],
		['2023-07-27~', '2023-07-27', '2023-07-28', 'TENTATIVE'],
	])('gives %s a last day that is not part of it', async (edtf, start, end, status) => {
		const [event] = (await calendarOf(dated(edtf))).getAllSubcomponents('vevent');
		expect(String(event?.getFirstPropertyValue('dtstart'))).toBe(start);
		expect(String(event?.getFirstPropertyValue('dtend'))).toBe(end);
		expect(event?.getFirstPropertyValue('status')).toBe(status);
		expect(event?.getFirstPropertyValue('x-depesche-edtf')).toBe(edtf);
		expect(String(event?.getFirstPropertyValue('summary')).startsWith('(')).toBe(status === 'TENTATIVE');
	});

	it('keeps a clock time, and turns one with a zone into UTC', async () => {
		const at = async (edtf: string) => /DTSTART[^\r]*/.exec(await exportedText('ics', dated(edtf)))?.[0];
		expect(await at('2023-08-30T14:00')).toBe('DTSTART:20230830T140000');
		expect(await at('2023-08-30T14:00+02:00')).toBe('DTSTART:20230830T120000Z');
	});

	it('lists what has no date as a journal entry without one', async () => {
		const [journal] = (await calendarOf(dated('XXXX-03'))).getAllSubcomponents('vjournal');
		expect(journal?.getFirstPropertyValue('dtstart')).toBeNull();
		expect(String(journal?.getFirstPropertyValue('summary'))).toContain('March');
	});

	it('gives an event that only an order bounds on one side no day', async () => {
		const { document } = smallDossier();
		const calendar = await calendarOf(smallEdition('en', document));
		const [journal, ...others] = calendar.getAllSubcomponents('vjournal');
		expect(others).toEqual([]);
		expect(journal?.getFirstPropertyValue('uid')).toMatch(/^e3@/);
		expect(String(journal?.getFirstPropertyValue('summary'))).toContain('from 26 July 2023');
	});

	it('folds at 75 octets, cuts no character, and lets nothing break out of a line', async () => {
		const edition = hostileEdition('de');
		const text = await exportedText('ics', edition);
		expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		const calendar = await calendarOf(edition);
		expect([...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vjournal')]).toHaveLength(
			edition.events.length,
		);
		const [event] = calendar.getAllSubcomponents('vevent');
		expect(String(event?.getFirstPropertyValue('summary'))).toContain(
			'=HYPERLINK("http://x.example","a") END:VEVENT TY',
		);
	});
});
