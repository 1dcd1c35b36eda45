import { type Node, scalar } from './types.ts';

/** What the words of a pattern stand for. */
export interface Names {
	/** Id of a literal word. */
	word(word: string): number;
	classId(name: string): number;
	/** `name` or `name/slot`. */
	phrase(reference: string): Node;
}

/** Reads a pattern; `names` says what words, classes and phrases it speaks of. Throws TypeError on one that cannot be read. */
export function parsePattern(pattern: string, names: Names): Node {
	const words = pattern.split(' ').filter((word) => word !== '');
	let at = 0;
	const alternatives = (): Node => {
		const options: Node[] = [];
		let parts: Node[] = [];
		for (; at < words.length; at += 1) {
			const word = words[at] ?? '';
			if (word === ')' || word === ')?') break;
			if (word === '|') {
				options.push({ kind: 'seq', parts });
				parts = [];
			} else if (word === '(') {
				at += 1;
				const inner = alternatives();
				if (at >= words.length) throw new TypeError(`pattern "${pattern}" has an open bracket`);
				parts.push(words[at] === ')?' ? { kind: 'maybe', part: inner } : inner);
			} else parts.push(parseWord(word, names));
		}
		options.push({ kind: 'seq', parts });
		return options.length === 1 ? (options[0] as Node) : { kind: 'alt', parts: options };
	};
	const node = alternatives();
	if (at < words.length) throw new TypeError(`pattern "${pattern}" closes a bracket it did not open`);
	return node;
}

function parseWord(written: string, names: Names): Node {
	if (written === '{' || written === '}') return { kind: 'edge', open: written === '{' };
	if (written.length > 1 && written.endsWith('?'))
		return { kind: 'maybe', part: parseWord(written.slice(0, -1), names) };
	const glued = written.length > 1 && written.startsWith('+');
	const word = glued ? written.slice(1) : written;
	if (word.startsWith('$')) return names.phrase(word.slice(1));
	const named = /^<([A-Za-z0-9]+)(?::([A-Za-z]+))?(?:=(-?[\w.]+))?>$/.exec(word);
	if (named === null) return { kind: 'word', id: names.word(word), glued };
	const [, name = '', field, value] = named;
	return {
		kind: 'word',
		id: names.classId(name),
		glued,
		...(value !== undefined && { value: scalar(value) }),
		...(field !== undefined && { field }),
	};
}
