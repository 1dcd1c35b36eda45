/** Stands for main in tests of the window alone: answers from records in memory and pushes what an edit changes. */
import type {
	AppState,
	ChannelName,
	Channels,
	DossierSummary,
	Preferences,
	Reply,
	UndoStep,
} from '#contract/channels.ts';
import {
	type Change,
	type Edit,
	type EventRecord,
	inverse,
	TABLE_NAMES,
	type TableName,
	type Tables,
} from '#domain/dossier.ts';
import { quoteAt } from '#domain/selector.ts';
import type { Fixture } from './sample-records.ts';

type Push = (push: string, value: unknown) => void;

export class FakeBridge {
	readonly calls: { readonly channel: string; readonly request: unknown }[] = [];
	push: Push = () => {};
	private preferences: Preferences;
	private readonly tables: { [T in TableName]: Map<string, Tables[T]> };
	private readonly fixture: Fixture | undefined;
	private revision = 0;
	private readonly done: Edit[] = [];
	private undone: Edit[] = [];

	constructor(fixture: Fixture | undefined, preferences: Partial<Preferences> = {}) {
		this.fixture = fixture;
		this.preferences = { locale: 'de', theme: 'light', density: 'compact', ...preferences };
		const rows = <T extends TableName>(name: T) =>
			new Map(Object.entries(fixture?.document[name] ?? {})) as Map<string, Tables[T]>;
		this.tables = {
			articles: rows('articles'),
			events: rows('events'),
			claims: rows('claims'),
			entities: rows('entities'),
			relations: rows('relations'),
			outlets: rows('outlets'),
			views: rows('views'),
		};
	}

	async invoke(channel: ChannelName, request: unknown): Promise<Reply<unknown>> {
		this.calls.push({ channel, request });
		const handler = this.handlers[channel];
		if (!handler) return { ok: false, error: { code: 'request-invalid', where: channel } };
		return { ok: true, value: handler(request as never) };
	}

	private summary(): DossierSummary | undefined {
		const info = this.fixture?.document.info;
		if (!info) return undefined;
		const step = (edit: Edit | undefined): UndoStep | undefined => edit && { kind: edit.kind, subject: edit.subject };
		const [undo, redo] = [step(this.done.at(-1)), step(this.undone.at(-1))];
		return {
			...info,
			path: `/home/user/${info.name}.dossier`,
			counts: Object.fromEntries(TABLE_NAMES.map((name) => [name, this.tables[name].size])) as DossierSummary['counts'],
			revision: this.revision,
			...(undo && { undo }),
			...(redo && { redo }),
		};
	}

	private state(): AppState {
		const summary = this.summary();
		return {
			version: '0.1.0',
			platform: 'linux',
			preferences: this.preferences,
			recents: [{ path: '/home/user/Hafen.dossier', name: 'Hafen', opened: '2023-09-01T08:00:00Z' }],
			...(summary && { dossier: summary }),
			standIn: true,
		};
	}

	private write(changes: readonly Change[]): DossierSummary {
		for (const { table, id, after } of changes) {
			const rows: Map<string, unknown> = this.tables[table];
			if (after) rows.set(id, after);
			else rows.delete(id);
		}
		this.revision += 1;
		const summary = this.summary();
		if (!summary) throw new Error('no dossier');
		this.push('dossier.changed', { summary, changes });
		return summary;
	}

	private edit(edit: Edit): DossierSummary {
		this.done.push(edit);
		this.undone = [];
		return this.write(edit.changes);
	}

	private changeEvent(kind: Edit['kind'], id: string, change: (event: EventRecord) => EventRecord): EventRecord {
		const before = this.tables.events.get(id);
		if (!before) throw new Error(id);
		const after = change(before);
		this.edit({ kind, subject: before.title, changes: [{ table: 'events', id, before, after }] });
		return after;
	}

	private readonly handlers: {
		readonly [C in ChannelName]?: (request: Channels[C]['request']) => Channels[C]['reply'];
	} = {
		'app.state': () => this.state(),
		'app.setPreferences': (part) => {
			this.preferences = { ...this.preferences, ...part };
			return this.preferences;
		},
		'dossier.page': ({ table, after, limit }) => {
			const ids = [...this.tables[table].keys()].sort().filter((id) => after === undefined || id > after);
			const rows = ids.slice(0, limit).map((id) => this.tables[table].get(id)) as Tables[TableName][];
			const last = ids[limit - 1];
			return { rows, ...(ids.length > limit && last !== undefined && { next: last }) };
		},
		'article.reading': ({ id }) => {
			const reading = this.fixture?.readings.get(id);
			if (!reading) throw new Error(id);
			return reading;
		},
		'article.previewPublished': ({ date }) => [
			{ text: 'vom März', before: 'XXXX-03', after: `${date.slice(0, 4)}-03` },
			{ text: 'Im vergangenen Jahr', before: 'XXXX', after: String(Number(date.slice(0, 4)) - 1) },
		],
		'article.setPublished': ({ id, date }) => {
			const before = this.tables.articles.get(id);
			if (!before) throw new Error(id);
			const { published: _, ...rest } = before;
			const after = date === null ? rest : { ...rest, waiting: 0, published: { edtf: date, from: 'user' as const } };
			return this.edit({
				kind: 'set-published',
				subject: before.title,
				changes: [{ table: 'articles', id, before, after }],
			});
		},
		'event.edit': ({ id, edit }) =>
			this.changeEvent('edit-event', id, (event) => ({ ...event, edit: { ...event.edit, ...edit } })),
		'event.decide': ({ ids, decision }) => {
			for (const id of ids) this.changeEvent('decide-event', id, (event) => ({ ...event, decision }));
			const summary = this.summary();
			if (!summary) throw new Error('no dossier');
			return summary;
		},
		'event.add': ({ article, start, end, title, type, edtf }) => {
			const text = this.fixture?.readings.get(article)?.text ?? '';
			const event: EventRecord = {
				id: `x${this.revision}`,
				by: 'person',
				decision: 'accepted',
				type,
				title,
				lang: 'de',
				...(edtf !== undefined && { when: { edtf, basis: 'stated' } }),
				factuality: 'asserted',
				hedges: [],
				participants: [],
				citations: [{ article, quote: quoteAt(text, start, end) }],
				sources: [],
				rule: 'person',
			};
			this.edit({ kind: 'add-event', subject: title, changes: [{ table: 'events', id: event.id, after: event }] });
			return event;
		},
		'dossier.undo': () => {
			const edit = this.done.pop();
			if (!edit) throw new Error('nothing to undo');
			this.undone.push(edit);
			return this.write(inverse(edit.changes));
		},
		'dossier.redo': () => {
			const edit = this.undone.pop();
			if (!edit) throw new Error('nothing to redo');
			this.done.push(edit);
			return this.write(edit.changes);
		},
	};
}
