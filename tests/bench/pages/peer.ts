/** Runs in the peer's page: vis-timeline with the same events in the same lanes. */
import { DataSet } from 'vis-data';
import { Timeline } from 'vis-timeline/standalone';
import { edtfExtent } from '#domain/edtf-extent.ts';
import { largeDossier } from '../../helpers/sample-records.ts';

let groups: { id: string; content: string }[] = [];
let items: { id: string; content: string; start: Date; end: Date; group: string }[] = [];

Object.assign(window, {
	prepareEvents(count: number) {
		const { document: dossier } = largeDossier(count);
		groups = Object.values(dossier.entities)
			.filter(({ type }) => type === 'PER')
			.map(({ id, name }) => ({ id, content: name }));
		items = Object.values(dossier.events).flatMap(({ id, title, when, participants }) => {
			const extent = when === undefined ? undefined : edtfExtent(when.edtf);
			const group = participants[0]?.entity;
			if (extent === undefined || group === undefined) return [];
			return [{ id, content: title, start: new Date(extent.start), end: new Date(extent.end), group }];
		});
	},
	openEvents() {
		const place = document.getElementById('timeline');
		if (!place) throw new Error('no place for the timeline');
		new Timeline(place, new DataSet(items), new DataSet(groups), {
			height: '720px',
			zoomKey: 'ctrlKey',
			horizontalScroll: true,
		});
	},
});
