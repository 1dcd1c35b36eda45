import { describe, expect, it } from 'vitest';
import { speakersInWords } from '#domain/quotation.ts';

const nameOf = (entity: string) => (entity === 'a' ? 'Anna Berg' : undefined);

describe('who speaks, in words', () => {
	it('is named bare where the dossier knows the name', () => {
		expect(speakersInWords({ entities: ['a', 'gone'], text: 'sie' }, nameOf, 'de', 'jemand')).toEqual(['Anna Berg']);
	});

	it('stands in the quotation marks of the language where there are only the article’s words', () => {
		const speaker = { entities: [], text: ' amtlichen\n Angaben ' };
		expect(speakersInWords(speaker, nameOf, 'de', 'jemand')).toEqual(['„amtlichen Angaben“']);
		expect(speakersInWords(speaker, nameOf, 'en', 'someone')).toEqual(['“amtlichen Angaben”']);
	});

	it('is nobody where neither is known', () => {
		expect(speakersInWords({ entities: ['gone'] }, nameOf, 'de', 'jemand')).toEqual(['jemand']);
		expect(speakersInWords({ entities: [], text: ' ' }, nameOf, 'de', 'jemand')).toEqual(['jemand']);
	});
});
