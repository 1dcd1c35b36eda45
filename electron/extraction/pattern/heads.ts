import type { Next, Node } from './types.ts';

/** Adds what a row of nodes can begin with, and what can follow that; true when the row can be empty. */
export function collectHeads(nodes: readonly Node[], heads: Map<number, Next>): boolean {
	const [node, ...rest] = nodes;
	if (node === undefined) return true;
	switch (node.kind) {
		case 'word': {
			const next = heads.get(node.id) ?? { ids: new Set<number>(), end: false };
			heads.set(node.id, next);
			if (collectFirst(rest, next.ids)) next.end = true;
			return false;
		}
		case 'seq':
			return collectHeads([...node.parts, ...rest], heads);
		case 'alt':
			return node.parts.map((part) => collectHeads([part, ...rest], heads)).includes(true);
		case 'maybe': {
			const without = collectHeads(rest, heads);
			return collectHeads([node.part, ...rest], heads) || without;
		}
		case 'slot':
			return collectHeads([node.part, ...rest], heads);
		case 'edge':
			return collectHeads(rest, heads);
	}
}

/** Adds what a row of nodes can begin with; true when it can be empty. */
export function collectFirst(nodes: readonly Node[], first: Set<number>): boolean {
	return nodes.every((node) => {
		switch (node.kind) {
			case 'word':
				first.add(node.id);
				return false;
			case 'seq':
				return collectFirst(node.parts, first);
			case 'alt':
				return node.parts.map((part) => collectFirst([part], first)).includes(true);
			case 'maybe':
				collectFirst([node.part], first);
				return true;
			case 'slot':
				return collectFirst([node.part], first);
			case 'edge':
				return true;
		}
		return true;
	});
}

/** Adds the values a pattern asks for, by class. */
export function collectAsked(node: Node, asked: Map<number, Set<number | string>>): void {
	switch (node.kind) {
		case 'word':
			if (node.value !== undefined) asked.set(node.id, (asked.get(node.id) ?? new Set()).add(node.value));
			return;
		case 'seq':
		case 'alt':
			for (const part of node.parts) collectAsked(part, asked);
			return;
		case 'maybe':
		case 'slot':
			collectAsked(node.part, asked);
			return;
		case 'edge':
			return;
	}
}
