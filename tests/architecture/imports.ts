import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Import {
	/** The importing file, from the checkout's root. */
	readonly from: string;
	/** A file of ours from the checkout's root, or a package's name. */
	readonly to: string;
	readonly ours: boolean;
	readonly typeOnly: boolean;
	readonly line: number;
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;
const aliases = Object.entries(
	(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { imports: Record<string, string> }).imports,
).map(([alias, target]) => [alias.replace('*', ''), target.replace('./', '').replace('*', '')] as const);

/** Every import of every TypeScript file under `folder`. */
export function importsUnder(folder: string): Import[] {
	return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.tsx?$/.test(name))
		.map((name) => path.join(folder, name).replaceAll(path.sep, '/'))
		.flatMap(importsOf);
}

/** The imports of one file, given and answered from the checkout's root. */
export function importsOf(from: string): Import[] {
	const source = readFileSync(path.join(ROOT, from), 'utf8');
	return [...source.matchAll(STATEMENT)].map((match) => {
		const specifier = match[2] ?? match[3] ?? '';
		const before = source.slice(0, match.index);
		const typeOnly = match[1] !== undefined || /\btypeof $|: $|<$/.test(before);
		return { from, ...resolve(from, specifier), typeOnly, line: before.split('\n').length };
	});
}

function resolve(from: string, specifier: string): { to: string; ours: boolean } {
	if (specifier.startsWith('.')) {
		return { to: path.posix.join(path.posix.dirname(from), specifier), ours: true };
	}
	const alias = aliases.find(([prefix]) => specifier.startsWith(prefix));
	if (alias) return { to: specifier.replace(alias[0], alias[1]), ours: true };
	return { to: specifier, ours: false };
}
