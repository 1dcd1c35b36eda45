import { globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** Native modules stay outside the bundle: they find their binaries beside themselves. */
const NATIVE = [/^@myriaddreamin\/typst-ts-node-compiler/, /^@resvg\/resvg-js/];

/** Every child process and worker is an entry of its own, beside main.js. */
const children = globSync('electron/node/*-{child,worker}.ts', { cwd: root });
const entries = ['electron/shell/main.ts', ...children].map((file) => [path.basename(file, '.ts'), file]);

export default defineConfig({
	root,
	publicDir: false,
	logLevel: 'warn',
	ssr: { noExternal: true, target: 'node' },
	build: {
		ssr: true,
		outDir: 'dist/main',
		emptyOutDir: true,
		target: 'node24',
		minify: false,
		sourcemap: true,
		rolldownOptions: {
			input: Object.fromEntries(entries),
			external: ['electron', /^node:/, ...builtinModules, ...NATIVE],
			output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
		},
	},
});
