import { useEffect, useState } from 'react';
import type { Channels } from '#bridge/client.ts';
import { findingText } from '#domain/messages.ts';
import { check, checkpoint, restore, versions } from '#state/versions.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Field } from '#ui/field.tsx';
import './versions.css';

type Versions = Channels['dossier.versions']['reply'];
type Report = Channels['dossier.check']['reply'];

/** Names the present state, goes back to a former one, and proves that all is there. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
	const { t, dates, language } = useWords();
	const [known, setKnown] = useState<Versions | null>(null);
	const [name, setName] = useState('');
	const [report, setReport] = useState<Report | null>(null);
	const [checking, setChecking] = useState(false);
	useEffect(() => {
		void versions().then((found) => setKnown(found ?? null));
	}, []);
	const save = async () => {
		const wanted = name.trim();
		if (wanted === '') return;
		const made = await checkpoint(wanted);
		if (!made) return;
		setKnown(made);
		setName('');
	};
	const verify = async () => {
		setChecking(true);
		setReport((await check()) ?? null);
		setChecking(false);
	};
	return (
		<Dialog title={t.versions.title} onClose={onClose} wide>
			<div className="version-new">
				<Field label={t.versions.name} value={name} onChange={setName} onEnter={() => void save()} autoFocus />
				<Button look="primary" onPress={() => void save()} disabled={name.trim() === ''}>
					{t.versions.keep}
				</Button>
			</div>
			<ul className="version-list" aria-label={t.versions.title}>
				{known?.versions.map((version) => (
					<li key={version.id}>
						<span className="version-name clip">
							<strong>{version.kind === 'checkpoint' ? version.name : t.versions.backup}</strong>
							<span className="muted">
								{' '}
								{dates.instant(version.at)}, {version.at.slice(11, 16)} UTC
							</span>
						</span>
						<Button
							onPress={() => {
								void restore(version.id);
								onClose();
							}}
						>
							{t.versions.goBack}
						</Button>
					</li>
				))}
				{known?.versions.length === 0 && <li className="muted">{t.versions.none}</li>}
			</ul>
			{known && (
				<p className="muted version-where">
					{t.versions.policy(known.backups.kept.latest, known.backups.kept.days, known.backups.kept.weeks)}{' '}
					<span className="selectable">{known.backups.folder}</span>
				</p>
			)}
			<div className="version-check" aria-live="polite">
				{checking && <p className="muted">{t.versions.checking}</p>}
				{report?.sound && <p>{t.versions.sound(report.verified)}</p>}
				{report?.findings.map((finding) => (
					<p key={`${finding.code} ${finding.where}`} className="warn-text">
						{findingText(language, finding)}
					</p>
				))}
			</div>
			<div className="dialog-actions">
				<Button onPress={() => void verify()} disabled={checking}>
					{t.versions.check}
				</Button>
				<Button onPress={onClose}>{t.desk.dismiss}</Button>
			</div>
		</Dialog>
	);
}
