import type { ReactNode } from 'react';
import type { ClaimRecord } from '#domain/dossier.ts';
import { speakersInWords } from '#domain/quotation.ts';
import { select } from '#state/selection.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';

/** A name that leads to its card. */
export function EntityLink({ id }: { readonly id: string }) {
	const entity = useSnapshot().entities.get(id);
	if (!entity) return null;
	return (
		<button type="button" className="link" onClick={() => select({ kind: 'entity', id })}>
			{entity.name}
		</button>
	);
}

export function EventLink({ id }: { readonly id: string }) {
	const event = useSnapshot().events.get(id);
	if (!event) return null;
	return (
		<button type="button" className="link" lang={event.lang} onClick={() => select({ kind: 'event', id })}>
			{event.title}
		</button>
	);
}

/** Who speaks: the entities, else the article's own words in quotation marks, else that nobody is named. */
export function SpeakerText({ claim }: { readonly claim: ClaimRecord }) {
	const { t, language } = useWords();
	const { entities } = useSnapshot();
	const nameOf = (id: string) => entities.get(id)?.name;
	return <>{speakersInWords(claim.speaker, nameOf, language, t.claims.unknownSpeaker).join(', ')}</>;
}

/** A line of a card: what it is about, and its value. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
	return (
		<div className="fact">
			<dt>{label}</dt>
			<dd>{children}</dd>
		</div>
	);
}
