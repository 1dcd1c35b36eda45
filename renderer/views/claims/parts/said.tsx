import type { ClaimRecord } from '#domain/dossier.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Icon } from '#ui/icon.tsx';

/** Names of entities that are known, else the words that stand for the speaker, else that nobody is named. */
export function useSpeaker(): (speaker: ClaimRecord['speaker']) => string {
	const { t } = useWords();
	const { entities } = useSnapshot();
	return ({ entities: ids, text }) => {
		const names = ids.map((id) => entities.get(id)?.name).filter((name) => name !== undefined);
		return names.length > 0 ? names.join(', ') : (text ?? t.claims.unknownSpeaker);
	};
}

/** Who says what, with which reserve. */
export function Said({ claim, lines }: { readonly claim: ClaimRecord; readonly lines: number }) {
	const { t } = useWords();
	const { articles } = useSnapshot();
	const speaker = useSpeaker();
	const denies = claim.act === 'denies';
	return (
		<div className={denies ? 'said denying' : 'said'}>
			<p className="said-who clip">
				{denies && <Icon name="denied" />}
				<strong>{speaker(claim.speaker)}</strong>{' '}
				<span className="said-act">{(claim.speaker.entities.length > 1 ? t.actsOfSeveral : t.acts)[claim.act]}</span>
				{claim.hedges.length > 0 && <span className="said-hedge"> · {t.claims.hedged(claim.hedges.join(', '))}</span>}
				{claim.decision !== 'proposed' && <span className="said-hedge"> · {t.decisions[claim.decision]}</span>}
			</p>
			<p className="said-what" data-lines={lines} lang={articles.get(claim.article)?.lang}>
				{claim.content}
			</p>
		</div>
	);
}
