/** All of stdin. */
export async function stdinBytes(): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/** Stdin line by line, without line ends; it is read no faster than lines are taken. */
export async function* stdinLines(): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let parts: string[] = [];
	for await (const chunk of process.stdin) {
		const lines = decoder.decode(chunk as Buffer, { stream: true }).split('\n');
		const [first = '', ...rest] = lines;
		parts.push(first);
		const tail = rest.pop();
		if (tail === undefined) continue;
		yield parts.join('').replace(/\r$/, '');
		for (const line of rest) yield line.replace(/\r$/, '');
		parts = [tail];
	}
	const last = parts.join('') + decoder.decode();
	if (last !== '') yield last;
}
