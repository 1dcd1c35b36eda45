import { captures } from './de/captures.ts';
import { claims } from './de/claims.ts';
import { dates } from './de/dates.ts';
import { desk } from './de/desk.ts';
import { entities } from './de/entities.ts';
import { exports } from './de/exports.ts';
import { filter } from './de/filter.ts';
import { graph } from './de/graph.ts';
import { inspector } from './de/inspector.ts';
import { map } from './de/map.ts';
import { marks } from './de/marks.ts';
import { ownEvent } from './de/own-event.ts';
import { palette } from './de/palette.ts';
import { reader } from './de/reader.ts';
import { records } from './de/records.ts';
import { refused } from './de/refused.ts';
import { release } from './de/release.ts';
import { search } from './de/search.ts';
import { settings } from './de/settings.ts';
import { table } from './de/table.ts';
import { timeline } from './de/timeline.ts';
import { versions } from './de/versions.ts';
import type { Texts } from './en.ts';

export const de: Texts = {
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
