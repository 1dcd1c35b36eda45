import { describe, expect, it, vi } from 'vitest';

const asked = vi.hoisted(() => ({ options: [] as Record<string, unknown>[], open: [] as string[], save: '' }));

vi.mock('electron', () => ({
	dialog: {
		showOpenDialog: async (options: Record<string, unknown>) => {
			asked.options.push(options);
			return { canceled: asked.open.length === 0, filePaths: asked.open };
		},
		showSaveDialog: async (options: Record<string, unknown>) => {
			asked.options.push(options);
			return { canceled: asked.save === '', filePath: asked.save };
		},
	},
	shell: {},
}));

const { systemDialogs } = await import('../../electron/shell/dialogs.ts');
const dialogs = systemDialogs({ window: () => undefined, locale: () => 'de', documents: '/home/a/Documents' });

describe('the dialogs', () => {
	it('answer null when the user cancels', async () => {
		asked.open = [];
		asked.save = '';
		expect(await dialogs.chooseFiles({ kind: 'articles' })).toBeNull();
		expect(await dialogs.chooseSavePath({ kind: 'dossier', name: 'Briefe' })).toBeNull();
	});

	it('let several articles be chosen at once', async () => {
		asked.open = ['/a.txt', '/b.html'];
		expect(await dialogs.chooseFiles({ kind: 'articles' })).toEqual(['/a.txt', '/b.html']);
		expect(asked.options.at(-1)).toMatchObject({
			title: 'Artikel auswählen',
			properties: ['openFile', 'multiSelections'],
		});
	});

	it('let a dossier be chosen as the folder that it is', async () => {
		await dialogs.chooseFiles({ kind: 'dossier' });
		expect(asked.options.at(-1)).toMatchObject({ properties: ['openDirectory'] });
	});

	it('give the chosen file its ending, once', async () => {
		asked.save = '/x/Briefe';
		expect(await dialogs.chooseSavePath({ kind: 'export', name: 'Briefe', format: 'pdf' })).toBe('/x/Briefe.pdf');
		asked.save = '/x/Briefe.PDF';
		expect(await dialogs.chooseSavePath({ kind: 'export', name: 'Briefe', format: 'pdf' })).toBe('/x/Briefe.PDF');
	});

	it('propose a name that every file system takes', async () => {
		await dialogs.chooseSavePath({ kind: 'dossier', name: 'Was? Wer: a/b' });
		expect(asked.options.at(-1)?.defaultPath).toBe('/home/a/Documents/Was  Wer  a b.dossier');
	});
});
