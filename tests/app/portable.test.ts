import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '#contract/channels.ts';
import { TABLE_NAMES } from '#domain/dossier.ts';
import { nodeExporter } from '#node/exporter.ts';
import { sha256 } from '#store/content-store.ts';
import { testApp } from '../helpers/app.ts';
import { temporaryFolder } from '../helpers/folders.ts';

const VISIT = 'Anna Berg besuchte Oslo am 2023-03-04.';
const TALKS = 'Anna Berg traf Paul Lind in Riga am 2023-05-06.';
const THIRD = 'Paul Lind besuchte Bergen am 2023-06-07.';

/** A dossier that has lived: edits, an undo, a checkpoint, a mark, a removed article. */
async function lived() {
	const { app, folder } = testApp({ exporter: nodeExporter() });
	const place = path.join(folder, 'Häfen.dossier');
	await app['dossier.create']({ path: place, name: 'Häfen & Boote' });
	await app['article.paste']({ text: VISIT });
	await app['dossier.checkpoint']({ name: 'Erster Stand' });
	await app['article.paste']({ text: TALKS });
	const { rows } = await app['dossier.page']({ table: 'events', limit: 10 });
	const ids = rows.map(({ id }) => id);
	await app['event.decide']({ ids, decision: 'accepted' });
	await app['event.decide']({ ids: ids.slice(0, 1), decision: 'rejected' });
	await app['dossier.undo'](undefined);
	await app['record.mark']({ table: 'events', ids: ids.slice(0, 1), mark: { note: 'Notiz' }, addTags: ['Hafen'] });
	return { app, folder, place };
}

async function packed() {
	const dossier = await lived();
	const file = path.join(dossier.folder, 'fort.zip');
	await dossier.app['dossier.export']({ path: file });
	return { ...dossier, file };
}

async function recordsOf(app: Handlers) {
	const tables = [];
	for (const table of TABLE_NAMES)
		tables.push([table, (await app['dossier.page']({ table, limit: 5000 })).rows] as const);
	return tables;
}

/** The package in a folder of its own, as if on another machine, and the app there. */
function elsewhere(file: string) {
	const there = testApp({ exporter: nodeExporter() });
	const copy = path.join(there.folder, path.basename(file));
	cpSync(file, copy);
	return { ...there, copy };
}

