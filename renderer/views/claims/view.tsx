import { useMemo, useState } from 'react';
import type { ClaimRecord } from '#domain/dossier.ts';
import { show as showView } from '#state/actions.ts';
import { select } from '#state/selection.ts';
import { useFound, useSelection, useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Icon } from '#ui/icon.tsx';
import { Rows } from '#ui/rows.tsx';
import { Segments } from '#ui/segments.tsx';
import { type Entry, ledger, type Show } from './model.ts';
import './view.css';

const ROW = 92;

function useSpeaker(): (claim: ClaimRecord) => string {
	const { t } = useWords();
	const { entities } = useSnapshot();
	return ({ speaker }) => {
		const names = speaker.entities.map((id) => entities.get(id)?.name).filter((name) => name !== undefined);
		return names.length > 0 ? names.join(', ') : (speaker.text ?? t.claims.unknownSpeaker);
	};
}

function Said({ claim, lines }: { readonly claim: ClaimRecord; readonly lines: number }) {
	const { t } = useWords();
	const { articles } = useSnapshot();
	const speaker = useSpeaker();
	const denies = claim.act === 'denies';
	return (
		<div className={denies ? 'said denying' : 'said'}>
			<p className="said-who clip">
				{denies && <Icon name="denied" />}
				<strong>{speaker(claim)}</strong>{' '}
				<span className="said-act">{(claim.speaker.entities.length > 1 ? t.actsOfSeveral : t.acts)[claim.act]}</span>
				{claim.hedges.length > 0 && <span className="said-hedge"> · {t.claims.hedged(claim.hedges.join(', '))}</span>}
			</p>
			<p className="said-what" data-lines={lines} lang={articles.get(claim.article)?.lang}>
				{claim.content}
			</p>
		</div>
	);
}

function EntryRow({ entry, selected }: { readonly entry: Entry; readonly selected: string | null }) {
	const { t } = useWords();
	const { claim, answers } = entry;
	return (
		<div className="entry">
			<div
				className="entry-claim"
				data-selected={claim.id === selected || undefined}
				data-rejected={claim.decision === 'rejected' || undefined}
			>
				<Said claim={claim} lines={2} />
			</div>
			<div className="entry-answers">
				{answers.length === 0 && (
					<p className="muted entry-open">{claim.act === 'denies' ? '' : t.claims.unanswered}</p>
				)}
				{answers.slice(0, 2).map((answer) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the inspector links to the answers for the keyboard
					// biome-ignore lint/a11y/noStaticElementInteractions: see above
					<div
						key={answer.id}
						className="entry-answer"
						data-selected={answer.id === selected || undefined}
						onClick={(event) => {
							event.stopPropagation();
							select({ kind: 'claim', id: answer.id });
						}}
					>
						<Said claim={answer} lines={answers.length > 1 ? 1 : 2} />
					</div>
				))}
				{answers.length > 2 && <p className="muted">{t.timeline.more(answers.length - 2)}</p>}
			</div>
		</div>
	);
}

/** Who says what, and who answers. */
export function ClaimsView() {
	const { t } = useWords();
	const snapshot = useSnapshot();
	const { claims } = useFound();
	const { item } = useSelection();
	const [show, setShow] = useState<Show>('all');
	const entries = useMemo(() => ledger(claims, snapshot, show), [claims, snapshot, show]);
	const chosen = item?.kind === 'claim' ? item.id : null;
	const selected = entries.find(({ claim, answers }) => claim.id === chosen || answers.some(({ id }) => id === chosen));
	return (
		<section className="claims" aria-label={t.views.claims}>
			<div className="view-bar">
				<Segments
					label={t.claims.show}
					value={show}
					options={[
						{ value: 'all', label: t.claims.all },
						{ value: 'disputed', label: t.claims.disputed },
						{ value: 'open', label: t.claims.open },
					]}
					onChange={setShow}
				/>
				<span className="view-bar-summary muted clip">{t.count.claims(entries.length)}</span>
			</div>
			<div className="claims-head eyebrow" aria-hidden>
				<span>{t.claims.label}</span>
				<span>{t.claims.answers}</span>
			</div>
			<Rows
				label={t.claims.label}
				className="claims-rows"
				items={entries}
				height={ROW}
				idOf={({ claim }) => claim.id}
				selected={selected?.claim.id ?? null}
				onSelect={({ claim }) => select({ kind: 'claim', id: claim.id })}
				onOpen={() => showView('text')}
				row={(entry) => <EntryRow entry={entry} selected={chosen} />}
				empty={<p className="rows-empty muted">{t.claims.none}</p>}
			/>
		</section>
	);
}
