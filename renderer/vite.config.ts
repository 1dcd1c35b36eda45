import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
	root: import.meta.dirname,
	base: './',
	publicDir: false,
	logLevel: 'warn',
	plugins: [react()],
	build: {
		outDir: path.resolve(import.meta.dirname, '../dist/renderer'),
		emptyOutDir: true,
		target: 'chrome140',
		// the polyfill is an inline script and data: fonts are not 'self': the content security policy refuses both
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		// one sheet in one order, whatever is loaded when
		cssCodeSplit: false,
		chunkSizeWarningLimit: 2_000,
	},
});
