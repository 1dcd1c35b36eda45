import { publicationDate } from '#app/dates.ts';
import type { ExportOptions } from '#contract/channels.ts';
import { PDF_STANDARDS, PRINT_TEMPLATES } from '#domain/edition.ts';
import { EXPORT_FORMAT_NAMES } from '#domain/export-formats.ts';
import { lossText } from '#domain/export-loss.ts';
import type { Filter } from '#domain/filter.ts';
import { withApp } from './dossier.ts';
import { locale } from './locale.ts';
import { oneOf } from './named-article.ts';
import { complain, print, printJson } from './output.ts';
import { rowsOf } from './records.ts';
import { expect, parse, UsageError } from './usage.ts';

const LANGUAGES = ['de', 'en'] as const satisfies readonly ExportOptions['lang'][];
const PAPERS = ['a4', 'us-letter'] as const satisfies readonly ExportOptions['paper'][];

/** `depesche export`: the dossier as a file. */
export async function exportTo(args: readonly string[]): Promise<number> {
	const { values, positionals } = parse(args, {
		to: { type: 'string' },
		format: { type: 'string' },
		lang: { type: 'string' },
		paper: { type: 'string' },
		template: { type: 'string' },
		standard: { type: 'string' },
		'no-notes': { type: 'boolean' },
		grayscale: { type: 'boolean' },
		sources: { type: 'boolean' },
		query: { type: 'string' },
		from: { type: 'string' },
		until: { type: 'string' },
		outlet: { type: 'string', multiple: true },
		tag: { type: 'string', multiple: true },
		'redact-article': { type: 'string', multiple: true },
		'redact-name': { type: 'string', multiple: true },
		'redact-notes': { type: 'boolean' },
		json: { type: 'boolean' },
	});
	const [dossier = ''] = expect(positionals, 'DOSSIER');
	const { to: path } = values;
	if (path === undefined) throw new UsageError('--to FILE is missing.');
	const format = choice('--format', EXPORT_FORMAT_NAMES, values.format);
	const lang = choice('--lang', LANGUAGES, values.lang);
	const paper = choice('--paper', PAPERS, values.paper);
	const template = choice('--template', PRINT_TEMPLATES, values.template);
	const standard = choice('--standard', PDF_STANDARDS, values.standard);
	const { query, from, until, outlet, tag } = values;
	const scope: Filter = {
		...(query !== undefined && { query }),
		...(from !== undefined && { from: publicationDate(from) }),
		...(until !== undefined && { to: publicationDate(until) }),
		...(outlet && { outlets: outlet }),
		...(tag && { tags: tag }),
	};
	return withApp('read', async (app) => {
		await app['dossier.open']({ path: dossier });
		const known = values['redact-article'] === undefined ? [] : await rowsOf(app, 'articles');
		const redact = {
			articles: (values['redact-article'] ?? []).map((wanted) => oneOf(known, wanted).id),
			names: values['redact-name'] ?? [],
			notes: values['redact-notes'] ?? false,
		};
		const options = {
			...(lang && { lang }),
			...(paper && { paper }),
			...(template && { template }),
			...(standard && { standard }),
			...(values['no-notes'] && { notes: false }),
			...(values.grayscale && { grayscale: true }),
			...(values.sources && { sources: true }),
			scope,
			redact,
		};
		const written = await app['dossier.export']({ path, options, ...(format && { format }) });
		const losses = written.losses.map((loss) => ({ ...loss, text: lossText(locale(), loss) }));
		if (values.json) await printJson({ ...written, losses });
		else {
			await print(`${written.path}  ${written.bytes} bytes  ${written.hash}`);
			for (const { text } of losses) complain(text);
		}
		return 0;
	});
}

function choice<T extends string>(name: string, choices: readonly T[], value: string | undefined): T | undefined {
	if (value === undefined) return undefined;
	const found = choices.find((one) => one === value);
	if (found === undefined) throw new UsageError(`${name} is one of ${choices.join(', ')}.`);
	return found;
}
