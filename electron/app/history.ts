import type { Edit } from '#domain/dossier.ts';

/** Most steps that can be taken back; older ones are forgotten. */
const DEPTH = 200;

/** The edits of this session, for undo and redo. */
export interface History {
	readonly undo: Edit | undefined;
	readonly redo: Edit | undefined;
	/** Notes an edit that was done. Parts of one job (same `job`) that follow each other are one step. */
	done(edit: Edit, job?: string): void;
	undone(): void;
	redone(): void;
}

export function createHistory(): History {
	const past: { edit: Edit; job: string | undefined }[] = [];
	let future: Edit[] = [];
	return {
		get undo() {
			return past.at(-1)?.edit;
		},
		get redo() {
			return future.at(-1);
		},
		done(edit, job) {
			future = [];
			const last = past.at(-1);
			if (job !== undefined && last?.job === job) {
				past[past.length - 1] = { edit: { ...edit, changes: [...last.edit.changes, ...edit.changes] }, job };
				return;
			}
			past.push({ edit, job });
			if (past.length > DEPTH) past.shift();
		},
		undone() {
			const last = past.pop();
			if (last) future.push(last.edit);
		},
		redone() {
			const next = future.pop();
			if (next) past.push({ edit: next, job: undefined });
		},
	};
}
