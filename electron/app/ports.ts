import type { Channels, Preferences, Pushes, PushName } from '#contract/channels.ts';
import type { ArticleRecord } from '#domain/dossier.ts';
import type { Edition } from '#domain/edition.ts';
import type { EditionFormat } from '#domain/export-formats.ts';
import type { Reading } from '#domain/reading.ts';
import type { ReadRequest } from '#extraction/pipeline.ts';
import type { Passed, Refused, Source, Taken } from '#intake/intake.ts';
import type { Searcher } from '#search/searcher.ts';
import type { StorePorts } from '#store/dossier-file.ts';

/** Turns bytes into articles and articles into readings, out of this thread's way. */
export interface Reader {
	/** The one article of a file. Throws `file-empty`, `several-articles` ... or, when it takes too long, `file-unreadable`. */
	take(source: Source): Promise<Taken>;
	/**
	 * All articles of a file, one after the other as they are asked for, and what of it is none. Calls `begun` when it waits no longer for what
	 * other files hold; `spent` tells the processor time in ms that another process has spent on the file. Throws as `take`.
	 */
	takeAll(source: Source, begun?: (spent?: () => number) => void): AsyncIterable<Taken | Refused | Passed>;
	/** Rejects when the reading takes too long or breaks; with `out-of-time` where it would take longer than the milliseconds that are `left`. */
	read(request: ReadRequest, left?: () => number): Promise<Reading>;
	close(): Promise<void>;
}

/** Makes the bytes of an export. */
export type Exporter = (
	format: EditionFormat,
	edition: Edition,
	signal: AbortSignal,
	/** An article's file as it was taken in. Throws `dossier-damaged`. */
	stored?: (article: ArticleRecord) => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/** The first pages of an edition's PDF as SVG documents, and how many it has. */
export type PageDrawer = (
	edition: Edition,
	count: number,
	signal: AbortSignal,
) => Promise<{ readonly pages: readonly string[]; readonly of: number }>;

/** The system's dialogs; null when the user cancelled. */
export interface Dialogs {
	chooseFiles(request: Channels['app.chooseFiles']['request']): Promise<readonly string[] | null>;
	chooseSavePath(request: Channels['app.chooseSavePath']['request']): Promise<string | null>;
	showInFolder(path: string): void;
}

/** All that the use cases need from outside. */
export interface Ports extends StorePorts {
	/** A new random id. */
	readonly newId: () => string;
	readonly reader: Reader;
	readonly searcher: Searcher;
	readonly exporter: Exporter;
	readonly drawer: PageDrawer;
	readonly dialogs: Dialogs;
	readonly push: <P extends PushName>(name: P, payload: Pushes[P]) => void;
	/** Folder of the user's preferences, recent dossiers and the sample's copy. */
	readonly dataFolder: string;
	/** Folder of the sample's articles. */
	readonly sampleFolder: string;
	/** Preferences of somebody who has set none. */
	readonly defaults: Preferences;
	readonly version: string;
	readonly platform: string;
	readonly standIn: boolean;
	/** Whether opening a dossier is remembered for the list of recent ones. */
	readonly recents?: boolean;
	/** Makes a dossier's index when it is opened and not only when it is first searched. */
	readonly indexAhead?: boolean;
	/** `read` opens dossiers without their lock, for looking only. */
	readonly access: 'read' | 'write';
}
