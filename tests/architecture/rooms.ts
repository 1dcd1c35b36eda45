/** The rooms of the house and what each may import: rows of data, read by rooms.test.ts and by nobody else. */
export interface Room {
	/** Folder or file, from the checkout's root. */
	readonly path: string;
	/** Paths of the rooms it may import besides itself. */
	readonly mayImport: readonly string[];
	/** Only these packages and Node modules, where a room is held to few; absent: any. */
	readonly packages?: readonly RegExp[];
	/** Only the types of these rooms may be imported. */
	readonly typesOnly?: readonly string[];
}

const NODE = /^node:/;
const anyBut = (...names: string[]) => new RegExp(`^(?!(?:${names.join('|')})$)`);
/** Everything but Electron: the packages open to every room outside the shell. */
const NOT_ELECTRON = [anyBut('electron')];

export const ROOMS: readonly Room[] = [
	{ path: 'electron/domain', mayImport: [], packages: [] },
	{ path: 'electron/schema', mayImport: ['electron/domain'], packages: [/^zod$/] },
	{ path: 'electron/contract', mayImport: ['electron/domain', 'electron/schema'], packages: [/^zod$/] },
	{ path: 'electron/extraction', mayImport: ['electron/domain'], packages: [/^zod$/, /^eld/] },
	{ path: 'electron/synthesis', mayImport: ['electron/domain'], packages: [] },
	{ path: 'electron/export', mayImport: ['electron/domain'], packages: [/^(?!node:|electron$)/] },
	{ path: 'electron/store', mayImport: ['electron/domain', 'electron/schema'], packages: NOT_ELECTRON },
	{
		path: 'electron/search',
		mayImport: ['electron/domain', 'electron/extraction'],
		packages: [NODE, /^@orama\/stemmers\//],
	},
	{
		path: 'electron/intake',
		mayImport: ['electron/domain', 'electron/extraction/language.ts'],
		packages: NOT_ELECTRON,
	},
	{
		path: 'electron/node',
		mayImport: [
			'electron/domain',
			'electron/extraction',
			'electron/store',
			'electron/search',
			'electron/export',
			'electron/intake',
			'electron/app',
		],
		packages: NOT_ELECTRON,
	},
	{
		path: 'electron/app',
		mayImport: [
			'electron/domain',
			'electron/schema',
			'electron/contract',
			'electron/extraction',
			'electron/synthesis',
			'electron/export',
			'electron/intake',
			'electron/store',
			'electron/search',
		],
		packages: [anyBut('electron')],
	},
	{
		path: 'electron/cli',
		mayImport: [
			'electron/domain',
			'electron/schema',
			'electron/synthesis',
			'electron/app',
			'electron/contract',
			'electron/node',
		],
		packages: NOT_ELECTRON,
	},
	{
		path: 'electron/shell',
		mayImport: ['electron/domain', 'electron/app', 'electron/contract', 'electron/node'],
		packages: [/^electron$/, NODE],
	},
	{ path: 'electron/shell/preload.ts', mayImport: ['electron/contract/names.ts'], packages: [/^electron$/] },
	{ path: 'electron/stand-in', mayImport: [], packages: [NODE] },
	{
		path: 'electron/start',
		mayImport: [
			'electron/domain',
			'electron/app',
			'electron/contract',
			'electron/node',
			'electron/cli',
			'electron/stand-in',
		],
		packages: NOT_ELECTRON,
	},
	{
		path: 'renderer/bridge',
		mayImport: ['electron/contract', 'electron/domain'],
		typesOnly: ['electron/contract'],
		packages: [],
	},
	{
		path: 'renderer/state',
		mayImport: ['renderer/bridge', 'electron/contract', 'electron/domain'],
		typesOnly: ['electron/contract'],
		packages: [/^react/, /^use-sync-external-store/],
	},
	{
		path: 'renderer/views/map',
		mayImport: [
			'renderer/bridge',
			'renderer/state',
			'renderer/ui',
			'renderer/strings',
			'electron/domain',
			'resources/map',
		],
		packages: NOT_ELECTRON,
	},
	{
		path: 'renderer/views/*',
		mayImport: ['renderer/bridge', 'renderer/state', 'renderer/ui', 'renderer/strings', 'electron/domain'],
		packages: NOT_ELECTRON,
	},
	{
		path: 'renderer/desk',
		mayImport: [
			'renderer/views',
			'renderer/bridge',
			'renderer/state',
			'renderer/ui',
			'renderer/strings',
			'electron/domain',
		],
		packages: NOT_ELECTRON,
	},
	{
		path: 'renderer/main.tsx',
		mayImport: [
			'renderer/desk',
			'renderer/bridge',
			'renderer/state',
			'renderer/ui',
			'renderer/strings',
			'renderer/tokens.css',
		],
		packages: NOT_ELECTRON,
	},
	{ path: 'renderer/ui', mayImport: [], packages: NOT_ELECTRON },
	{ path: 'renderer/strings', mayImport: ['electron/domain'], packages: NOT_ELECTRON },
];
