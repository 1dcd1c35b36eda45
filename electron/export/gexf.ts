import type { Exporter } from './exporter.ts';
import { lacking } from './losses.ts';
import { ATTRIBUTES, networkOf } from './network.ts';
import { xml } from './xml.ts';

/** GEXF 1.3, as Gephi reads it: the same graph as in GraphML. */
export const gexf: Exporter = {
	async render(edition) {
		const { nodes, edges } = networkOf(edition);
		const declared = (names: readonly string[]) =>
			names.map((name, index) => `<attribute id="${index}" title="${name}" type="string"/>`).join('');
		const values = (pairs: readonly (readonly [index: number, value: string | undefined])[]) =>
			pairs
				.flatMap(([index, value]) => (value === undefined ? [] : [`<attvalue for="${index}" value="${line(value)}"/>`]))
				.join('');
		return [
			'<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n',
			`\t<meta lastmodifieddate="${edition.info.modified.slice(0, 10)}"><creator>Depesche</creator><description>${xml(edition.info.name)}</description></meta>\n`,
			'\t<graph defaultedgetype="directed" mode="static">\n',
			`\t\t<attributes class="node">${declared(ATTRIBUTES)}</attributes>\n`,
			`\t\t<attributes class="edge">${declared(['kind', 'quote'])}</attributes>\n`,
			'\t\t<nodes>\n',
			...nodes.map(
				({ id, label, attributes }) =>
					`\t\t\t<node id="${xml(id)}" label="${xml(label)}"><attvalues>${values(ATTRIBUTES.map((name, index) => [index, attributes[name]]))}</attvalues></node>\n`,
			),
			'\t\t</nodes>\n\t\t<edges>\n',
			...edges.map(
				({ id, source, target, kind, quote }) =>
					`\t\t\t<edge id="${id}" source="${xml(source)}" target="${xml(target)}" label="${xml(kind)}"><attvalues>${values(
						[
							[0, kind],
							[1, quote],
						],
					)}</attvalues></edge>\n`,
			),
			'\t\t</edges>\n\t</graph>\n</gexf>\n',
		].join('');
	},
	losses: (edition) => lacking(edition, 'characters'),
};

/** In an attribute a line break would be read as a blank. */
const line = (value: string) => xml(value).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
