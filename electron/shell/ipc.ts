import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { ChannelName, Handlers, Reply } from '#contract/channels.ts';
import { CHANNEL_NAMES } from '#contract/names.ts';
import { DepescheError, type Failure } from '#domain/failure.ts';

export interface IpcSetting {
	readonly handlers: Handlers;
	/** The request as its schema describes it; throws `request-invalid` on any other. */
	readonly validate: (channel: ChannelName, request: unknown) => unknown;
	/** Does the call come from the main frame of our own window? */
	readonly fromUs: (event: IpcMainInvokeEvent) => boolean;
	readonly log: (message: string, cause: unknown) => void;
}

/** Replies of thousands of records go as JSON text: a string crosses the bridge in a fraction of the time that its objects take. */
const AS_TEXT: ReadonlySet<ChannelName> = new Set(['dossier.page', 'article.reading']);

/** Registers one handler per channel of the contract, and no other. */
export function registerIpc(ipc: Pick<IpcMain, 'handle'>, setting: IpcSetting): void {
	for (const channel of CHANNEL_NAMES) {
		ipc.handle(channel, (event, request: unknown) => answer(setting, channel, event, request));
	}
}

async function answer(
	setting: IpcSetting,
	channel: ChannelName,
	event: IpcMainInvokeEvent,
	request: unknown,
): Promise<Reply<unknown> | string> {
	if (!setting.fromUs(event)) return refused({ code: 'sender-refused', where: channel });
	let valid: unknown;
	try {
		valid = setting.validate(channel, request);
	} catch (cause) {
		return refused(cause instanceof DepescheError ? cause.failure : { code: 'request-invalid', where: channel });
	}
	try {
		const handler = setting.handlers[channel] as (request: unknown) => Promise<unknown>;
		const reply: Reply<unknown> = { ok: true, value: await handler(valid) };
		return AS_TEXT.has(channel) ? JSON.stringify(reply) : reply;
	} catch (cause) {
		if (cause instanceof DepescheError) return refused(cause.failure);
		setting.log(`${channel} failed`, cause);
		return refused({ code: 'internal', where: channel });
	}
}

const refused = (error: Failure): Reply<never> => ({ ok: false, error });
