import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Channels } from '#contract/channels.ts';
import { EDITION_FORMAT_NAMES, type EditionFormat, EXPORT_FORMATS } from '#domain/export-formats.ts';
import { quoteAt } from '#domain/selector.ts';
import { nodeExporter } from '#node/exporter.ts';
import { readerHere } from '#node/reader-here.ts';
import { testApp } from '../helpers/app.ts';

const SECRET = `Geheimtreffen im Hafen von Bergen

Am 3. März 2023 traf sich Ministerin Renate Schröder mit dem Reeder Olaf Lindqvist in Bergen. „Die Fracht bleibt unter uns“, sagte Schröder.

Der Kapitän der Morgenröte bestätigte Lindqvists Angaben am 5. März 2023.`;
const OPEN = `Schröders Besuch in Oslo

Bundesministerin Renate Schröder besuchte am 10. April 2023 Oslo. Der Reeder Olaf Lindqvist nahm an den Gesprächen teil, erklärte das Ministerium.

Am 12. Mai 2023 wies Lindqvist die Vorwürfe zurück. Renate Schroeder äußerte sich dazu nicht. Norwegen kündigte am 20. Mai 2023 Ermittlungen an.`;

type Redact = NonNullable<NonNullable<Channels['dossier.export']['request']['options']>['redact']>;

async function started() {
	const { app, folder } = testApp({ reader: readerHere(), exporter: nodeExporter() });
	await app['dossier.create']({ path: path.join(folder, 'x.dossier'), name: 'Hafen' });
	await app['article.drop']({
		files: [
			{ name: 'schroeder-lindqvist.txt', bytes: Buffer.from(SECRET).toString('base64') },
			{ name: 'besuch-schroeder.txt', bytes: Buffer.from(OPEN).toString('base64') },
		],
	});
	const page = async <T extends 'articles' | 'entities' | 'events'>(table: T) =>
		(await app['dossier.page']({ table, limit: 100 })).rows;
	const secret = (await page('articles')).find((row) => 'title' in row && row.title.startsWith('Geheim'));
	if (secret === undefined) throw new Error('not taken in');
	const exported = async (format: EditionFormat, redact: Redact) => {
		const target = path.join(folder, `out${EXPORT_FORMATS[format].ending}`);
		await app['dossier.export']({ path: target, format, options: { redact } });
		return readFileSync(target);
	};
	return {
		app,
		folder,
		page,
		secret: { id: String(secret.id), text: String('text' in secret && secret.text) },
		exported,
	};
}

const TEXT = EDITION_FORMAT_NAMES.filter((format) => !['pdf', 'png', 'docx'].includes(format));

