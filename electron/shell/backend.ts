import type { AppState, ChannelName, Handlers, Pushes, PushName } from '#contract/channels.ts';
import { CHANNEL_NAMES } from '#contract/names.ts';
import { DepescheError } from '#domain/failure.ts';
import type { Dialogs } from './dialogs.ts';

export interface BackendSetting {
	readonly version: string;
	readonly dataFolder: string;
	readonly locale: 'de' | 'en';
	readonly standIn: boolean;
	readonly dialogs: Dialogs;
	readonly push: <P extends PushName>(name: P, payload: Pushes[P]) => void;
}

export interface Backend {
	readonly handlers: Handlers;
	readonly validate: (channel: ChannelName, request: unknown) => unknown;
}

/** Interim: answers its state alone, until createApp carries the use cases. */
export async function startBackend(setting: BackendSetting): Promise<Backend> {
	const state: AppState = {
		version: setting.version,
		platform: process.platform,
		preferences: { locale: setting.locale, theme: 'system', density: 'compact' },
		recents: [],
		standIn: setting.standIn,
	};
	const closed = async () => {
		throw new DepescheError('dossier-closed');
	};
	const rows = CHANNEL_NAMES.map((name) => [name, name === 'app.state' ? async () => state : closed] as const);
	return { handlers: Object.fromEntries(rows) as unknown as Handlers, validate: (_channel, request) => request };
}
