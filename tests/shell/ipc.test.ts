import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Handlers } from '#contract/channels.ts';
import { CHANNEL_NAMES } from '#contract/names.ts';
import { parseRequest } from '#contract/requests.ts';
import { DepescheError } from '#domain/failure.ts';
import { type IpcSetting, registerIpc } from '../../electron/shell/ipc.ts';

const OURS = { ours: true } as unknown as IpcMainInvokeEvent;
const FOREIGN = { ours: false } as unknown as IpcMainInvokeEvent;

/** Registers handlers that answer with their request, and gives the means to call them as Electron would. */
function wire(more: Partial<IpcSetting> & { readonly failing?: unknown } = {}) {
	const registered = new Map<string, (event: IpcMainInvokeEvent, request: unknown) => unknown>();
	const ipc = { handle: (name: string, handler: never) => void registered.set(name, handler) } as Pick<
		IpcMain,
		'handle'
	>;
	const logged: unknown[] = [];
	const answer = async (request: unknown) => {
		if (more.failing !== undefined) throw more.failing;
		return request;
	};
	const setting: IpcSetting = {
		handlers: Object.fromEntries(CHANNEL_NAMES.map((name) => [name, answer])) as unknown as Handlers,
		validate: (_channel, request) => request,
		fromUs: (event) => event === OURS,
		log: (message, cause) => void logged.push(message, cause),
		...more,
	};
	registerIpc(ipc, setting);
	const invoke = (name: string, request: unknown, event = OURS) => registered.get(name)?.(event, request);
	return { registered, invoke, logged };
}

describe('the IPC of the shell', () => {
	it('has one handler for every channel of the contract and no other', () => {
		expect([...wire().registered.keys()]).toEqual(CHANNEL_NAMES);
	});

	it('wraps what a handler answers', async () => {
		expect(await wire().invoke('dossier.open', { path: '/a' })).toEqual({ ok: true, value: { path: '/a' } });
	});

	it('sends what may be thousands of records as JSON text', async () => {
		const text = await wire().invoke('dossier.page', { rows: [] });
		expect(text).toBe('{"ok":true,"value":{"rows":[]}}');
	});

	it('refuses a sender that is not its own window, without asking the handler', async () => {
		const { invoke } = wire({ failing: new Error('the handler was asked') });
		expect(await invoke('dossier.open', {}, FOREIGN)).toEqual({
			ok: false,
			error: { code: 'sender-refused', where: 'dossier.open' },
		});
	});

	it('refuses a request that does not fit its description, without asking the handler', async () => {
		const { invoke } = wire({ validate: parseRequest, failing: new Error('the handler was asked') });
		expect(await invoke('dossier.open', { path: 7 })).toEqual({
			ok: false,
			error: { code: 'request-invalid', where: 'dossier.open: path' },
		});
	});

	it('hands the handler what validation made of the request', async () => {
		const { invoke } = wire({ validate: () => ({ path: '/clean' }) });
		expect(await invoke('dossier.open', { path: '/clean', extra: 1 })).toEqual({ ok: true, value: { path: '/clean' } });
	});

	it('answers an expected failure with its code and values', async () => {
		const { invoke, logged } = wire({ failing: new DepescheError('dossier-locked', '/a', { holder: 'cli' }) });
		const error = { code: 'dossier-locked', where: '/a', args: { holder: 'cli' } };
		expect(await invoke('dossier.open', {})).toEqual({ ok: false, error });
		expect(logged).toEqual([]);
	});

	it('logs a bug on this machine and tells the page no more than that there was one', async () => {
		const bug = new TypeError('secret path /home/someone');
		const { invoke, logged } = wire({ failing: bug });
		expect(await invoke('dossier.open', {})).toEqual({ ok: false, error: { code: 'internal', where: 'dossier.open' } });
		expect(logged).toEqual(['dossier.open failed', bug]);
	});
});
