/** Channel names alone, for the preload: it may carry nothing else over the bridge. */
import type { ChannelName, PushName } from './channels.ts';

const channels = {
	'app.state': 0,
	'app.setPreferences': 0,
	'app.chooseFiles': 0,
	'app.chooseSavePath': 0,
	'app.showInFolder': 0,
	'dossier.create': 0,
	'dossier.open': 0,
	'dossier.openSample': 0,
	'dossier.close': 0,
	'dossier.rename': 0,
	'dossier.page': 0,
	'dossier.undo': 0,
	'dossier.redo': 0,
	'dossier.check': 0,
	'dossier.lint': 0,
	'dossier.contradictions': 0,
	'dossier.versions': 0,
	'dossier.checkpoint': 0,
	'dossier.restore': 0,
	'dossier.repair': 0,
	'dossier.export': 0,
	'dossier.preview': 0,
	'article.add': 0,
	'article.drop': 0,
	'article.paste': 0,
	'article.reading': 0,
	'article.setPublished': 0,
	'article.previewPublished': 0,
	'article.remove': 0,
	'event.add': 0,
	'event.sketch': 0,
	'event.note': 0,
	'event.edit': 0,
	'event.decide': 0,
	'event.remove': 0,
	'claim.decide': 0,
	'claim.add': 0,
	'entity.add': 0,
	'record.mark': 0,
	'entity.edit': 0,
	'entity.merge': 0,
	'entity.unmerge': 0,
	'entity.split': 0,
	'entity.keepApart': 0,
	'entity.proposals': 0,
	'claim.edit': 0,
	'view.save': 0,
	'view.remove': 0,
	'search.query': 0,
	'article.versions': 0,
	'article.snapshot': 0,
	'article.diff': 0,
	'article.origins': 0,
	'job.cancel': 0,
} satisfies Record<ChannelName, 0>;
const pushes = { 'dossier.changed': 0, 'dossier.opened': 0, 'job.progress': 0, 'menu.command': 0 } satisfies Record<
	PushName,
	0
>;

export const CHANNEL_NAMES = Object.keys(channels) as readonly ChannelName[];
export const PUSH_NAMES = Object.keys(pushes) as readonly PushName[];
/** The name under which the preload puts the bridge on `window`. */
export const BRIDGE = 'depesche';
