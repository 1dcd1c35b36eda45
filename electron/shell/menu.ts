import type { MenuItemConstructorOptions as Item } from 'electron';
import type { Locale, MenuCommand, RecentDossier, Theme, UndoStep } from '#contract/channels.ts';
import { editName, type Words, wordsFor } from './words.ts';

export interface MenuSetting {
	readonly locale: Locale;
	readonly theme: Theme;
	/** `process.platform` */
	readonly platform: string;
	readonly recents: readonly RecentDossier[];
	/** Is a dossier open? */
	readonly open: boolean;
	readonly undo?: UndoStep | undefined;
	readonly redo?: UndoStep | undefined;
	readonly command: (command: MenuCommand) => void;
	readonly openRecent: (path: string) => void;
	readonly showDataFolder: () => void;
}

/** The native menu as data: every item either plays a role of the system or sends one command to the window. */
export function menuTemplate(setting: MenuSetting): Item[] {
	const words = wordsFor(setting.locale);
	const mac = setting.platform === 'darwin';
	return [
		...(mac ? [appMenu(words, setting)] : []),
		fileMenu(words, setting, mac),
		editMenu(words, setting, mac),
		viewMenu(words, setting),
		{ label: words.window, role: 'window', submenu: [{ label: words.minimize, role: 'minimize' }] },
		helpMenu(words, setting, mac),
	];
}

const line: Item = { type: 'separator' };

function item(setting: MenuSetting, label: string, command: MenuCommand, accelerator?: string, more: Item = {}): Item {
	return {
		id: command,
		label,
		click: () => setting.command(command),
		...(accelerator !== undefined && { accelerator }),
		...more,
	};
}

function appMenu(words: Words, setting: MenuSetting): Item {
	return {
		label: 'Depesche',
		submenu: [
			item(setting, words.about, 'about'),
			line,
			item(setting, words.preferences, 'preferences', 'CmdOrCtrl+,'),
			line,
			{ label: words.hide, role: 'hide' },
			{ label: words.hideOthers, role: 'hideOthers' },
			{ label: words.unhide, role: 'unhide' },
			line,
			{ label: words.quit, role: 'quit' },
		],
	};
}

function fileMenu(words: Words, setting: MenuSetting, mac: boolean): Item {
	const enabled = setting.open;
	const recents = setting.recents.map(
		({ name, path }): Item => ({ label: name, toolTip: path, click: () => setting.openRecent(path) }),
	);
	return {
		label: words.file,
		submenu: [
			item(setting, words.new, 'new', 'CmdOrCtrl+N'),
			item(setting, words.open, 'open', 'CmdOrCtrl+O'),
			{ label: words.openRecent, submenu: recents, enabled: recents.length > 0 },
			line,
			item(setting, words.import, 'import', 'CmdOrCtrl+I', { enabled }),
			item(setting, words.export, 'export', 'CmdOrCtrl+E', { enabled }),
			line,
			item(setting, words.close, 'close', 'CmdOrCtrl+W', { enabled }),
			...(mac ? [] : [line, { label: words.quit, role: 'quit' } satisfies Item]),
		],
	};
}

function editMenu(words: Words, setting: MenuSetting, mac: boolean): Item {
	const named = (word: string, step: UndoStep | undefined) =>
		step === undefined ? word : `${word}: ${editName(setting.locale, step.kind)}`;
	return {
		label: words.edit,
		submenu: [
			item(setting, named(words.undo, setting.undo), 'undo', 'CmdOrCtrl+Z'),
			item(setting, named(words.redo, setting.redo), 'redo', 'CmdOrCtrl+Shift+Z'),
			line,
			{ label: words.cut, role: 'cut' },
			{ label: words.copy, role: 'copy' },
			{ label: words.paste, role: 'paste' },
			{ label: words.selectAll, role: 'selectAll' },
			line,
			item(setting, words.find, 'find', 'CmdOrCtrl+F'),
			item(setting, words.palette, 'palette', 'CmdOrCtrl+K'),
			...(mac ? [] : [line, item(setting, words.preferences, 'preferences', 'CmdOrCtrl+,')]),
		],
	};
}

function viewMenu(words: Words, setting: MenuSetting): Item {
	const theme = (label: string, name: Theme) =>
		item(setting, label, `theme-${name}`, undefined, { type: 'radio', checked: setting.theme === name });
	return {
		label: words.view,
		submenu: [
			item(setting, words.timeline, 'view-timeline', 'CmdOrCtrl+1'),
			item(setting, words.table, 'view-table', 'CmdOrCtrl+2'),
			item(setting, words.claims, 'view-claims', 'CmdOrCtrl+3'),
			item(setting, words.entities, 'view-entities', 'CmdOrCtrl+4'),
			line,
			item(setting, words.fit, 'fit', 'CmdOrCtrl+9'),
			line,
			{
				label: words.theme,
				submenu: [theme(words.themeSystem, 'system'), theme(words.themeLight, 'light'), theme(words.themeDark, 'dark')],
			},
			line,
			{ label: words.zoomIn, role: 'zoomIn' },
			{ label: words.zoomOut, role: 'zoomOut' },
			{ label: words.zoomReset, role: 'resetZoom' },
			{ label: words.fullScreen, role: 'togglefullscreen' },
		],
	};
}

function helpMenu(words: Words, setting: MenuSetting, mac: boolean): Item {
	return {
		label: words.help,
		role: 'help',
		submenu: [
			item(setting, words.shortcuts, 'shortcuts'),
			{ label: words.dataFolder, click: setting.showDataFolder },
			...(mac ? [] : [line, item(setting, words.about, 'about')]),
		],
	};
}
