import { spawn, spawnSync } from 'node:child_process';

interface Options {
	readonly title?: string;
	readonly defaultPath?: string;
	readonly properties?: readonly string[];
}
type Chosen = readonly string[] | null;

/** What a test has ready for the next dialogs, in order. */
const answers: Chosen[] = [];

/** Lets the next dialog be answered with these paths, or cancelled with null. */
export function answerNext(chosen: Chosen): void {
	answers.push(chosen);
}

/** Electron's `dialog`, as far as the app uses it: a test's answer, else the desktop's own dialog program, else a cancel. */
export const dialog = {
	async showOpenDialog(...args: [object, Options] | [Options]) {
		const filePaths = await choose('open', args.at(-1) as Options);
		return { canceled: filePaths === null, filePaths: filePaths ?? [] };
	},
	async showSaveDialog(...args: [object, Options] | [Options]) {
		const filePath = (await choose('save', args.at(-1) as Options))?.[0] ?? '';
		return { canceled: filePath === '', filePath };
	},
	showErrorBox(title: string, message: string): void {
		console.error(message === '' ? title : `${title}: ${message}`);
	},
};

async function choose(kind: 'open' | 'save', options: Options): Promise<Chosen> {
	const answer = answers.shift();
	if (answer !== undefined) return answer;
	if (process.env.DEPESCHE_STAND_IN_HEADED !== '1') return null;
	const program = (['zenity', 'kdialog'] as const).find((name) => spawnSync(name, ['--version']).status === 0);
	if (program === undefined) {
		console.error(
			'No dialog program (zenity, kdialog) is installed: drop files on the window, or name them at the start.',
		);
		return null;
	}
	return run(program, program === 'zenity' ? zenity(kind, options) : kdialog(kind, options));
}

function zenity(kind: 'open' | 'save', { title, defaultPath, properties = [] }: Options): string[] {
	return [
		'--file-selection',
		'--separator=\n',
		...(title ? [`--title=${title}`] : []),
		...(defaultPath ? [`--filename=${defaultPath}`] : []),
		...(kind === 'save' ? ['--save'] : []),
		...(properties.includes('openDirectory') ? ['--directory'] : []),
		...(properties.includes('multiSelections') ? ['--multiple'] : []),
	];
}

function kdialog(kind: 'open' | 'save', { title, defaultPath = '.', properties = [] }: Options): string[] {
	const titled = title ? ['--title', title] : [];
	if (kind === 'save') return [...titled, '--getsavefilename', defaultPath];
	if (properties.includes('openDirectory')) return [...titled, '--getexistingdirectory', defaultPath];
	return [...titled, '--getopenfilename', defaultPath, '--multiple', '--separate-output'];
}

function run(program: string, args: readonly string[]): Promise<Chosen> {
	return new Promise((resolve) => {
		const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
		let chosen = '';
		child.stdout.on('data', (text) => {
			chosen += text;
		});
		child.on('error', () => resolve(null));
		child.on('close', (code) => resolve(code === 0 ? chosen.split('\n').filter((line) => line !== '') : null));
	});
}
