import type { ClaimRecord } from '#domain/dossier.ts';
import { speakersInWords } from '#domain/quotation.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Icon } from '#ui/icon.tsx';

/** Names of entities that are known, else the article's words for the speaker in quotation marks, else that nobody is named. */
export function useSpeaker(): (speaker: ClaimRecord['speaker']) => string {
	const { t, language } = useWords();
	const { entities } = useSnapshot();
	return (speaker) =>
		speakersInWords(speaker, (id) => entities.get(id)?.name, language, t.claims.unknownSpeaker).join(', ');
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
