import type { DossierSummary, RecentDossier } from './dossier.ts';
import type { ExportFormat } from './export.ts';

export type Locale = 'de' | 'en';
export type Theme = 'system' | 'light' | 'dark';

export interface Preferences {
	readonly locale: Locale;
	readonly theme: Theme;
	readonly density: 'compact' | 'comfortable';
}

export interface AppState {
	readonly version: string;
	readonly platform: string;
	readonly preferences: Preferences;
	readonly recents: readonly RecentDossier[];
	readonly dossier?: DossierSummary;
	/** The running shell is a stand-in for Electron. */
	readonly standIn: boolean;
}

/** Preferences, the system's dialogs, jobs. */
export interface AppChannels {
	'app.state': { request: undefined; reply: AppState };
	'app.setPreferences': { request: Partial<Preferences>; reply: Preferences };
	/** Asks the user with the system's dialogs; null when they cancelled. */
	'app.chooseFiles': {
		/** package: a dossier that was handed on as one file. */
		request: { readonly kind: 'articles' | 'dossier' | 'package' };
		reply: readonly string[] | null;
	};
	'app.chooseSavePath': {
		request: { readonly kind: 'dossier' | 'export'; readonly name: string; readonly format?: ExportFormat };
		reply: string | null;
	};
	'app.showInFolder': { request: { readonly path: string }; reply: null };
	'job.cancel': { request: { readonly job: string }; reply: null };
}
