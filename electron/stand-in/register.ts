/**
 * Stands in for the `electron` module where Electron's binary can't be had: `node --import electron/stand-in/register.ts
 * dist/main/main.js` runs the same built main and preload in an installed Chromium, Chrome or Edge. It lives beside the shell and not
 * among the tests because `npm start` needs it too; it is left out of the packed app, which brings Electron.
 *
 * What it cannot prove: fuses, the loading of the asar, native menus and dialogs, permission handlers, registered schemes and file
 * types, Electron's own version of Chromium. The page's origin differs, too (requests.ts).
 */
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
	resolve: (specifier, context, next) =>
		specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
