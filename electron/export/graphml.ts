import type { Exporter } from './exporter.ts';
import { lacking } from './losses.ts';
import { ATTRIBUTES, networkOf } from './network.ts';
import { xml } from './xml.ts';

/** GraphML 1.0: articles, events, statements and entities with what joins them. */
export const graphml: Exporter = {
	async render(edition) {
		const { nodes, edges } = networkOf(edition);
		const key = (id: string, kind: string, name: string) =>
			`\t<key id="${id}" for="${kind}" attr.name="${name}" attr.type="string"/>\n`;
		const data = (id: string, value: string) => `<data key="${id}">${xml(value)}</data>`;
		return [
			'<?xml version="1.0" encoding="UTF-8"?>\n',
			'<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n',
			key('label', 'node', 'label'),
			...ATTRIBUTES.map((name) => key(name, 'node', name)),
			key('edge-kind', 'edge', 'kind'),
			key('edge-quote', 'edge', 'quote'),
			'\t<graph id="dossier" edgedefault="directed">\n',
			`\t\t<desc>${xml(edition.info.name)}</desc>\n`,
			...nodes.map(
				({ id, label, attributes }) =>
					`\t\t<node id="${xml(id)}">${data('label', label)}${ATTRIBUTES.flatMap((name) => {
						const value = attributes[name];
						return value === undefined ? [] : [data(name, value)];
					}).join('')}</node>\n`,
			),
			...edges.map(
				({ id, source, target, kind, quote }) =>
					`\t\t<edge id="${id}" source="${xml(source)}" target="${xml(target)}">${data('edge-kind', kind)}${quote === undefined ? '' : data('edge-quote', quote)}</edge>\n`,
			),
			'\t</graph>\n</graphml>\n',
		].join('');
	},
	losses: (edition) => lacking(edition, 'characters'),
};
