import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Refused, Taken } from '#intake/intake.ts';
import { take, takeAll } from '#intake/take.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/intake');
const file = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(path.join(FOLDER, name))) });
const TITLE = 'Hafen von Liwen bleibt bis Oktober gesperrt';
const LEAD =
	'Der Hafen der Inselstadt Liwen bleibt nach dem Bruch der Schleuse bis mindestens Oktober geschlossen. Das teilte die Hafenverwaltung am Dienstag mit. Betroffen seien die Fährverbindungen nach Süden und die gesamte Frachtabfertigung, hieß es in einer Mitteilung, die der Redaktion vorliegt.';
const QUOTE =
	'jedes Mal sei ein Seil gerissen. „Wir haben unterschätzt, wie schwer der Schlamm auf dem Tor liegt“, sagte';
const END =
	'Die Fischer der Insel haben angekündigt, ihren Fang vorerst in der Nachbarbucht anzulanden. Ein Sprecher der Genossenschaft sagte, die Wege verlängerten sich um zwei Stunden; ob sich das lohne, werde man nach dem Sommer sehen.';

describe('a document as its own program wrote it', () => {
	it.each(['libreoffice.odt', 'libreoffice.docx', 'libreoffice.pdf', 'pandoc.docx', 'pandoc.odt', 'pandoc.md'])(
		'is taken from %s in its paragraphs',
		async (name) => {
			const { text, title, warnings } = await take(file(name));
			const paragraphs = text.split('\n\n');
			expect(title).toBe(TITLE);
			expect(paragraphs).toContain(LEAD);
			expect(paragraphs.at(-1)).toBe(END);
			expect(text).toContain(QUOTE);
			expect(text).toContain('Die Wartung sei Sache der Nord- und Südhafen-Gesellschaft.');
			expect(paragraphs).toContain('Streit um die Kosten');
			expect(warnings).toEqual([]);
		},
	);

	it('has the author its description names', async () => {
		for (const name of ['libreoffice.odt', 'pandoc.docx', 'pandoc.odt', 'libreoffice.pdf'])
			expect(await take(file(name))).toMatchObject({ byline: 'Jana Torberg', metadata: { byline: 'document' } });
		expect(await take(file('pandoc.md'))).toMatchObject({ byline: 'Jana Torberg', lang: 'de' });
	});

	it('has no date of publishing, since none of them tells one', async () => {
		for (const name of ['libreoffice.docx', 'pandoc.docx', 'pandoc.odt', 'chromium.pdf'])
			expect((await take(file(name))).published).toBeUndefined();
	});
});

describe('a PDF', () => {
	it('is read column by column, words whole that a line end cut', async () => {
		const { text, title, byline } = await take(file('typst-columns.pdf'));
		expect({ title, byline }).toEqual({ title: 'Was der Lotse von Liwen sah', byline: 'Mika Ansgar' });
		const first = text.split('\n\n').find((paragraph) => paragraph.startsWith('Der Lotsendienst'));
		expect(first).toBe(
			'Der Lotsendienst der Insel Liwen arbeitet seit dem Bruch des Schleusentores ohne Unterbrechung. In den Aufzeichnungen der Leitstelle steht für den 3. März 2024 ein einziger Satz: Das Tor sei um vier Uhr morgens nicht mehr an seinem Platz gewesen. Der Lotse Hannes Brodersen bestätigte das gegenüber dieser Zeitung und fügte hinzu, er habe die Hafenverwaltung unverzüglich benachrichtigt.',
		);
		expect(text).toContain('über die Nord- und Ostmole');
		expect(text.indexOf('bestreitet')).toBeLessThan(text.indexOf('Sandbank'));
	});

	it('printed from a page has its paragraphs and no page number', async () => {
		const { text } = await take(file('chromium.pdf'));
		expect(text.split('\n\n')).toEqual(expect.arrayContaining([TITLE, LEAD, END]));
		expect(text.split('\n\n')).not.toContain('1');
	});

	it('of pictures alone is refused with what to do', async () => {
		await expect(take(file('scanned.pdf'))).rejects.toMatchObject({ failure: { code: 'no-text-layer' } });
	});

	it('with a password is refused', async () => {
		await expect(take(file('encrypted.pdf'))).rejects.toMatchObject({ failure: { code: 'file-encrypted' } });
	});

	it('that is none is refused as damaged', async () => {
		const bytes = new TextEncoder().encode('%PDF-1.7\nnothing follows');
		await expect(take({ name: 'a.pdf', bytes })).rejects.toMatchObject({ failure: { code: 'file-damaged' } });
	});
});

describe('a page with all it shows in one file', () => {
	it('is read from MHTML, with the address it was captured at', async () => {
		const taken = await take(file('chromium.mhtml'));
		expect(taken).toMatchObject({
			title: TITLE,
			byline: 'Jana Torberg',
			outlet: 'Inselbote',
			url: 'http://inselbote.example/politik/hafen-liwen.html',
			lang: 'de',
			published: { edtf: '2024-03-05' },
			mediaType: 'multipart/related',
			captured: '2026-11-24T11:04:19.000Z',
		});
		expect(taken.text.split('\n\n')).toEqual([LEAD, expect.stringContaining(QUOTE), END]);
	});

	it('is read from a page that SingleFile saved, with the address its note names', async () => {
		const html = `<!DOCTYPE html> <html lang=de><!--\n Page saved with SingleFile \n url: https://inselbote.example/hafen \n saved date: Wed Mar 06 2024 09:12:00 GMT+0100\n--><meta charset=utf-8><title>${TITLE}</title><body><article><h1>${TITLE}</h1><p>${LEAD}</p><p>${END}</p></article></body></html>`;
		const taken = await take({ name: 'seite.html', bytes: new TextEncoder().encode(html) });
		expect(taken).toMatchObject({
			url: 'https://inselbote.example/hafen',
			title: TITLE,
			captured: '2024-03-06T08:12:00.000Z',
		});
		const later = html.replace('Wed Mar 06 2024', 'Foo Mar 99 2024');
		expect(await take({ name: 'seite.html', bytes: new TextEncoder().encode(later) })).not.toHaveProperty('captured');
		expect(taken.text).toBe(`${LEAD}\n\n${END}`);
	});
});

describe('a mail', () => {
	const all = async (name: string) => {
		const found: (Taken | Refused)[] = [];
		for await (const one of takeAll(file(name))) found.push(one);
		return found;
	};

	it('is an article, and each document attached to it one more; its pictures are none', async () => {
		const [message, attached, ...rest] = await all('mail.eml');
		expect(rest).toEqual([]);
		expect(message).toMatchObject({
			title: 'Mitteilung der Hafenverwaltung: Schleuse fällt länger aus',
			byline: 'Jana Torberg',
			published: { edtf: '2024-03-05', from: 'metadata' },
			metadata: { published: 'mail-header' },
			mediaType: 'message/rfc822',
		});
		expect(message).toHaveProperty('text', expect.stringMatching(/^Der Hafen der Inselstadt[\s\S]*Ilse Korvan\.$/));
		expect(attached).toMatchObject({ title: 'Protokoll der Sitzung', member: { name: '1/protokoll-märz.txt' } });
	});

	it('of a page alone is read as its text, without what it would load', async () => {
		const [message] = await all('mail-page.eml');
		expect(message).toMatchObject({ text: `${END}\n\nRückfragen an die Pressestelle.`, title: 'Nur als Seite' });
	});
});
