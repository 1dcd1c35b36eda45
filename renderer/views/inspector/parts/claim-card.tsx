import type { ClaimRecord } from '#domain/dossier.ts';
import { QUOTED } from '#domain/quotation.ts';
import { decideClaims } from '#state/actions.ts';
import { answersTo } from '#state/derived.ts';
import { select } from '#state/selection.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Grade } from './grade.tsx';
import { EntityLink, EventLink, Fact, SpeakerText } from './links.tsx';
import { Marks } from './marks.tsx';
import { Quotes } from './quotes.tsx';

function Others({ claims }: { readonly claims: readonly ClaimRecord[] }) {
	const { t } = useWords();
	return claims.map((claim) => (
		<button key={claim.id} type="button" className="link block" onClick={() => select({ kind: 'claim', id: claim.id })}>
			<strong>
				<SpeakerText claim={claim} />
			</strong>{' '}
			{(claim.speaker.entities.length > 1 ? t.actsOfSeveral : t.acts)[claim.act]}: {claim.content}
		</button>
	));
}

/** Who says what, in which words, and who answers. */
export function ClaimCard({ claim }: { readonly claim: ClaimRecord }) {
	const { t, language } = useWords();
	const { claims, articles } = useSnapshot();
	const answered = claim.answers.map((id) => claims.get(id)).filter((one) => one !== undefined);
	const answers = answersTo(claims).get(claim.id) ?? [];
	const { entities } = claim.speaker;
	const decide = (decision: ClaimRecord['decision']) => () => void decideClaims([claim.id], decision);
	return (
		<article className="card" aria-label={t.inspector.claim}>
			<div className="card-top">
				<span className="eyebrow">{t.inspector.claim}</span>
				<div className="decide">
					{claim.decision === 'proposed' ? (
						<>
							<Button icon="check" onPress={decide('accepted')}>
								{t.inspector.accept}
							</Button>
							<Button icon="cross" onPress={decide('rejected')}>
								{t.inspector.reject}
							</Button>
						</>
					) : (
						<>
							<span className={`decided ${claim.decision}`}>{t.decisions[claim.decision]}</span>
							<Button look="plain" icon="undo" label={t.inspector.reconsider} onPress={decide('proposed')} />
						</>
					)}
				</div>
			</div>
			<p className={claim.act === 'denies' ? 'speaker denying' : 'speaker'}>
				{entities.length > 0 ? entities.map((id) => <EntityLink key={id} id={id} />) : <SpeakerText claim={claim} />}
				<span className="act">{(entities.length > 1 ? t.actsOfSeveral : t.acts)[claim.act]}</span>
			</p>
			<p className="claim-content" lang={articles.get(claim.article)?.lang}>
				{claim.content}
			</p>
			<dl className="facts">
				{claim.hedges.length > 0 && (
					<Fact label={t.inspector.hedges}>{claim.hedges.map(QUOTED[language]).join(', ')}</Fact>
				)}
				{claim.events.length > 0 && (
					<Fact label={t.inspector.speaksOf}>
						{claim.events.map((id) => (
							<span key={id} className="order">
								<EventLink id={id} />
							</span>
						))}
					</Fact>
				)}
				{answered.length > 0 && (
					<Fact label={t.inspector.answersTo}>
						<Others claims={answered} />
					</Fact>
				)}
				{answers.length > 0 && (
					<Fact label={t.inspector.answeredBy}>
						<Others claims={answers} />
					</Fact>
				)}
			</dl>
			<h3 className="eyebrow">{t.inspector.quotes}</h3>
			<Quotes citations={[{ article: claim.article, quote: claim.quote }]} of={{ kind: 'claim', id: claim.id }} />
			<Grade table="claims" id={claim.id} mark={claim.mark} />
			<Marks table="claims" id={claim.id} mark={claim.mark} />
			<footer className="card-foot">
				<p className="muted" title={t.inspector.why}>
					{t.inspector.rule} <code>{claim.rule}</code>
				</p>
			</footer>
		</article>
	);
}
