import type { Page } from '@playwright/test';

export interface ShellSetting {
	readonly dataFolder: string;
	/** Home folder of the app's process, so that it never touches the real one. */
	readonly home: string;
	readonly files: readonly string[];
	readonly lang: 'de' | 'en';
}

/** The app running under test, whatever carries it. */
export interface Shell {
	readonly page: Page;
	/** Lets the next open or save dialog be answered with these paths, or cancelled with null. */
	answerDialog(paths: readonly string[] | null): Promise<void>;
	/** Clicks the native menu's item of this id. */
	clickMenu(id: string): Promise<void>;
	/** Starts the app a second time with these files. */
	handOver(files: readonly string[]): Promise<void>;
	/** The page that came after a crash of this one. */
	reattach(): Promise<Page>;
	/** Closes the window as a user would; answers the exit code, null when it had to be killed. */
	close(): Promise<number | null>;
	/** What the app printed. */
	output(): string;
}

export function environment({ dataFolder, home, lang }: ShellSetting): Record<string, string> {
	const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
	const locale = lang === 'de' ? 'de_DE.UTF-8' : 'en_GB.UTF-8';
	return { ...Object.fromEntries(inherited), HOME: home, LC_ALL: locale, DEPESCHE_DATA: dataFolder };
}
