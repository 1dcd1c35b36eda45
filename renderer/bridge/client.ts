/** The only reader of what the preload puts on `window`. */
import type {
	AppState,
	ChannelName,
	Channels,
	CheckFinding,
	DatePreview,
	DossierSummary,
	DroppedFile,
	ExportFormat,
	ImportReport,
	MarkedTable,
	MenuCommand,
	NewEvent,
	Preferences,
	Pushes,
	PushName,
	RecentDossier,
	Reply,
} from '#contract/channels.ts';
import { DepescheError, type Failure } from '#domain/failure.ts';

export type {
	AppState,
	Channels,
	CheckFinding,
	DatePreview,
	DossierSummary,
	DroppedFile,
	ExportFormat,
	ImportReport,
	MarkedTable,
	MenuCommand,
	NewEvent,
	Preferences,
	RecentDossier,
};

interface Bridge {
	/** A large reply comes as JSON text. */
	invoke(channel: ChannelName, request: unknown): Promise<Reply<unknown> | string>;
	on(push: PushName, listener: (value: unknown) => void): () => void;
}

declare global {
	interface Window {
		readonly depesche: Bridge;
	}
}

/** Asks main for `channel`; an expected failure is thrown as DepescheError. */
export async function call<C extends ChannelName>(
	channel: C,
	request: Channels[C]['request'],
): Promise<Channels[C]['reply']> {
	const answer = await window.depesche.invoke(channel, request);
	const reply: Reply<unknown> = typeof answer === 'string' ? JSON.parse(answer) : answer;
	if (reply.ok) return reply.value as Channels[C]['reply'];
	const { code, where, args } = reply.error;
	throw new DepescheError(code, where, args);
}

/** Follows what main tells unasked; the answer stops following. */
export function follow<P extends PushName>(push: P, listener: (value: Pushes[P]) => void): () => void {
	return window.depesche.on(push, (value) => listener(value as Pushes[P]));
}

/** What went wrong, as a failure: a bug is `internal`. */
export function failureOf(error: unknown): Failure {
	return error instanceof DepescheError ? error.failure : { code: 'internal', args: { message: String(error) } };
}
