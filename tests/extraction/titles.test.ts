import { describe, expect, it } from 'vitest';
import { readWith } from '#extraction/pipeline.ts';
import { loadPack } from '#node/packs.ts';

const english = loadPack(new URL('../../resources/languages/en', import.meta.url).pathname);
const titlesOf = (text: string) =>
	readWith(english, { id: 'x', text, published: '2023-08-30' }).events.map(({ title }) => title);

describe('English titles', () => {
	it.each([
		[
			'never end on a verb that waits for its object',
			'Harbour Ltd., a local firm, have signed a ten-year contract with the Transport Ministry to supply 14 new ferries made of recycled steel.',
			['Harbour Ltd. have signed a ten-year contract with the Transport Ministry'],
		],
		[
			'leave what a statement says to the claims',
			'A group of Lisbon politicians released a joint statement saying the award was wrong.',
			['A group of Lisbon politicians released a joint statement'],
		],
		[
			'keep a sum of money whole',
			'The bank has signed a deal for a further US$7 billion.',
			['The bank has signed a deal for a further US$7 billion'],
		],
		[
			'give the verb behind a relative clause the noun before it',
			'The woman who killed two soldiers in March at a checkpoint in Lisbon will face trial in June.',
			['The woman killed two soldiers at a checkpoint in Lisbon', 'The woman will face trial'],
		],
		[
			'do so for a passive',
			'The man who was arrested in Lisbon was released on Friday.',
			['The man was arrested in Lisbon', 'The man was released'],
		],
		[
			'name a body that stands in apposition',
			'European aircraft manufacturer, Airbus, has won an order from Qatar Airways for up to 60 jets.',
			['Airbus has won an order from Qatar Airways for up to 60 jets'],
		],
		[
			'leave out a parenthesis as a whole',
			'Three miners – a father from Leeds and a cousin – who had been trapped since Monday were rescued on Friday in a raid.',
			['Three miners were rescued in a raid'],
		],
		[
			'keep the date that stands inside a phrase',
			'Norway has dropped its investigation into a 2012 fraud allegation against Peter Holm.',
			[
				'Norway has dropped its investigation into a 2012 fraud allegation against Peter Holm',
				'Fraud allegation against Peter Holm',
			],
		],
		[
			'take a name behind a verb for no apposition, and cut no quotation',
			'Prosecutors alleged that Carter "cruelly beat and hurt dozens of young workers" at his farms in Dorset.',
			[],
		],
		[
			'know who a pronoun means behind a shortened title',
			'Anna Weber visited a prison on Wednesday. The late Gov. John Harding was held there after he was shot down over Hanoi in 1967.',
			['Anna Weber visited a prison', 'John Harding was shot down over Hanoi'],
		],
		[
			'end before a relative clause that opens with a preposition',
			'The rebels released two videos of the sailors and another in January 2017 in which the captain appeared tired.',
			['The rebels released two videos of the sailors'],
		],
	])('%s', (_, text, titles) => expect(titlesOf(text)).toEqual(titles));

	it('take what is said for no relative clause', () => {
		expect(titlesOf('The minister who said police were slow was arrested on Friday.')).toHaveLength(1);
	});
});
