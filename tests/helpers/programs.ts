import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs of the formats' own world that tests ask, by the Debian package that brings them. */
const PACKAGES: Readonly<Record<string, string>> = {
	pdfinfo: 'poppler-utils',
	qpdf: 'qpdf',
	xmllint: 'libxml2-utils',
	wget: 'wget',
	unzip: 'unzip',
	pandoc: 'pandoc',
	soffice: 'libreoffice-writer-nogui',
};
/** Modules of the system's Python. */
const MODULES: Readonly<Record<string, string>> = { networkx: 'python3-networkx' };

/** Longest wait for the packages, in ms. */
const PATIENCE = 480_000;

/**
 * Installs what is missing, by apt, where this is root on Debian: a fresh machine then runs every test. Elsewhere, and where it fails, a
 * test that lacks its program is skipped and says so.
 */
export function ensurePrograms(): void {
	if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
	const missing = [
		...Object.entries(PACKAGES).flatMap(([program, name]) => (has('which', [program]) ? [] : [name])),
		...Object.entries(MODULES).flatMap(([module, name]) =>
			has('/usr/bin/python3', ['-c', `import ${module}`]) ? [] : [name],
		),
	];
	if (missing.length === 0) return;
	console.log(`tests ask programs that are not here: apt-get install ${missing.join(' ')}`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const options = { env, timeout: PATIENCE, stdio: 'ignore' } as const;
	spawnSync('apt-get', ['update', '-q'], options);
	// one by one where all together fail: a package that does not exist must not cost the others
	const { status } = spawnSync('apt-get', ['install', '-qy', '--no-install-recommends', ...missing], options);
	if (status !== 0)
		for (const name of missing) spawnSync('apt-get', ['install', '-qy', '--no-install-recommends', name], options);
}

const has = (program: string, args: readonly string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
