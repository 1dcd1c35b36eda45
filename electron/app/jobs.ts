/** Work in progress that can be cancelled, by the name its asker gave it. */
export interface Jobs {
	/** Runs work under a name; without one it cannot be cancelled. */
	run<T>(job: string | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
	cancel(job: string): void;
}

export function createJobs(): Jobs {
	const running = new Map<string, AbortController>();
	return {
		async run(job, work) {
			const controller = new AbortController();
			if (job !== undefined) running.set(job, controller);
			try {
				return await work(controller.signal);
			} finally {
				if (job !== undefined) running.delete(job);
			}
		},
		cancel(job) {
			running.get(job)?.abort();
		},
	};
}
