import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STAMP = path.join(ROOT, 'dist/sources.sha256');
const CONFIGURATIONS = ['electron/vite.main.ts', 'electron/vite.preload.ts', 'renderer/vite.config.ts'];
const SOURCES = ['electron/**/*.ts', 'renderer/**/*.{ts,tsx,css,html,svg}', 'package-lock.json', 'package.json'];

/** Builds where the sources changed since the last build. Answers whether it built; throws what vite has to say. */
export async function build(): Promise<boolean> {
	const stamp = sourcesHash();
	if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return false;
	// a NODE_ENV of the caller's (a test's) would put development code and this machine's paths into the bundles
	process.env.NODE_ENV = 'production';
	const vite = await import('vite');
	for (const configFile of CONFIGURATIONS) {
		await vite.build({ configFile: path.join(ROOT, configFile), configLoader: 'native' });
	}
	writeFileSync(STAMP, stamp);
	return true;
}

function sourcesHash(): string {
	const hash = createHash('sha256');
	for (const name of globSync(SOURCES, { cwd: ROOT }).toSorted()) {
		hash
			.update(`${name}\0`)
			.update(readFileSync(path.join(ROOT, name)))
			.update('\0');
	}
	return hash.digest('hex');
}
