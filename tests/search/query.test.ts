import { describe, expect, it } from 'vitest';
import { parseQuery, type Query } from '../../electron/search/query.ts';

/** The query as brackets and words, to be compared at a glance. */
function shape(query: Query): string {
	switch (query.kind) {
		case 'term': {
			const words = query.words.join(' ') + (query.prefix ? '*' : '');
			return query.literal ? `"${words}"` : words;
		}
		case 'near':
			return `near${query.within}(${query.terms.map(shape).join(' ')})`;
		case 'not':
			return `not(${shape(query.part)})`;
		default:
			return `${query.kind}(${query.parts.map(shape).join(' ')})`;
	}
}
const fault = (text: string) => {
	try {
		return shape(parseQuery(text));
	} catch (cause) {
		return (cause as { failure?: { code: string; args: { reason: string } } }).failure;
	}
};

describe('the search language', () => {
	it.each([
		['haus', 'haus'],
		['haus baum', 'and(haus baum)'],
		['haus AND baum', 'and(haus baum)'],
		['haus UND baum ODER see', 'or(and(haus baum) see)'],
		['haus (baum OR see)', 'and(haus or(baum see))'],
		['"am alten Hafen"', '"am alten Hafen"'],
		['„am alten Hafen“ waffen*', 'and("am alten Hafen" waffen*)'],
		['haus -baum', 'and(haus not(baum))'],
		['haus NICHT (baum see)', 'and(haus not(and(baum see)))'],
		['(-baum) haus', 'and(not(baum) haus)'],
		['haus NOT NOT baum', 'and(haus baum)'],
		['haus NEAR/3 baum', 'near3(haus baum)'],
		['NEAR(haus "alter baum", 5)', 'near5(haus "alter baum")'],
		['NAHE(haus baum)', 'near10(haus baum)'],
		['Kim-Regime', 'Kim Regime'],
		['U.S. 20.000', 'and(U S 20 000)'],
		['and or not', 'and(and or not)'],
		['a:b* c"d"', 'and(a b* c "d")'],
	])('reads %s', (text, expected) => expect(fault(text)).toBe(expected));

	it.each([
		['', 'empty'],
		['?!', 'empty'],
		['(haus', 'bracket'],
		['haus)', 'bracket'],
		['()', 'bracket'],
		['"haus', 'quote'],
		['haus OR', 'operand'],
		['AND haus', 'operand'],
		['-haus', 'only-not'],
		['haus OR -baum', 'only-not'],
		['NEAR(haus)', 'near'],
		['NEAR(haus baum', 'near'],
		['haus NEAR', 'near'],
		['('.repeat(30), 'too-deep'],
		[`haus ${'-'.repeat(3000)}`, 'too-long'],
		['x '.repeat(200), 'too-long'],
	])('refuses %s with its reason', (text, reason) =>
		expect(fault(text)).toMatchObject({ code: 'query-invalid', args: { reason } }),
	);
});
