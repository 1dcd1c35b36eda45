/** Can a window be shown? On Linux the session says so; elsewhere a desktop is taken for granted. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean {
	if (platform === 'darwin' || platform === 'win32') return true;
	return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
