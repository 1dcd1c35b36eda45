import path from 'node:path';
import { defineConfig } from 'vite';

/** One CommonJS file: a sandboxed preload can load nothing else. */
export default defineConfig({
	root: path.resolve(import.meta.dirname, '..'),
	publicDir: false,
	logLevel: 'warn',
	build: {
		lib: { entry: 'electron/shell/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
		outDir: 'dist/preload',
		emptyOutDir: true,
		target: 'chrome140',
		minify: false,
		rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
	},
});
