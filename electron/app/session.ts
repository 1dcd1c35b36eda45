import { DepescheError } from '#domain/failure.ts';
import type { DossierFile } from '#store/dossier-file.ts';
import { type OpenDossier, openedDossier } from './open-dossier.ts';
import type { Ports } from './ports.ts';

/** Which dossier is open; one at a time. */
export interface Session {
	/** Throws `dossier-closed` when none is. */
	current(): OpenDossier;
	readonly opened: OpenDossier | undefined;
	/** Closes what was open and takes the new one. */
	take(file: DossierFile): Promise<OpenDossier>;
	close(): Promise<void>;
}

export function createSession(ports: Pick<Ports, 'push'>): Session {
	let opened: OpenDossier | undefined;
	return {
		get opened() {
			return opened;
		},
		current() {
			if (opened === undefined) throw new DepescheError('dossier-closed');
			return opened;
		},
		async take(file) {
			const former = opened;
			opened = openedDossier(file, ports.push);
			await former?.close();
			ports.push('dossier.opened', { summary: opened.summary() });
			return opened;
		},
		async close() {
			const former = opened;
			if (former === undefined) return;
			opened = undefined;
			await former.close();
			ports.push('dossier.opened', { summary: null });
		},
	};
}
