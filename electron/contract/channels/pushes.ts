import type { Change } from '#domain/dossier.ts';
import type { DossierSummary } from './dossier.ts';

/** What main tells windows unasked, by channel. */
export interface Pushes {
	/** An edit was done (and is on disk). */
	'dossier.changed': { readonly summary: DossierSummary; readonly changes: readonly Change[] };
	/** Another dossier, or none, is open now. */
	'dossier.opened': { readonly summary: DossierSummary | null };
	'job.progress': {
		readonly job: string;
		readonly done: number;
		readonly total: number;
		readonly label: string;
		/** While taking in: articles found so far, how many a second, and the seconds that are left. */
		readonly articles?: number;
		readonly perSecond?: number;
		readonly secondsLeft?: number;
	};
	/** A menu item or shortcut of the native menu. */
	'menu.command': { readonly command: MenuCommand };
}
export type PushName = keyof Pushes;
export type MenuCommand =
	| 'new'
	| 'open'
	| 'import'
	| 'export'
	| 'close'
	| 'undo'
	| 'redo'
	| 'find'
	| 'palette'
	| 'preferences'
	| 'shortcuts'
	| 'theme-system'
	| 'theme-light'
	| 'theme-dark'
	| 'view-timeline'
	| 'view-table'
	| 'view-claims'
	| 'view-entities'
	| 'fit'
	| 'about';
