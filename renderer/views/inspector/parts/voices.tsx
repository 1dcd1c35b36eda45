import type { ClaimRecord } from '#domain/dossier.ts';
import { QUOTED } from '#domain/quotation.ts';
import { select } from '#state/selection.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Icon } from '#ui/icon.tsx';
import { EntityLink } from './links.tsx';

interface Voice {
	readonly key: string;
	readonly entity?: string;
	readonly text?: string;
	readonly claim: ClaimRecord;
}

/** One voice for each speaker, with the first claim that speaks. */
function voices(claims: readonly ClaimRecord[], known: (id: string) => boolean): readonly Voice[] {
	const found = new Map<string, Voice>();
	for (const claim of claims) {
		const entities = claim.speaker.entities.filter(known);
		const own: Voice[] =
			entities.length > 0
				? entities.map((entity) => ({ key: entity, entity, claim }))
				: [
						{
							key: claim.speaker.text ?? '',
							...(claim.speaker.text !== undefined && { text: claim.speaker.text }),
							claim,
						},
					];
		for (const voice of own) if (!found.has(voice.key)) found.set(voice.key, voice);
	}
	return [...found.values()];
}

export interface VoicesProps {
	readonly claims: readonly ClaimRecord[];
	readonly label: string;
	readonly denying?: boolean;
}

/** Who asserts or denies it, each with the way to the claim. */
export function Voices({ claims, label, denying = false }: VoicesProps) {
	const { t, language } = useWords();
	const { entities } = useSnapshot();
	if (claims.length === 0) return null;
	return (
		<div className={denying ? 'voices denying' : 'voices'}>
			<span className="voices-label">
				{denying && <Icon name="denied" />}
				{label}
			</span>
			<ul>
				{voices(claims, (id) => entities.has(id)).map(({ key, entity, text, claim }) => (
					<li key={key}>
						{entity === undefined ? (
							text === undefined ? (
								t.claims.unknownSpeaker
							) : (
								QUOTED[language](text)
							)
						) : (
							<EntityLink id={entity} />
						)}
						<button type="button" className="link quiet" onClick={() => select({ kind: 'claim', id: claim.id })}>
							{t.inspector.claim}
						</button>
					</li>
				))}
			</ul>
		</div>
	);
}
