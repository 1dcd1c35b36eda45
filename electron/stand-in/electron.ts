/** The module that takes the place of `electron` in the main process: the part of its API that the shell uses. */
import { listen } from './control.ts';

export { app } from './app.ts';
export { dialog } from './dialogs.ts';
export { ipcMain } from './ipc.ts';
export { protocol } from './requests.ts';
export { Menu, nativeTheme, screen, session, shell, utilityProcess } from './system.ts';
export { BrowserWindow } from './window.ts';

listen();
