import { captures } from './en/captures.ts';
import { claims } from './en/claims.ts';
import { dates } from './en/dates.ts';
import { desk } from './en/desk.ts';
import { entities } from './en/entities.ts';
import { exports } from './en/exports.ts';
import { filter } from './en/filter.ts';
import { graph } from './en/graph.ts';
import { inspector } from './en/inspector.ts';
import { map } from './en/map.ts';
import { marks } from './en/marks.ts';
import { ownEvent } from './en/own-event.ts';
import { palette } from './en/palette.ts';
import { reader } from './en/reader.ts';
import { records } from './en/records.ts';
import { refused } from './en/refused.ts';
import { release } from './en/release.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { table } from './en/table.ts';
import { timeline } from './en/timeline.ts';
import { versions } from './en/versions.ts';

export const en = {
	...records,
	...desk,
	...settings,
	timeline,
	table,
	captures,
	claims,
	entities,
	exports,
	filter,
	graph,
	inspector,
	map,
	marks,
	ownEvent,
	palette,
	reader,
	refused,
	release,
	search,
	versions,
	dates,
};

/** Every text of the window; a language that lacks one does not compile. */
export type Texts = typeof en;
