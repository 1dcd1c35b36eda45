import { useEffect, useState } from 'react';
import type { Channels } from '#bridge/client.ts';
import type { LintFinding } from '#domain/lint.ts';
import { lintMend, lintText } from '#domain/lint.ts';
import { select } from '#state/selection.ts';
import { lint } from '#state/versions.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Icon, type IconName } from '#ui/icon.tsx';
import { Rows } from '#ui/rows.tsx';
import './findings.css';

type Report = Channels['dossier.lint']['reply'];

const ROW = 56;
const ICONS: Readonly<Record<LintFinding['severity'], IconName>> = { error: 'denied', warning: 'warn', note: 'eye' };
const KINDS = { articles: 'article', events: 'event', claims: 'claim', entities: 'entity' } as const;

/** What should be mended, or known, before the dossier is handed on; each finding leads to its record. */
export function ReleaseDialog({ onClose }: { readonly onClose: () => void }) {
	const { t, language } = useWords();
	const [report, setReport] = useState<Report | null>(null);
	useEffect(() => {
		let current = true;
		void lint().then((found) => current && setReport(found ?? null));
		return () => {
			current = false;
		};
	}, []);
	const open = ({ table, id }: LintFinding) => {
		const kind = KINDS[table as keyof typeof KINDS];
		if (kind === undefined) return;
		onClose();
		select({ kind, id });
	};
	const total = Object.values(report?.counts ?? {}).reduce((sum, count) => sum + count, 0);
	const items = report?.findings.map((finding, i) => ({ key: `${i}`, finding })) ?? [];
	return (
		<Dialog title={t.release.title} onClose={onClose} wide>
			<p className={report?.ready === false ? 'warn-text' : 'muted'} aria-live="polite">
				{report === null ? t.versions.checking : t.release.summary(report.ready, total, items.length)}
			</p>
			<Rows
				label={t.release.title}
				className="refused-rows"
				items={items}
				height={ROW}
				idOf={({ key }) => key}
				selected={null}
				onSelect={({ finding }) => open(finding)}
				row={({ finding }) => (
					<div className="release-row">
						<Icon name={ICONS[finding.severity]} label={t.release.severities[finding.severity]} />
						<span className="clip">{lintText(language, finding)}</span>
						<span className="clip muted">{lintMend(language, finding.code)}</span>
					</div>
				)}
			/>
			<div className="dialog-actions">
				<Button onPress={onClose}>{t.desk.dismiss}</Button>
			</div>
		</Dialog>
	);
}
