/**
 * What crosses IPC: one row per channel (`noun.verb`), its request and its reply, in one file per noun under channels/. Every reply is
 * `Reply<T>`: failure is part of the wire. Requests are validated by the schemas under requests/, which the compiler holds against this table.
 */
import type { Failure } from '#domain/failure.ts';
import type { AppChannels } from './channels/app.ts';
import type { ArticleChannels } from './channels/article.ts';
import type { DossierChannels } from './channels/dossier.ts';
import type { EntityChannels } from './channels/entity.ts';
import type { ExportChannels } from './channels/export.ts';
import type { JudgementChannels } from './channels/judgement.ts';
import type { SearchChannels } from './channels/search.ts';
import type { VersionChannels } from './channels/version.ts';

export type * from './channels/app.ts';
export type * from './channels/article.ts';
export type * from './channels/dossier.ts';
export type * from './channels/entity.ts';
export type * from './channels/export.ts';
export type * from './channels/judgement.ts';
export type * from './channels/pushes.ts';
export type * from './channels/search.ts';
export type * from './channels/version.ts';

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** request → reply value, by channel. */
export interface Channels
	extends AppChannels,
		DossierChannels,
		ArticleChannels,
		JudgementChannels,
		EntityChannels,
		SearchChannels,
		VersionChannels,
		ExportChannels {}
export type ChannelName = keyof Channels;

/** The use cases as functions: what createApp makes, what the command line and the shell call. */
export type Handlers = {
	readonly [C in ChannelName]: (request: Channels[C]['request']) => Promise<Channels[C]['reply']>;
};
