import { execFileSync, spawnSync } from 'node:child_process';
import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { networkOf } from '#export/network.ts';
import { exportedText, hostileEdition, sampleEdition } from './editions.ts';

const withoutXmllint = spawnSync('xmllint', ['--version']).error !== undefined;
const networkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;
const missing = networkx ? '' : ' (skipped: python3-networkx is not installed)';

const { MultiDirectedGraph } = Graph;
const PARSERS = { graphml, gexf };

describe.each(['graphml', 'gexf'] as const)('%s', (format) => {
	it.each(['de', 'en'] as const)(
		'is read by graphology: denials joined to what they deny, quotes unchanged (%s)',
		async (lang) => {
			const edition = await sampleEdition(lang);
			const graph = PARSERS[format].parse(MultiDirectedGraph, await exportedText(format, edition));
			const { nodes, edges } = networkOf(edition);
			expect([graph.order, graph.size]).toEqual([nodes.length, edges.length]);
			const [denial] = edition.claims.filter(({ act, answers }) => act === 'denies' && answers.length > 0);
			expect(graph.outNeighbors(`claim:${denial?.id}`)).toContain(`claim:${denial?.answers[0]}`);
			const [event] = edition.events;
			expect(graph.getNodeAttributes(`event:${event?.id}`)).toMatchObject({
				kind: 'event',
				label: event?.title,
				quotes: event?.citations.map(({ quote }) => quote.exact).join('\n'),
			});
		},
	);

	it.skipIf(withoutXmllint)('is well-formed XML, whatever the records hold', async () => {
		for (const edition of [await sampleEdition('de'), hostileEdition('en')]) {
			const input = await exportedText(format, edition);
			expect(() => execFileSync('xmllint', ['--noout', '-'], { input })).not.toThrow();
		}
	});

	it.skipIf(!networkx)(`is read by networkx with every node, edge and attribute${missing}`, async () => {
		const script = `
import sys, json, io, networkx as nx
text = sys.stdin.buffer.read()
g = nx.read_${format}(io.BytesIO(text))
print(json.dumps({"nodes": sorted(g.nodes()), "edges": g.number_of_edges(), "kinds": sorted(set(str(d.get("kind")) for _, d in g.nodes(data=True)))}))
`;
		for (const edition of [await sampleEdition('de'), await sampleEdition('en'), hostileEdition('en')]) {
			const { nodes, edges } = networkOf(edition);
			const read = JSON.parse(
				execFileSync('python3', ['-c', script], { input: await exportedText(format, edition), encoding: 'utf8' }),
			) as {
				nodes: string[];
				edges: number;
				kinds: string[];
			};
			expect(read.nodes).toEqual(nodes.map(({ id }) => id).toSorted());
			expect(read.edges).toBe(edges.length);
			expect(read.kinds).toEqual(['article', 'denial', 'entity', 'event', 'statement']);
		}
	});
});
