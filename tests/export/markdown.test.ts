import { Parser } from 'commonmark';
import { describe, expect, it } from 'vitest';
import { plain } from '#export/markdown.ts';
import { exportedText, hostileEdition, sampleEdition } from './editions.ts';

function nodesOf(markdown: string) {
	const walker = new Parser().parse(markdown).walker();
	const nodes: { type: string; text: string; level: number | null }[] = [];
	for (let step = walker.next(); step; step = walker.next()) {
		if (step.entering)
			nodes.push({ type: step.node.type, text: step.node.literal ?? '', level: step.node.level ?? null });
	}
	return nodes;
}
const textOf = (markdown: string) =>
	nodesOf(markdown)
		.map(({ type, text }) => (type === 'softbreak' ? ' ' : text))
		.join('');

describe('Markdown', () => {
	it.each(['de', 'en'] as const)('is CommonMark with a heading for each event and each quote (%s)', async (lang) => {
		const edition = await sampleEdition(lang);
		const nodes = nodesOf(await exportedText('md', edition));
		expect(nodes.filter(({ type, level }) => type === 'heading' && level === 4)).toHaveLength(edition.events.length);
		const text = nodes.map((node) => node.text).join('');
		for (const { title, citations } of edition.events) {
			expect(text).toContain(title);
			for (const { quote } of citations) expect(text).toContain(quote.exact.replace(/\s+/g, ' ').trim());
		}
		expect(nodes.filter(({ type }) => type === 'html_inline' || type === 'html_block')).toEqual([]);
	});

	it('turns no word of an article into markup', async () => {
		const nodes = nodesOf(await exportedText('md', hostileEdition('de')));
		expect(nodes.filter(({ type }) => ['html_inline', 'html_block', 'link', 'image', 'emph'].includes(type))).toEqual(
			[],
		);
	});

	it.each([
		'# a',
		'- a',
		'+ a',
		'1. a',
		'12) a',
		'> a',
		'***',
		'---',
		'===',
		'    code',
		'```x',
		'[a]: b',
		'![x](y)',
		'a*b_c',
		'&amp;',
		'<b>',
		'\\',
		'a  ',
	])('says %j as it is', (words) => {
		const markdown = `${plain(words)}\n`;
		expect(textOf(markdown)).toBe(words.trim());
		expect(
			nodesOf(markdown)
				.map(({ type }) => type)
				.filter((type) => type !== 'text'),
		).toEqual(['document', 'paragraph']);
	});
});