describe('a portable dossier', { timeout: 60_000 }, () => {
	it('opens on another machine with nothing lost, and goes on there', async () => {
		const { app, file } = await packed();
		const { app: other, copy, folder } = elsewhere(file);
		const summary = await other['dossier.open']({ path: copy });
		expect(summary.path).toBe(path.join(folder, 'fort.dossier'));
		expect(await recordsOf(other)).toEqual(await recordsOf(app));
		const { id } = (await other['dossier.page']({ table: 'articles', limit: 1 })).rows[0] ?? { id: '' };
		expect(await other['article.reading']({ id })).toEqual(await app['article.reading']({ id }));
		expect(await other['dossier.check'](undefined)).toMatchObject({ sound: true, findings: [] });
		expect(summary.undo).toEqual((await app['app.state'](undefined)).dossier?.undo);
		expect(summary.redo).toEqual((await app['app.state'](undefined)).dossier?.redo);
		const marked = await recordsOf(other);
		await other['dossier.undo'](undefined);
		await other['dossier.undo'](undefined);
		await other['dossier.redo'](undefined);
		await other['dossier.redo'](undefined);
		expect(await recordsOf(other)).toEqual(marked);
		const { versions } = await other['dossier.versions'](undefined);
		expect(versions.filter(({ kind }) => kind === 'checkpoint').map(({ name }) => name)).toEqual(['Erster Stand']);
		await other['dossier.restore']({ version: 'checkpoint:Erster Stand' });
		expect((await other['app.state'](undefined)).dossier?.counts.articles).toBe(1);
		await other['dossier.undo'](undefined);
		await other['article.paste']({ text: THIRD });
		expect((await other['app.state'](undefined)).dossier?.counts.articles).toBe(3);
		await other['dossier.close'](undefined);
		expect(await other['dossier.check']({ path: summary.path })).toMatchObject({ sound: true, findings: [] });
	});

	it('keeps the log of evidence and adds where it came from', async () => {
		const { file, place } = await packed();
		const { app: other, copy } = elsewhere(file);
		const { path: folder } = await other['dossier.open']({ path: copy });
		await other['dossier.close'](undefined);
		const log = (at: string) => readFileSync(path.join(at, 'evidence.jsonl'), 'utf8').trimEnd().split('\n');
		const [before, after] = [log(place), log(folder)];
		expect(JSON.parse(before.at(-1) ?? '')).toMatchObject({ act: 'export' });
		expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
		expect(JSON.parse(after.at(-1) ?? '')).toMatchObject({
			act: 'import',
			what: 'fort.zip',
			hash: sha256(readFileSync(copy)),
		});
	});

	it('is the same bytes for an unchanged dossier: again, after other exports, opened anew, and from the other machine', async () => {
		const { app, folder, file, place } = await packed();
		const again = async (by: Handlers, name: string) => {
			const target = path.join(folder, name);
			await by['dossier.export']({ path: target });
			return sha256(readFileSync(target));
		};
		const first = sha256(readFileSync(file));
		expect(await again(app, 'b.zip')).toBe(first);
		await app['dossier.export']({ path: path.join(folder, 'c.md') });
		expect(await again(app, 'd.zip')).toBe(first);
		await app['dossier.close'](undefined);
		const later = testApp({ exporter: nodeExporter(), now: () => '2031-05-06T07:08:09.000Z' });
		await later.app['dossier.open']({ path: place });
		expect(await again(later.app, 'e.zip')).toBe(first);
		await later.app['dossier.close'](undefined);
		const reader = testApp({ exporter: nodeExporter(), access: 'read' });
		await reader.app['dossier.open']({ path: place });
		expect(await again(reader.app, 'f.zip')).toBe(first);
		const { app: other, copy } = elsewhere(file);
		await other['dossier.open']({ path: copy });
		expect(await again(other, 'g.zip')).toBe(first);
		await other['event.decide']({
			ids: [(await other['dossier.page']({ table: 'events', limit: 1 })).rows[0]?.id ?? ''],
			decision: 'rejected',
		});
		expect(await again(other, 'h.zip')).not.toBe(first);
	});

	it('leaves behind what was removed for good, backups and what only looks like content', async () => {
		const { app, folder } = await lived();
		await app['dossier.export']({ path: path.join(folder, 'x.zip') });
		const names = Object.keys(unzipSync(readFileSync(path.join(folder, 'x.zip'))));
		expect(names.filter((name) => /backups|lock|damaged/.test(name))).toEqual([]);
		expect(new Set(names.map((name) => name.split('/')[0]))).toEqual(new Set(['Häfen & Boote']));
	});

	it('is not unpacked over what is there', async () => {
		const { file } = await packed();
		const { app: other, copy, folder } = elsewhere(file);
		await other['dossier.open']({ path: copy });
		await other['dossier.close'](undefined);
		await expect(other['dossier.open']({ path: copy })).rejects.toMatchObject({
			failure: { code: 'package-unpacked', args: { folder: path.join(folder, 'fort.dossier') } },
		});
		cpSync(copy, path.join(folder, 'anders.zip'));
		mkdirSync(path.join(folder, 'anders.dossier'));
		await expect(other['dossier.open']({ path: path.join(folder, 'anders.zip') })).rejects.toMatchObject({
			failure: { code: 'dossier-exists' },
		});
	});

	it('is checked as it lies there, without being unpacked', async () => {
		const { file } = await packed();
		const { app: other, copy, folder } = elsewhere(file);
		expect(await other['dossier.check']({ path: copy })).toMatchObject({ sound: true, verified: 6 });
		expect(readdirSync(folder)).toEqual(['fort.zip']);
	});

	it('is not made of a dossier with a file that was altered', async () => {
		const { app, folder, place } = await lived();
		const { rows } = await app['dossier.page']({ table: 'articles', limit: 1 });
		const { text } = rows[0] as { readonly text: string };
		writeFileSync(path.join(place, 'texts', text.slice(0, 2), text), 'altered');
		await expect(app['dossier.export']({ path: path.join(folder, 'x.zip') })).rejects.toMatchObject({
			failure: { code: 'dossier-damaged', args: { reason: expect.stringContaining(text) } },
		});
		expect(existsSync(path.join(folder, 'x.zip'))).toBe(false);
	});
});

