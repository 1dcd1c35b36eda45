/** Interim: the job without a window waits for createApp. */
export async function runWindowless(_files: readonly string[], reason: string): Promise<number> {
	console.log(reason);
	return 1;
}
