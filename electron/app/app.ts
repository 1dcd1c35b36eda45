import type { Channels, Handlers } from '#contract/channels.ts';
import { articles } from './articles.ts';
import { contradictions } from './contradictions.ts';
import { dossiers } from './dossiers.ts';
import { entities } from './entities.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { judgements } from './judgements.ts';
import { marks } from './marks.ts';
import { ownEvents } from './own-events.ts';
import { picked } from './picked.ts';
import type { Ports } from './ports.ts';
import { createSearch } from './search.ts';
import { createSession, type Session } from './session.ts';
import { createSettings, type Settings } from './settings.ts';
import { versions } from './versions.ts';
import { views } from './views.ts';

/** All use cases of Depesche on the given ports: what the window, the shell and the command line call. */
export function createApp(ports: Ports): Handlers {
	const search = createSearch(ports);
	const session = createSession(search);
	const settings = createSettings(ports);
	const jobs = createJobs();
	const onArticles = articles(ports, session, jobs);
	const addFolder = (folder: string) => onArticles['article.add']({ paths: [folder] });
	return {
		...onTheApp(ports, session, settings, jobs),
		...dossiers(ports, session, settings, jobs, addFolder),
		...onArticles,
		...judgements(ports, session),
		...ownEvents(ports, session),
		...picked(ports, session),
		...contradictions(session),
		...marks(session),
		...search.handlers(session),
		...versions(session),
		...entities(ports, session),
		...views(ports, session),
	};
}

type AppChannel = Extract<keyof Channels, `app.${string}` | `job.${string}`>;

function onTheApp(ports: Ports, session: Session, settings: Settings, jobs: Jobs): Pick<Handlers, AppChannel> {
	const { version, platform, standIn, dialogs } = ports;
	return {
		async 'app.state'() {
			const { opened } = session;
			const [preferences, recents] = await Promise.all([settings.preferences(), settings.recents()]);
			return { version, platform, standIn, preferences, recents, ...(opened && { dossier: opened.summary() }) };
		},
		'app.setPreferences': (change) => settings.setPreferences(change),
		'app.chooseFiles': (request) => dialogs.chooseFiles(request),
		'app.chooseSavePath': (request) => dialogs.chooseSavePath(request),
		async 'app.showInFolder'({ path }) {
			dialogs.showInFolder(path);
			return null;
		},
		async 'job.cancel'({ job }) {
			jobs.cancel(job);
			return null;
		},
	};
}
