import { QUOTED } from '#domain/quotation.ts';
import { select } from '#state/selection.ts';
import { useSnapshot } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import type { Entry, Grouping } from '../model.ts';
import { Said } from './said.tsx';

const BESIDE = 2;

function useHeading(): (by: Grouping, group: string) => { readonly text: string; readonly lang?: string } {
	const { t, dates, language } = useWords();
	const { entities, events } = useSnapshot();
	return (by, group) => {
		if (by === 'time') return { text: group === '' ? t.claims.undated : dates.edtf(group) };
		if (by === 'speaker') {
			const words = group === '' ? t.claims.unknownSpeaker : QUOTED[language](group);
			return { text: entities.get(group)?.name ?? words };
		}
		const event = events.get(group);
		return event === undefined ? { text: t.claims.noEvent } : { text: event.title, lang: event.lang };
	};
}

export interface EntryRowProps {
	readonly entry: Entry;
	readonly by: Grouping;
	/** Id of the selected claim. */
	readonly selected: string | null;
}

/** A line of the ledger: the group's heading where it begins, the claim, and who answers. */
export function EntryRow({ entry, by, selected }: EntryRowProps) {
	const { t } = useWords();
	const { claim, answers, group, first } = entry;
	const { text, lang } = useHeading()(by, group);
	return (
		<div className="entry" data-first={first || undefined}>
			<p className="entry-group" lang={lang} title={text}>
				<span className={first ? '' : 'hidden-visually'}>{text}</span>
			</p>
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
				{answers.slice(0, BESIDE).map((answer) => (
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
						{answer === answers[BESIDE - 1] && answers.length > BESIDE && (
							<span className="entry-more muted">{t.timeline.more(answers.length - BESIDE)}</span>
						)}
					</div>
				))}
			</div>
		</div>
	);
}
