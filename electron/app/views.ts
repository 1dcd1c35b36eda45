import type { Channels, Handlers } from '#contract/channels.ts';
import type { ViewRecord } from '#domain/dossier.ts';
import { DepescheError } from '#domain/failure.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

type ViewChannel = Extract<keyof Channels, `view.${string}`>;

/** Searches and views that a person keeps. */
export function views(ports: Pick<Ports, 'newId'>, session: Session): Pick<Handlers, ViewChannel> {
	return {
		async 'view.save'({ id = ports.newId(), ...rest }) {
			const dossier = session.current();
			const after: ViewRecord = { id, ...rest };
			await dossier.edit(() => {
				const { views: kept } = dossier.document;
				const before = Object.hasOwn(kept, id) ? kept[id] : undefined;
				return {
					kind: 'save-view',
					subject: after.name,
					changes: [{ table: 'views', id, ...(before && { before }), after }],
				};
			});
			return after;
		},
		'view.remove'({ id }) {
			const dossier = session.current();
			return dossier.edit(() => {
				const { views: kept } = dossier.document;
				const before = Object.hasOwn(kept, id) ? kept[id] : undefined;
				if (before === undefined) throw new DepescheError('view-unknown', id);
				return { kind: 'remove-view', subject: before.name, changes: [{ table: 'views', id, before }] };
			});
		},
	};
}
