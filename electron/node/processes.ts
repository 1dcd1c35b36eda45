import { readFileSync } from 'node:fs';
import os from 'node:os';
import type { Processes } from '#store/lock.ts';

/** This host's processes, as the lock of a dossier asks after them. `program` names this one to whoever is kept out. */
export function nodeProcesses(program: string): Processes {
	return {
		self: { pid: process.pid, started: startOf(process.pid) ?? '', host: os.hostname(), program },
		user: userName(),
		async running(pid, started) {
			if (!alive(pid)) return false;
			const found = startOf(pid);
			return found === undefined || started === '' || found === started;
		},
	};
}

function alive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Boot and start time of a process where the system tells them (Linux); elsewhere the pid alone has to do. */
function startOf(pid: number): string | undefined {
	try {
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The second field is the program's name in brackets and may hold spaces and brackets itself; the start is field 22.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return `${boot}/${fields[19]}`;
	} catch {
		return undefined;
	}
}

/** Some systems know no name for whoever runs this. */
function userName(): string {
	try {
		return os.userInfo().username;
	} catch {
		return '';
	}
}
