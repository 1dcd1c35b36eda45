import type { Handlers } from '#contract/channels.ts';
import { contradictionsIn } from '#synthesis/contradictions.ts';
import type { Session } from './session.ts';

/** Where the open dossier contradicts itself. */
export function contradictions(session: Session): Pick<Handlers, 'dossier.contradictions'> {
	return {
		async 'dossier.contradictions'() {
			return contradictionsIn(session.current().document);
		},
	};
}
