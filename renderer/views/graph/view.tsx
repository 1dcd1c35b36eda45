import { useMemo, useRef, useState } from 'react';
import { select } from '#state/selection.ts';
import { useFound, useSelection, useSnapshot } from '#state/use.ts';
import { type Kinds, kindOptions } from '#strings/kinds.ts';
import { useWords } from '#strings/use.ts';
import { Button } from '#ui/button.tsx';
import { pressable } from '#ui/pressable.ts';
import { Segments } from '#ui/segments.tsx';
import { useRoving } from '#ui/use-roving.ts';
import { useZoom, ZOOM_IN, ZOOM_OUT } from '#ui/use-zoom.ts';
import { boxOf, type Graph, type GraphNode, graphOf, neighboursOf } from './model.ts';
import './view.css';

const MOST_SPOKEN = 4;
const MOST_ZOOM = 6;

/** The network of names: two are joined where events name both. */
export function GraphView() {
	const { t } = useWords();
	const { entities } = useSnapshot();
	const { events } = useFound();
	const { item } = useSelection();
	const [show, setShow] = useState<Kinds>('all');
	const frame = useRef<HTMLDivElement>(null);
	const { transform, zoomBy, reset } = useZoom(frame, MOST_ZOOM);
	const graph = useMemo(
		() => graphOf(events, entities, ({ type }) => show === 'all' || type === show),
		[events, entities, show],
	);
	const roving = useRoving(graph.nodes, (id) => select({ kind: 'entity', id }));
	const chosen = item?.kind === 'entity' ? item.id : null;
	const near = useMemo(
		() => new Set(chosen === null ? [] : neighboursOf(graph, chosen).map(({ id }) => id)),
		[graph, chosen],
	);
	const faded = (node: GraphNode) => near.size > 0 && node.id !== chosen && !near.has(node.id);
	const box = boxOf(graph);
	const most = Math.max(1, ...graph.edges.map((edge) => edge.events));
	return (
		<section className="graph" aria-label={t.views.graph}>
			<div className="view-bar">
				<Segments<Kinds>
					label={t.claims.show}
					value={show}
					options={kindOptions(t, ['PER', 'ORG', 'LOC'])}
					onChange={setShow}
				/>
				<span className="view-bar-summary muted clip">
					{t.graph.summary(graph.nodes.length, graph.edges.length)}
					{graph.leftOut > 0 && ` · ${t.graph.leftOut(graph.leftOut)}`}
				</span>
				<Button icon="minus" look="plain" label={t.timeline.zoomOut} onPress={() => zoomBy(ZOOM_OUT)} />
				<Button icon="plus" look="plain" label={t.timeline.zoomIn} onPress={() => zoomBy(ZOOM_IN)} />
				<Button icon="fit" look="plain" label={t.timeline.fit} onPress={reset} />
			</div>
			<div className="graph-frame" ref={frame}>
				{graph.nodes.length === 0 && <p className="pane-empty muted">{t.graph.none}</p>}
				<svg
					className="graph-picture"
					viewBox={box.join(' ')}
					role="application"
					aria-label={t.graph.description(graph.nodes.length, graph.edges.length)}
					onKeyDown={roving.onKeyDown}
				>
					<g transform={panned(transform.k, transform.x, transform.y, box, frame.current)}>
						{graph.edges.map(({ from, to, events: count }) => (
							<line
								key={`${from.id} ${to.id}`}
								className="graph-edge"
								data-near={from.id === chosen || to.id === chosen || undefined}
								data-faded={(near.size > 0 && from.id !== chosen && to.id !== chosen) || undefined}
								x1={from.x}
								y1={from.y}
								x2={to.x}
								y2={to.y}
								strokeWidth={0.8 + (count / most) * Math.min(4, most * 0.6)}
							/>
						))}
						{graph.nodes.map((node) => (
							<Node
								key={node.id}
								node={node}
								graph={graph}
								chosen={node.id === chosen}
								faded={faded(node)}
								tabStop={roving.tabStop === node.id}
								onFocus={() => roving.focus(node.id)}
							/>
						))}
					</g>
				</svg>
			</div>
		</section>
	);
}

/** The frame's transform is in its pixels; the picture's units are those of its box. */
function panned(
	k: number,
	x: number,
	y: number,
	[left, top, width, height]: readonly [number, number, number, number],
	frame: HTMLElement | null,
): string {
	const scale = frame ? Math.min(frame.clientWidth / width, frame.clientHeight / height) || 1 : 1;
	const offX = frame ? (frame.clientWidth - width * scale) / 2 : 0;
	const offY = frame ? (frame.clientHeight - height * scale) / 2 : 0;
	const moveX = (x + (k - 1) * offX) / scale - (k - 1) * left;
	const moveY = (y + (k - 1) * offY) / scale - (k - 1) * top;
	return `translate(${moveX} ${moveY}) scale(${k})`;
}

interface NodeProps {
	readonly node: GraphNode;
	readonly graph: Graph;
	readonly chosen: boolean;
	readonly faded: boolean;
	readonly tabStop: boolean;
	readonly onFocus: () => void;
}

function Node({ node, graph, chosen, faded, tabStop, onFocus }: NodeProps) {
	const { t } = useWords();
	const { id, entity, x, y, r, events } = node;
	const near = neighboursOf(graph, id)
		.slice(0, MOST_SPOKEN)
		.map((other) => other.entity.name);
	const choose = () => select({ kind: 'entity', id });
	return (
		// biome-ignore lint/a11y/useSemanticElements: a shape in a picture cannot be a button element
		<g
			className={`graph-node ${entity.type}`}
			data-spot={id}
			data-chosen={chosen || undefined}
			data-faded={faded || undefined}
			transform={`translate(${x} ${y})`}
			tabIndex={tabStop ? 0 : -1}
			aria-label={t.graph.spoken(entity.name, t.entityTypes[entity.type], events, near.join(', '))}
			aria-pressed={chosen}
			onFocus={onFocus}
			role="button"
			{...pressable(choose)}
		>
			{entity.type === 'ORG' ? (
				<rect x={-r} y={-r} width={2 * r} height={2 * r} rx={3} />
			) : entity.type === 'LOC' ? (
				<rect x={-r} y={-r} width={2 * r} height={2 * r} transform="rotate(45) scale(0.82)" />
			) : (
				<circle r={r} />
			)}
			<text className="in-picture" y={r + 14} textAnchor="middle">
				{entity.name}
			</text>
		</g>
	);
}
