import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Edition } from '#domain/edition.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { allEditions, exported, hostileEdition, sampleEdition } from './editions.ts';

const lacks = (program: string) => spawnSync(program, ['--version'], { timeout: 30_000 }).status !== 0;
const withoutOffice = lacks('soffice');
const withoutPandoc = lacks('pandoc');
const withoutXmllint = spawnSync('xmllint', ['--version']).error !== undefined;

async function written(edition: Edition): Promise<string> {
	const file = path.join(temporaryFolder(), 'dossier.docx');
	writeFileSync(file, await exported('docx', edition));
	return file;
}

describe('Word', { timeout: 120_000 }, () => {
	it.skipIf(withoutOffice)(
		`is opened by LibreOffice, with every title, quote and checksum${withoutOffice ? ' (skipped: soffice is not installed)' : ''}`,
		async () => {
			for (const lang of ['de', 'en'] as const) {
				const edition = await sampleEdition(lang);
				const file = await written(edition);
				const profile = path.join(path.dirname(file), 'profile');
				mkdirSync(profile);
				const options = [
					'--headless',
					`-env:UserInstallation=file://${profile}`,
					'--convert-to',
					'txt:Text (encoded):UTF8',
					'--outdir',
					path.dirname(file),
				];
				execFileSync('soffice', [...options, file], { timeout: 100_000, stdio: 'ignore' });
				const text = readFileSync(file.replace(/docx$/, 'txt'), 'utf8');
				for (const { title } of edition.events) expect(text).toContain(title);
				for (const { citations } of edition.events)
					expect(text).toContain(citations[0]?.quote.exact.replace(/\s+/g, ' ').trim());
				for (const article of edition.articles) expect(text).toContain(article.text);
			}
		},
	);

	it.skipIf(withoutPandoc)(
		`is read by pandoc: headings, footnotes that name the article, tables${withoutPandoc ? ' (skipped: pandoc is not installed)' : ''}`,
		async () => {
			const edition = await sampleEdition('en');
			const file = await written(edition);
			const markdown = execFileSync('pandoc', ['-f', 'docx', '-t', 'markdown', '--wrap=none', file], {
				encoding: 'utf8',
			});
			const [chronology] = markdown.split('\n# Claims and denials');
			expect(chronology?.match(/^### \d+\. /gm)).toHaveLength(edition.events.length);
			const quotes = edition.events.reduce((sum, { citations }) => sum + citations.length, 0);
			expect(markdown.match(/^\[\^\d+\]: /gm)?.length).toBeGreaterThanOrEqual(quotes);
			expect(markdown).toMatch(/^\[\^1\]: \\?\[\d\\?\] /m);
			expect(markdown).toContain('Sergej Schoigu');
		},
	);

	it.skipIf(withoutXmllint)('holds well-formed parts alone, whatever the records hold', async () => {
		for (const [name, edition] of await allEditions()) {
			const parts = Object.entries(unzipSync(await exported('docx', edition)));
			expect(parts.length).toBeGreaterThan(8);
			for (const [part, bytes] of parts) {
				if (!/\.(xml|rels)$/.test(part)) continue;
				expect(
					() => execFileSync('xmllint', ['--noout', '-'], { input: bytes, stdio: ['pipe', 'pipe', 'pipe'] }),
					`${name} ${part}`,
				).not.toThrow();
			}
		}
	});

	it('is dated by the dossier, not the clock, and links to nothing outside', async () => {
		const edition = hostileEdition('de');
		const parts = unzipSync(await exported('docx', edition));
		const core = strFromU8(parts['docProps/core.xml'] as Uint8Array);
		expect(core.match(/>2023-09-01T08:00:00Z</g)).toHaveLength(2);
		expect(
			Object.values(parts)
				.map((part) => strFromU8(part))
				.join(''),
		).not.toContain('TargetMode="External"');
	});
});