describe('a redacted edition', { timeout: 120_000 }, () => {
	it('has neither the article nor its hashes in any format', async () => {
		const { exported, secret } = await started();
		for (const format of EDITION_FORMAT_NAMES) {
			const file = (await exported(format, { articles: [secret.id] })).toString('utf8');
			for (const gone of ['Geheimtreffen', 'Fracht bleibt', 'Morgenröte', secret.text, secret.id])
				expect(file.includes(gone), `${gone} in ${format}`).toBe(false);
		}
		const left = JSON.parse((await exported('json', { articles: [secret.id] })).toString()) as {
			readonly articles: readonly object[];
			readonly events: readonly object[];
		};
		expect(left.articles).toHaveLength(1);
		expect(left.events.length).toBeGreaterThan(0);
	});

	it('has a name in no spelling, in no format, and a block in its place', async () => {
		const { exported } = await started();
		for (const format of EDITION_FORMAT_NAMES) {
			const file = (await exported(format, { names: ['Renate Schröder'] })).toString('utf8');
			expect(file, format).not.toMatch(/schr(?:ö|oe|o)der/i);
			if (format === 'md' || format === 'json' || format === 'html') expect(file).toContain('geschwärzt');
		}
	});

	it('keeps the others', async () => {
		const { exported } = await started();
		const file = (await exported('json', { names: ['Schröder'] })).toString();
		expect(file).toContain('Lindqvist');
		expect(file).toContain('Oslo');
	});

	it('keeps notes on passages of what stays, with the names blacked, unless notes go', async () => {
		const { app, page, secret, exported } = await started();
		const open = (await page('articles')).find(({ id }) => id !== secret.id);
		const lindqvist = (await page('entities')).find((row) => 'name' in row && row.name.includes('Lindqvist'));
		if (open === undefined || lindqvist === undefined) throw new Error('not read');
		const { text } = await app['article.reading']({ id: open.id });
		const at = text.indexOf('Der Reeder Olaf Lindqvist');
		const quote = quoteAt(text, at, at + 30);
		const mark = { passages: [{ quote, note: 'Lindqvist anrufen' }] };
		await app['record.mark']({ table: 'articles', ids: [open.id], mark });
		const kept = (await exported('md', { entities: [String(lindqvist.id)] })).toString();
		expect(kept).toContain(' anrufen');
		expect(kept).not.toContain('Lindqvist');
		expect((await exported('md', { notes: true })).toString()).not.toContain(' anrufen');
	});

	it('has no notes', async () => {
		const { app, page, exported } = await started();
		const ids = (await page('events')).map(({ id }) => id);
		const mark = {
			note: 'Unter vier Augen gehört',
			grade: { reliability: 'B', reason: 'Quelle im Ministerium' },
		} as const;
		await app['record.mark']({ table: 'events', ids, mark, addTags: ['Hafen'] });
		expect((await exported('md', {})).toString()).toContain('vier Augen');
		for (const format of TEXT) {
			const file = (await exported(format, { notes: true })).toString();
			expect(file, format).not.toMatch(/vier Augen|Quelle im Ministerium/);
		}
	});

	it('is not written where something is left, and says what and where', async () => {
		for (const leaky of [
			(text: string) => text,
			(text: string) => text.toUpperCase(),
			(text: string) => encodeURIComponent(text),
			(text: string) => Buffer.from(text).toString('base64'),
			(text: string) => text.replace(/./gu, (one) => `&#${one.codePointAt(0)};`),
			(text: string) => JSON.stringify(text).replace(/[^ -~]/g, (one) => `\\u00${one.charCodeAt(0).toString(16)}`),
		]) {
			const { app, folder } = testApp({
				reader: readerHere(),
				exporter: async (_, edition) =>
					new TextEncoder().encode(edition.articles.length > 0 ? `…${leaky('Renate Schröder kam')}…` : ''),
			});
			await app['dossier.create']({ path: path.join(folder, 'x.dossier'), name: 'Hafen' });
			await app['article.paste']({ text: OPEN });
			const target = path.join(folder, 'x.md');
			await expect(
				app['dossier.export']({ path: target, options: { redact: { names: ['Schröder'] } } }),
			).rejects.toMatchObject({
				failure: {
					code: 'redaction-leaks',
					where: target,
					args: { what: expect.stringMatching(/Schr/), place: expect.stringMatching(/^md/) },
				},
			});
			expect(existsSync(target)).toBe(false);
		}
	});

	it('refuses what it cannot do, or does not know', async () => {
		const { app, folder } = await started();
		const wanted = (name: string, redact: Redact) =>
			app['dossier.export']({ path: path.join(folder, name), options: { redact } });
		await expect(wanted('x.zip', { notes: true })).rejects.toMatchObject({ failure: { code: 'redaction-impossible' } });
		await expect(wanted('x.md', { names: ['Nemo'] })).rejects.toMatchObject({ failure: { code: 'redaction-unknown' } });
		await expect(wanted('x.md', { articles: ['a0'] })).rejects.toMatchObject({ failure: { code: 'article-unknown' } });
		await expect(wanted('x.md', { entities: ['n0'] })).rejects.toMatchObject({ failure: { code: 'entity-unknown' } });
	});
});