describe('a portable dossier, to other programs', { timeout: 60_000 }, () => {
	const lacks = (command: string, ...args: readonly string[]) =>
		spawnSync(command, args, { stdio: 'ignore' }).status === 0 ? '' : ` (skipped: there is no ${command})`;
	const unzip = lacks('unzip', '-v');
	const bagit = lacks('python3', '-c', 'import bagit').replace('python3', 'bagit for python3');
	const sums = lacks('sha256sum', '--version');

	async function unpacked() {
		const { file } = await packed();
		const folder = temporaryFolder();
		for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
			mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
			writeFileSync(path.join(folder, name), bytes);
		}
		return { file, bag: path.join(folder, readdirSync(folder)[0] ?? '') };
	}

	it.skipIf(unzip !== '')(`is a sound archive to unzip${unzip}`, async () => {
		const { file } = await packed();
		expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toMatch(/No errors detected/);
	});

	it.skipIf(bagit !== '')(`is a valid bag to the Library of Congress’s bagit${bagit}`, async () => {
		const { bag } = await unpacked();
		execFileSync('python3', ['-c', 'import bagit, sys; bagit.Bag(sys.argv[1]).validate()', bag], { stdio: 'pipe' });
	});

	it.skipIf(sums !== '')(`has manifests that sha256sum confirms${sums}`, async () => {
		const { bag } = await unpacked();
		for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
			execFileSync('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd: bag, stdio: 'pipe' });
		const files = readdirSync(path.join(bag, 'data'), { recursive: true, encoding: 'utf8' }).filter((name) =>
			statSync(path.join(bag, 'data', name)).isFile(),
		);
		expect(readFileSync(path.join(bag, 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n')).toHaveLength(
			files.length,
		);
		const bytes = files.reduce((sum, name) => sum + statSync(path.join(bag, 'data', name)).size, 0);
		expect(readFileSync(path.join(bag, 'bag-info.txt'), 'utf8')).toContain(`Payload-Oxum: ${bytes}.${files.length}\n`);
	});

	it('is an RO-Crate: linked data whose every word is defined, with a root that holds every file', async () => {
		const { bag } = await unpacked();
		const crate = JSON.parse(
			readFileSync(path.join(bag, 'data/ro-crate-metadata.json'), 'utf8'),
		) as jsonld.JsonLdDocument;
		const options = { base: 'https://crate.example/', safe: true, documentLoader: crateContext };
		const nodes = (await jsonld.expand(crate as never, options as never)) as never as readonly Readonly<
			Record<string, unknown>
		>[];
		const byId = new Map(nodes.map((node) => [String(node['@id']), node]));
		const about = byId.get('https://crate.example/ro-crate-metadata.json');
		expect(about?.['http://purl.org/dc/terms/conformsTo']).toEqual([{ '@id': 'https://w3id.org/ro/crate/1.2' }]);
		expect(about?.['http://schema.org/about']).toEqual([{ '@id': 'https://crate.example/' }]);
		const root = byId.get('https://crate.example/');
		for (const word of ['name', 'description', 'datePublished', 'license'])
			expect(root).toHaveProperty([`http://schema.org/${word}`]);
		const parts = ((root?.['http://schema.org/hasPart'] ?? []) as readonly { readonly '@id': string }[]).map(
			(part) => part['@id'],
		);
		const files = readdirSync(path.join(bag, 'data'), { recursive: true, encoding: 'utf8' })
			.filter((name) => statSync(path.join(bag, 'data', name)).isFile() && name !== 'ro-crate-metadata.json')
			.map((name) => `https://crate.example/${name.split(path.sep).join('/')}`);
		expect([...parts].sort()).toEqual(files.sort());
		for (const part of parts) expect(byId.get(part)?.['@type']).toEqual(['http://schema.org/MediaObject']);
	});
});

/** The words of RO-Crate's context that may be used here, as it defines them. */
const WORDS = Object.fromEntries(
	'about name description identifier dateCreated dateModified datePublished license hasPart mentions contentSize encodingFormat inLanguage creditText sourceOrganization url encoding CreativeWork Dataset NewsArticle Organization'
		.split(' ')
		.map((word) => [word, `http://schema.org/${word}`]),
);
const crateContext = async (url: string) => {
	if (url !== 'https://w3id.org/ro/crate/1.2/context') throw new Error(`not a known context: ${url}`);
	const context = {
		...WORDS,
		File: 'http://schema.org/MediaObject',
		conformsTo: 'http://purl.org/dc/terms/conformsTo',
	};
	return { documentUrl: url, document: { '@context': context } };
};

describe('a package that is not what it says', { timeout: 60_000 }, () => {
	type Change = (files: Map<string, Uint8Array>, top: string) => void;

	/** Opens the package with something changed; answers the failure and what lies beside it. */
	async function opened(change: Change, seal = false) {
		const { file } = await packed();
		const files = new Map(Object.entries(unzipSync(readFileSync(file))));
		const top = [...files.keys()][0]?.split('/')[0] ?? '';
		change(files, top);
		if (seal) reseal(files, top);
		return tried(zipSync(Object.fromEntries(files) as Zippable));
	}

	async function tried(bytes: Uint8Array) {
		const { app, folder } = testApp();
		const place = path.join(folder, 'x.zip');
		writeFileSync(place, bytes);
		utimesSync(place, 0, 0);
		const failure = await app['dossier.open']({ path: place }).then(
			() => undefined,
			(cause: { failure?: { code: string; args?: object } }) => cause.failure ?? cause,
		);
		return { failure, beside: readdirSync(folder).filter((name) => name !== 'x.zip') };
	}

	/** Manifests that fit what is there now. */
	function reseal(files: Map<string, Uint8Array>, top: string): void {
		const lines = (names: readonly string[]) =>
			names.map((name) => `${sha256(files.get(`${top}/${name}`) ?? '')}  ${name}\n`).join('');
		const names = [...files.keys()].map((name) => name.slice(top.length + 1));
		const payload = names.filter((name) => name.startsWith('data/'));
		files.set(`${top}/manifest-sha256.txt`, strToU8(lines(payload)));
		const bytes = payload.reduce((sum, name) => sum + (files.get(`${top}/${name}`)?.length ?? 0), 0);
		files.set(`${top}/bag-info.txt`, strToU8(`Payload-Oxum: ${bytes}.${payload.length}\n`));
		files.set(`${top}/tagmanifest-sha256.txt`, strToU8(lines(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'])));
	}

	const invalid = (reason: string) => ({ code: 'package-invalid', args: { reason } });
	const inFile = (files: Map<string, Uint8Array>, part: string) =>
		[...files.keys()].find((name) => name.includes(part)) ?? '';

	it.each<[what: string, change: Change, failure: object, seal?: boolean]>([
		['a text changed', (files) => void files.set(inFile(files, '/texts/'), strToU8('other')), invalid('hash')],
		['a file missing', (files) => void files.delete(inFile(files, '/snapshots/')), invalid('missing')],
		['a file more', (files, top) => void files.set(`${top}/data/more.txt`, strToU8('x')), invalid('extra')],
		['a file beside the bag', (files) => void files.set('beside.txt', strToU8('x')), invalid('extra')],
		['no declaration', (files, top) => void files.delete(`${top}/bagit.txt`), invalid('no-bag')],
		[
			'another version',
			(files, top) => void files.set(`${top}/bagit.txt`, strToU8('BagIt-Version: 0.97\n')),
			invalid('version'),
		],
		[
			'a manifest of other lines',
			(files, top) => void files.set(`${top}/tagmanifest-sha256.txt`, strToU8('?\n')),
			invalid('manifest'),
		],
		[
			'a file more that is listed',
			(files, top) => void files.set(`${top}/data/run.sh`, strToU8('x')),
			invalid('extra'),
			true,
		],
		['a name that leads out', (files) => void files.set('../../out.txt', strToU8('x')), { code: 'entry-unsafe' }],
		['an absolute name', (files) => void files.set('/etc/x', strToU8('x')), { code: 'entry-unsafe' }],
		['a name in two cases', (files, top) => void files.set(`${top}/BAGIT.txt`, strToU8('x')), { code: 'entry-unsafe' }],
		[
			'a text of another hash that is listed',
			(files) => void files.set(inFile(files, '/texts/'), strToU8('other')),
			invalid('unsound'),
			true,
		],
		[
			'records that are broken',
			(files, top) => void files.set(`${top}/data/dossier.json`, strToU8('{}')),
			invalid('unsound'),
			true,
		],
		[
			'a log with a line less',
			(files, top) => {
				const name = `${top}/data/evidence.jsonl`;
				const [first, , ...others] = strFromU8(files.get(name) ?? new Uint8Array()).split('\n');
				files.set(name, strToU8([first, ...others].join('\n')));
			},
			invalid('unsound'),
			true,
		],
		[
			'a journal with a byte changed',
			(files) => {
				const name = inFile(files, '/journal/');
				const bytes = files.get(name) ?? new Uint8Array();
				bytes[bytes.length - 90] = (bytes[bytes.length - 90] ?? 0) ^ 1;
			},
			invalid('unsound'),
			true,
		],
	])('is refused: %s', async (_, change, failure, seal) => {
		const { failure: found, beside } = await opened(change, seal);
		expect(found).toMatchObject(failure);
		expect(beside).toEqual([]);
	});

	it('is refused when it is a bomb, a link, no archive or cut short', async () => {
		const bomb = await opened(
			(files, top) => void files.set(`${top}/data/texts/00/${'0'.repeat(64)}`, new Uint8Array(40_000_000)),
			true,
		);
		expect(bomb).toMatchObject({ failure: { code: 'unpacks-too-large' }, beside: [] });
		const { file } = await packed();
		const whole = readFileSync(file);
		expect((await tried(whole.subarray(0, whole.length - 40))).failure).toMatchObject({ code: 'file-damaged' });
		expect((await tried(strToU8('no archive at all'))).failure).toMatchObject({ code: 'file-damaged' });
		const link = zipSync({ 'x/bagit.txt': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
		expect((await tried(link)).failure).toMatchObject({ code: 'entry-unsafe' });
	});
});
