/** CPU time of this process in milliseconds: what a busy machine does to the clock on the wall leaves it alone. */
export function cpuTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
