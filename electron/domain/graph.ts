/**
 * The strongly connected components of a directed graph over the nodes 0 to `size` - 1, in reverse topological order: a component comes
 * after all those its edges lead to. Linear in nodes and edges (Tarjan), without recursion.
 */
export function components(size: number, targets: readonly (readonly number[])[]): number[][] {
	const index = new Int32Array(size).fill(-1);
	const low = new Int32Array(size);
	const onStack = new Uint8Array(size);
	const next = new Int32Array(size);
	const stack: number[] = [];
	const path: number[] = [];
	const found: number[][] = [];
	let count = 0;
	const enter = (node: number) => {
		index[node] = count;
		low[node] = count;
		count += 1;
		stack.push(node);
		onStack[node] = 1;
		path.push(node);
	};
	const leave = (node: number) => {
		path.pop();
		const parent = path.at(-1);
		if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
		if (low[node] !== index[node]) return;
		const component: number[] = [];
		for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
			onStack[member] = 0;
			component.push(member);
			if (member === node) break;
		}
		found.push(component.reverse());
	};
	for (let root = 0; root < size; root += 1) {
		if (index[root] !== -1) continue;
		enter(root);
		for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
			const target = targets[node]?.[next[node] ?? 0];
			if (target === undefined) {
				leave(node);
				continue;
			}
			next[node] = (next[node] ?? 0) + 1;
			if (index[target] === -1) enter(target);
			else if (onStack[target] === 1) low[node] = Math.min(low[node] ?? 0, index[target] ?? 0);
		}
	}
	return found;
}
