import { describe, expect, it } from 'vitest';
import { segment } from '#extraction/stages/segment.ts';
import { loadPacks } from '#node/packs.ts';
import { cpuTime } from '../helpers/cpu.ts';

const packs = loadPacks(new URL('../../resources/languages', import.meta.url).pathname);

function cut(lang: string, text: string) {
	const pack = packs.get(lang);
	if (pack === undefined) throw new Error(`no pack for ${lang}`);
	return segment(text, pack);
}
const sentences = (lang: string, text: string) => cut(lang, text).sentences.map((s) => text.slice(s.start, s.end));
/** Each case is written as its sentences; joined by blanks they must be found again. */
const cases: Record<string, string[][]> = {
	de: [
		['Am 3. Oktober kam Dr. Weber.', 'Er blieb bis zum 12.', 'Dann ging er.'],
		['„Das ist gut.“', 'Er ging.', '„Ich komme!“, sagte er.', '»Nein«, rief sie.'],
		['Im 19. Jahrhundert, z. B. in Ulm, z.B. auch in Kiel, ca. 3.000 Mio. Taler.', 'Um 14.30 Uhr war Schluss.'],
		['Kaiser Wilhelm II. war da.', 'Sie kam auf Platz 19.', 'Trainer Huber freute sich.'],
		['Die Nolte GmbH & Co. KG schließt.', 'Am 6. Verhandlungstag fiel das Urteil.', 'Das gilt ab 2005.', 'Was nun?'],
		['Am Montag, den 24. Januar 2005, ging es los.', 'Nichts...', 'Oder doch…', 'Ja.'],
	],
	en: [
		['Mr. Smith went to Washington, D.C.', 'He met Sen. J. Doe at 5 p.m. on Monday.', 'The U.S. Army left.'],
		['"Go!" she said.', '"It is over."', '(He left.)', 'The firm, Acme Inc., rose 3.5 percent.'],
		[
			'He works for Acme Corp.',
			'The firm said so.',
			'On Jan. 5, 2020 it closed.',
			'Gen. Miller left in Feb.',
			'It was cold.',
		],
		['He lives in the U.S.', 'She does not.', 'No. 5 is alive.', 'Dr. No met Lt. Gen. Doe.'],
	],
};

describe('segment', () => {
	for (const [lang, texts] of Object.entries(cases)) {
		for (const expected of texts) {
			it(`cuts ${lang}: ${expected[0]}`, () => {
				expect(sentences(lang, expected.join(' '))).toEqual(expected);
			});
		}
	}

	it('ends a sentence with its line, whether or not it has a stop, at LF, CR LF and blank lines', () => {
		expect(sentences('de', 'Überschrift ohne Punkt\nErster Satz.\r\nZweiter Satz. Dritter\r\n\r\nVierter')).toEqual([
			'Überschrift ohne Punkt',
			'Erster Satz.',
			'Zweiter Satz.',
			'Dritter',
			'Vierter',
		]);
	});

	it('joins lines that were wrapped by hand, but not a headline to its text', () => {
		const wrapped =
			'The two ministers met on Monday in the capital to discuss\nthe price of grain and the opening of the northern border to\nMerchants from both sides. They will meet again.';
		expect(sentences('en', `Ministers meet\n\n${wrapped}`)).toHaveLength(3);
		expect(cut('en', wrapped).paragraphs).toHaveLength(1);
	});

	it('keeps what belongs together in one token', () => {
		const text = "Kim-Regime zahlte 3.000,50 € um 14:30, don't Putin’s 😀";
		const { tokens } = cut('de', text);
		expect(Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]))).toEqual([
			'Kim-Regime',
			'zahlte',
			'3.000,50',
			'€',
			'um',
			'14:30',
			',',
			"don't",
			'Putin’s',
			'😀',
		]);
	});

	it('gives every token a sentence and every sentence its paragraph', () => {
		const { tokens, sentences: all, paragraphs } = cut('en', 'One. Two!\n\nThree');
		expect(Array.from(tokens.sentence)).toEqual([0, 0, 1, 1, 2]);
		expect(all.map((s) => s.paragraph)).toEqual([0, 0, 1]);
		expect(paragraphs).toEqual([
			[0, 9],
			[11, 16],
		]);
	});

	it('cuts hostile runs in linear time', () => {
		for (const unit of ['1', 'A', '.', '"', '(', ' ', '\n', '. ', 'a.', '1.', '\ud83d', "'"]) {
			const before = cpuTime();
			cut('de', unit.repeat(300_000));
			expect(cpuTime() - before).toBeLessThan(2500);
		}
	});
});
