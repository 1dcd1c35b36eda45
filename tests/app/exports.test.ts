import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeExporter } from '#node/exporter.ts';
import { testApp } from '../helpers/app.ts';

const VISIT = 'Anna Berg besuchte Oslo am 2023-03-04.';

describe('an export', () => {
	async function started() {
		const { app, folder } = testApp({ exporter: nodeExporter() });
		await app['dossier.create']({ path: path.join(folder, 'x.dossier'), name: 'X' });
		await app['article.paste']({ text: VISIT });
		return { app, folder };
	}

	it('follows the longest ending, unless a format is given', async () => {
		const { app, folder } = await started();
		const at = (name: string) => path.join(folder, name);
		await app['dossier.export']({ path: at('x.timeline.json') });
		expect(JSON.parse(readFileSync(at('x.timeline.json'), 'utf8'))).toHaveProperty('events');
		await app['dossier.export']({ path: at('x.csl.JSON') });
		expect(JSON.parse(readFileSync(at('x.csl.JSON'), 'utf8'))).toHaveLength(1);
		await app['dossier.export']({ path: at('x.txt'), format: 'ris' });
		expect(readFileSync(at('x.txt'), 'utf8')).toMatch(/^TY {2}- NEWS\r\n/);
	});

	it('tells what the format has no place for', async () => {
		const { app, folder } = await started();
		const { losses } = await app['dossier.export']({ path: path.join(folder, 'x.bib') });
		expect(losses).toContainEqual({ code: 'events', count: 1 });
		expect((await app['dossier.export']({ path: path.join(folder, 'x.json') })).losses).toEqual([]);
	});
});
