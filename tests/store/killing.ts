import { type ChildProcessByStdio, spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { sha256 } from '#store/content-store.ts';
import { createDossier, openDossier } from '#store/open-dossier.ts';
import { verifyStore } from '#store/verify.ts';
import { type Entities, kindOf, states } from './work.ts';

const ports = { files: nodeFiles, processes: nodeProcesses('test'), now: () => new Date().toISOString() };
const MOST_EDITS = 60;
const FIRST = 3;
const MOST_DELAY_MS = 40;

export interface Killed {
	rounds: number;
	acknowledged: number;
	/** What was lost, or not as it should be. */
	readonly faults: string[];
}

/** Kills a process at work on one dossier, `rounds` times, and looks each time whether all it had said is there and nothing else. */
export async function killOften(folder: string, rounds: number, random: () => number): Promise<Killed> {
	const killed: Killed = { rounds: 0, acknowledged: 0, faults: [] };
	await (await createDossier(ports, folder, 'id1', 'A')).close();
	// The first process ends by itself, and leaves what makes the others start sooner.
	const cache = path.join(path.dirname(folder), 'compiled');
	let next = FIRST;
	const coming = states();
	const known: Entities[] = [];
	await ended(worker(folder, cache, 0, FIRST));
	for (let round = 0; round < rounds; round += 1) {
		const last = await killedAt(worker(folder, cache, next), next, random() * MOST_DELAY_MS);
		while (known.length < last + 2) known.push(coming.next().value);
		const fault = (what: string) => killed.faults.push(`round ${round}, after edit ${last}: ${what}`);
		try {
			const file = await openDossier(ports, folder, 'read');
			const found = { ...file.document.entities };
			const done = [last, last + 1].find((n) => isDeepStrictEqual(found, { ...known[n] }));
			if (done === undefined) {
				fault('the records are not those that were acknowledged');
				break;
			}
			for (let n = next; n <= last; n += 1)
				if (kindOf(n) === 'edit' && (await file.content.get('texts', sha256(`Text ${n}`))) === undefined)
					fault(`text ${n}`);
			await file.close();
			killed.acknowledged += last + 1 - next;
			next = done + 1;
		} catch (cause) {
			fault(String(cause));
			break;
		}
		killed.rounds += 1;
	}
	await (await openDossier(ports, folder, 'write')).close();
	for (const { code, where } of await verifyStore(nodeFiles, folder)) killed.faults.push(`${code}: ${where}`);
	return killed;
}

function worker(folder: string, cache: string, start: number, count?: number): Worker {
	const script = path.join(import.meta.dirname, 'worker.ts');
	const rest = count === undefined ? [] : [String(count)];
	return spawn(process.execPath, [script, folder, String(start), ...rest], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, NODE_COMPILE_CACHE: cache },
	});
}

type Worker = ChildProcessByStdio<null, Readable, null>;

function ended(child: Worker): Promise<unknown> {
	child.stdout.resume();
	return new Promise((resolve) => child.once('close', resolve));
}

/** Kills a worker so long after its first acknowledged edit, and answers the last it acknowledged. */
function killedAt(child: Worker, start: number, delay: number): Promise<number> {
	let said = '';
	child.stdout.on('data', (data: Buffer) => {
		if (said === '') setTimeout(() => child.kill('SIGKILL'), delay);
		said += data.toString();
		if (said.split('\n').length > MOST_EDITS) child.kill('SIGKILL');
	});
	return new Promise((resolve) => {
		child.once('close', () => resolve(Number(said.split('\n').at(-2) ?? start - 1)));
	});
}
