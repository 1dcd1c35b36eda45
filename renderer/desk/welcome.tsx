import { chooseArticles, chooseDossier, newDossier, openDialog, openDossier, openSample } from '#state/actions.ts';
import { useDesk } from '#state/use.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';

/** No dossier is open. */
export function Welcome() {
	const { t, dates } = useWords();
	const recents = useDesk().app?.recents ?? [];
	return (
		<main className="welcome">
			<div className="welcome-inner">
				<h2>{t.welcome.heading}</h2>
				<p>{t.welcome.body}</p>
				<div className="welcome-actions">
					<Button look="primary" onPress={() => void newDossier(t.desk.untitled)}>
						{t.desk.newDossier}
					</Button>
					<Button onPress={() => void chooseDossier()}>{t.desk.openDossier}</Button>
					<Button onPress={() => void openSample()}>{t.desk.sample}</Button>
				</div>
				{recents.length > 0 && (
					<section className="recents">
						<h3 className="eyebrow">{t.desk.recent}</h3>
						<ul>
							{recents.map(({ path, name, opened }) => (
								<li key={path}>
									<button type="button" className="recent" onClick={() => void openDossier(path)}>
										<span className="clip">{name}</span>
										<span className="muted">{dates.instant(opened)}</span>
									</button>
								</li>
							))}
						</ul>
					</section>
				)}
			</div>
		</main>
	);
}

/** A dossier without articles: one sentence and one drop area. */
export function EmptyDossier() {
	const { t } = useWords();
	return (
		<main className="welcome">
			<div className="empty-drop">
				<h2>{t.welcome.emptyHeading}</h2>
				<p>{t.welcome.emptyBody}</p>
				<div className="welcome-actions">
					<Button look="primary" onPress={() => void chooseArticles()}>
						{t.desk.addArticles}
					</Button>
					<Button onPress={() => openDialog('paste')}>{t.desk.pasteText}</Button>
				</div>
				<p className="muted">{t.welcome.emptyDetail}</p>
			</div>
		</main>
	);
}
