import type { MenuItemConstructorOptions as Item } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Locale, MenuCommand } from '#contract/channels.ts';
import { type MenuSetting, menuTemplate } from '../../electron/shell/menu.ts';

const COMMANDS = {
	new: 0,
	open: 0,
	import: 0,
	export: 0,
	close: 0,
	undo: 0,
	redo: 0,
	find: 0,
	palette: 0,
	preferences: 0,
	shortcuts: 0,
	'theme-system': 0,
	'theme-light': 0,
	'theme-dark': 0,
	'view-timeline': 0,
	'view-table': 0,
	'view-claims': 0,
	'view-entities': 0,
	fit: 0,
	about: 0,
} satisfies Record<MenuCommand, 0>;

function menu(more: Partial<MenuSetting> = {}) {
	const sent: string[] = [];
	const template = menuTemplate({
		locale: 'en',
		theme: 'system',
		platform: 'linux',
		recents: [],
		open: true,
		command: (command) => sent.push(command),
		openRecent: (path) => sent.push(path),
		showDataFolder: () => sent.push('data folder'),
		...more,
	});
	const items = template.flatMap(flat);
	return { template, items, sent, item: (id: string) => items.find((each) => each.id === id) };
}

const flat = (item: Item): Item[] => [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(flat) : [])];
const click = (item: Item | undefined) => (item?.click as (() => void) | undefined)?.();

describe.each(['linux', 'win32', 'darwin'])('the menu on %s', (platform) => {
	it.each(['de', 'en'] satisfies Locale[])('sends every command of the contract once (%s)', (locale) => {
		const { items, sent } = menu({ platform, locale });
		for (const item of items) if (item.id) click(item);
		expect(sent.toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
	});

	it('gives no accelerator twice', () => {
		const keys = menu({ platform }).items.flatMap((item) => item.accelerator ?? []);
		expect(keys.length).toBeGreaterThan(10);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('names every item that is no separator', () => {
		for (const locale of ['de', 'en'] as const) {
			const bare = menu({ platform, locale }).items.filter((item) => item.type !== 'separator' && !item.label);
			expect(bare).toEqual([]);
		}
	});
});

describe('the menu', () => {
	it('says what undo undoes, in the language of the interface', () => {
		const undo = { kind: 'set-published', subject: 'Briefe' } as const;
		expect(menu({ undo }).item('undo')?.label).toBe('Undo: Publication Date');
		expect(menu({ undo, locale: 'de' }).item('undo')?.label).toBe('Rückgängig: Erscheinungsdatum');
		expect(menu({ locale: 'de' }).item('redo')?.label).toBe('Wiederholen');
	});

	it('opens a recent dossier by its path', () => {
		const recents = [{ path: '/b/Letters.dossier', name: 'Letters', opened: '2024-01-01T00:00:00Z' }];
		const { items, sent } = menu({ recents });
		click(items.find((item) => item.label === 'Letters'));
		expect(sent).toEqual(['/b/Letters.dossier']);
	});

	it('offers nothing that needs a dossier while none is open', () => {
		const { item } = menu({ open: false });
		expect(['import', 'export', 'close'].map((id) => item(id)?.enabled)).toEqual([false, false, false]);
		expect(item('open')?.enabled).not.toBe(false);
	});

	it('marks the theme in use', () => {
		const { items } = menu({ theme: 'dark' });
		expect(items.filter((item) => item.checked).map((item) => item.id)).toEqual(['theme-dark']);
	});

	it('has the application menu of macOS only there', () => {
		expect(menu({ platform: 'darwin' }).template[0]?.label).toBe('Depesche');
		expect(menu({ platform: 'linux' }).template[0]?.label).toBe('File');
	});
});
