import type { ImportReport } from '#bridge/client.ts';
import { lossText } from '#domain/export-loss.ts';
import { failureText, findingText } from '#domain/messages.ts';
import { cancelJob, openDialog, repairAndOpen, showInFolder } from '#state/actions.ts';
import { notify } from '#state/attempt.ts';
import type { Notice } from '#state/desk.ts';
import { useDesk } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';

const MOST = 4;

function ImportWords({ report }: { readonly report: ImportReport }) {
	const { t, language } = useWords();
	const known = report.items.filter(({ outcome }) => outcome === 'known');
	const refused = report.items.filter(({ failure }) => failure !== undefined);
	return (
		<div>
			<p>{report.stored > 0 ? t.desk.stored(report.stored) : t.desk.nothingStored}</p>
			{known.slice(0, MOST).map(({ name }) => (
				<p key={name}>{t.desk.known(name)}</p>
			))}
			{refused.slice(0, MOST).map(({ name, failure }) => (
				<p key={name}>{failure && failureText(language, { ...failure, where: failure.where ?? name })}</p>
			))}
			{refused.length > MOST && <p>{t.timeline.more(refused.length - MOST)}</p>}
			{refused.length > 0 && (
				<Button look="plain" onPress={() => openDialog('refused')}>
					{t.refused.show}
				</Button>
			)}
		</div>
	);
}

function Content({ notice }: { readonly notice: Notice }) {
	const { t, language } = useWords();
	switch (notice.kind) {
		case 'failure':
			return (
				<>
					<p>{failureText(language, notice.failure)}</p>
					{notice.failure.code === 'dossier-damaged' && notice.failure.where !== undefined && (
						<Repair path={notice.failure.where} />
					)}
				</>
			);
		case 'warnings':
			return (
				<div>
					{notice.warnings.slice(0, MOST).map((finding) => (
						<p key={`${finding.code} ${finding.where}`}>{findingText(language, finding)}</p>
					))}
				</div>
			);
		case 'address':
			return <p>{t.desk.address}</p>;
		case 'repaired':
			return <p>{t.release.repaired(notice.steps)}</p>;
		case 'import':
			return <ImportWords report={notice.report} />;
		case 'exported':
			return (
				<>
					<div>
						<p>{t.desk.exported(notice.path.split(/[\\/]/).at(-1) ?? notice.path)}</p>
						{notice.losses.length > 0 && (
							<details className="losses">
								<summary>{t.exports.losses(notice.losses.length)}</summary>
								{notice.losses.map((loss) => (
									<p key={loss.code}>{lossText(language, loss)}</p>
								))}
							</details>
						)}
					</div>
					<Button look="plain" onPress={() => void showInFolder(notice.path)}>
						{t.desk.showInFolder}
					</Button>
				</>
			);
	}
}

/** Offers to restore what can be of a damaged dossier, and opens it. */
function Repair({ path }: { readonly path: string }) {
	const { t } = useWords();
	return (
		<Button look="plain" onPress={() => void repairAndOpen(folderOf(path))}>
			{t.release.damaged}
		</Button>
	);
}

/** The damaged file lies in the dossier's folder, or is the folder. */
const folderOf = (path: string) => /^.*?\.dossier(?=[\\/]|$)/.exec(path)?.[0] ?? path;

/** What is going on, and what came of it; stays until dismissed or followed by the next. */
export function Notices() {
	const { t } = useWords();
	const { notice, job } = useDesk();
	const bad = notice?.kind === 'failure' || (notice?.kind === 'import' && notice.report.refused > 0);
	return (
		<div className="notices" role="status" aria-live="polite">
			{job && (
				<div className="notice">
					<p className="clip">
						{job.kind === 'import' ? t.desk.importing : t.desk.exporting}
						{job.total > 0 && ` · ${t.desk.progress(job.done, job.total)}`}
						{job.perSecond !== undefined && job.perSecond >= 1 && ` · ${t.desk.rate(Math.round(job.perSecond))}`}
						{job.secondsLeft !== undefined && job.secondsLeft >= 2 && ` · ${t.desk.left(job.secondsLeft)}`}
					</p>
					<progress
						className="job-bar"
						aria-label={t.desk.exporting}
						{...(job.total > 0 && { value: job.done, max: job.total })}
					/>
					<Button look="plain" onPress={() => void cancelJob(job.id)}>
						{t.desk.cancel}
					</Button>
				</div>
			)}
			{notice && !job && (
				<div className={bad ? 'notice bad' : 'notice'}>
					<Content notice={notice} />
					<Button icon="close" look="plain" label={t.desk.dismiss} onPress={() => notify(null)} />
				</div>
			)}
		</div>
	);
}
