import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textDiff } from '../../electron/app/text-diff.ts';
import { testApp } from '../helpers/app.ts';

const page = (body: string) =>
	`<html lang="de"><head><title>Reise nach Oslo</title><link rel="canonical" href="https://bote.example/reise"></head><body><article><h1>Reise nach Oslo</h1>${body}</article></body></html>`;
const FILLER =
	'<p>Die Gespräche dauerten bis in den späten Abend, und am nächsten Morgen traten beide Seiten vor die Presse, um das Ergebnis der langen Verhandlungen im Rathaus zu erläutern.</p>';

describe('versions of an article', () => {
	it('are compared by paragraph and word, with the places of both', () => {
		const before = 'Eins bleibt.\n\nDer Hafen kostet 40 Millionen Euro.\n\nDas fällt weg.';
		const after = 'Eins bleibt.\n\nDer Hafen kostet 60 Millionen Euro.\n\nGanz anderes steht hier.';
		const changes = textDiff(before, after);
		expect(changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'added', 'removed']);
		expect(changes[1]?.pieces).toEqual([
			{ kind: 'same', text: 'Der Hafen kostet ' },
			{ kind: 'removed', text: '40' },
			{ kind: 'added', text: '60' },
			{ kind: 'same', text: ' Millionen Euro.' },
		]);
		for (const { before: old, after: fresh, pieces } of changes) {
			const without = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join('');
			if (old) expect(before.slice(...old)).toBe(without('added'));
			if (fresh) expect(after.slice(...fresh)).toBe(without('removed'));
		}
	});

	it('are compared in bounded time however much they differ', () => {
		const long = (seed: number) => Array.from({ length: 20_000 }, (_, i) => `w${(i * seed) % 7919}`).join(' ');
		const lines = (seed: number) => long(seed).replaceAll(' ', '\n');
		const start = performance.now();
		textDiff(long(3), long(5));
		textDiff(lines(3), lines(5));
		expect(performance.now() - start).toBeLessThan(20_000);
	});

	it('of one address stand beside each other, and what the newer no longer says is named', async () => {
		const { app, folder } = testApp();
		await app['dossier.create']({ path: path.join(folder, 'x') });
		const add = (name: string, body: string) =>
			app['article.drop']({ files: [{ name, bytes: Buffer.from(page(body)).toString('base64') }] });
		await add('alt.html', `<p>Anna Berg besuchte Oslo am 2023-03-04.</p>${FILLER}`);
		await add('neu.html', `<p>Anna Berg war im März in Oslo.</p>${FILLER}`);
		const { rows } = await app['dossier.page']({ table: 'articles', limit: 10 });
		const versions = await app['article.versions']({ id: rows[0]?.id ?? '' });
		expect(versions).toHaveLength(2);
		expect(versions[1]).toMatchObject({ replaces: versions[0]?.id, origin: versions[0]?.id });
		const [before = '', after = ''] = versions.map(({ id }) => id);
		const diff = await app['article.diff']({ before, after });
		expect(diff.paragraphs.some(({ kind }) => kind !== 'same')).toBe(true);
		expect(diff.lost.events).toHaveLength(1);
		expect(await app['article.origins'](undefined)).toEqual([{ origin: before, articles: [before, after] }]);
		await app['article.remove']({ id: before });
		expect(await app['article.versions']({ id: after })).toMatchObject([{ id: after }]);
	});
});
