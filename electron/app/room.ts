/** Bytes that may be in memory at the same time. Whoever wants some waits in line; more than there is room for is let in alone. */
export interface Room {
	/** Waits until there is room. Call `release` of what comes back once. */
	take(bytes: number): Promise<{ release(): void }>;
}

export function roomFor(most: number): Room {
	let inside = 0;
	const line: { readonly bytes: number; readonly enter: () => void }[] = [];

	function letIn(): void {
		for (let next = line[0]; next !== undefined && (inside === 0 || inside + next.bytes <= most); next = line[0]) {
			line.shift();
			inside += next.bytes;
			next.enter();
		}
	}

	return {
		async take(bytes) {
			await new Promise<void>((enter) => {
				line.push({ bytes, enter });
				letIn();
			});
			return {
				release() {
					inside -= bytes;
					letIn();
				},
			};
		},
	};
}
