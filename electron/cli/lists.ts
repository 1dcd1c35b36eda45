import type { TableName } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import type { Command } from './command.ts';
import { withApp } from './dossier.ts';
import { locale } from './locale.ts';
import { print, printJson } from './output.ts';
import { editionIn, rowsOf } from './records.ts';
import { articlesInWords } from './show/articles.ts';
import { chronology, chronologyInWords } from './show/chronology.ts';
import { claimsInWords } from './show/claims.ts';
import { entitiesInWords } from './show/entities.ts';
import { eventsInWords } from './show/events.ts';
import { expect, parse } from './usage.ts';

type InWords = (edition: Edition, locale: 'de' | 'en') => string;

/** A command that lists a dossier's records: for people in words, for programs as they are stored. */
function listing(json: (edition: Edition) => unknown, inWords: InWords): Command {
	return async (args) => {
		const { values, positionals } = parse(args, { json: { type: 'boolean' } });
		const [dossier = ''] = expect(positionals, 'DOSSIER');
		return withApp('read', async (app) => {
			const edition = await editionIn(app, dossier);
			if (values.json) await printJson(json(edition));
			else await print(inWords(edition, locale()));
			return 0;
		});
	};
}

/** The records of one table, rejected ones included, in id order. */
function records(table: TableName, inWords: InWords): Command {
	return async (args) => {
		const { values, positionals } = parse(args, { json: { type: 'boolean' } });
		const [dossier = ''] = expect(positionals, 'DOSSIER');
		return withApp('read', async (app) => {
			const edition = await editionIn(app, dossier);
			if (values.json) await printJson(await rowsOf(app, table));
			else await print(inWords(edition, locale()));
			return 0;
		});
	};
}

export const list = listing(chronology, chronologyInWords);
export const events = records('events', eventsInWords);
export const claims = records('claims', claimsInWords);
export const entities = records('entities', entitiesInWords);
export const articles = records('articles', articlesInWords);
