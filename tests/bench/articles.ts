import { randomFrom } from './random.ts';

export interface MadeArticle {
	readonly id: string;
	readonly lang: 'de' | 'en';
	readonly text: string;
	readonly published: string;
	readonly words: number;
}

const NAMES = {
	de: ['Agnes Wieland', 'Peter Ahrens', 'Mira Kowalski', 'Jonas Brandt'],
	en: ['Helen Ashdown', 'Peter Marlow', 'Ruth Calloway', 'James Penrose'],
};
const BODIES = {
	de: ['das Verkehrsministerium', 'die Hafenbehörde', 'der Landkreis', 'die Gewerkschaft'],
	en: ['the transport ministry', 'the port authority', 'the county council', 'the union'],
};
const TIMES = {
	de: [
		'am 3. Mai 2023',
		'gestern',
		'im März',
		'vor zwei Wochen',
		'Ende Juli',
		'im vergangenen Jahr',
		'am Dienstag',
		'seit 2021',
	],
	en: [
		'on 3 May 2023',
		'yesterday',
		'in March',
		'two weeks ago',
		'in late July',
		'last year',
		'on Tuesday',
		'since 2021',
	],
};
const SENTENCES = {
	de: [
		'Der Sprecher von BODY, NAME, bestätigte TIME, dass die Verhandlungen über den Ausbau des Hafens abgeschlossen seien.',
		'Nach Angaben von NAME wurde der Vertrag TIME in Süderhafen unterzeichnet.',
		'„Wir haben die Öffentlichkeit früh unterrichtet“, sagte NAME TIME nach einem Treffen mit Vertretern der Stadt.',
		'NAME wies die Vorwürfe TIME zurück und kündigte eine Untersuchung an.',
		'Ein Gutachten, das TIME veröffentlicht wurde, kommt zu einem anderen Ergebnis.',
		'Die Bauarbeiten begannen TIME und kosteten bislang rund 40 Millionen Euro.',
		'Anwohner klagen über den Lärm der Lastwagen, die Tag und Nacht durch die engen Straßen fahren.',
		'Offenbar war die Finanzierung zu diesem Zeitpunkt noch nicht gesichert.',
	],
	en: [
		'The spokesman for BODY, NAME, confirmed TIME that the talks on extending the harbour had been concluded.',
		'According to NAME, the contract was signed in Southport TIME.',
		'“We informed the public early,” NAME said TIME after a meeting with representatives of the town.',
		'NAME rejected the allegations TIME and announced an inquiry.',
		'A report published TIME comes to a different conclusion.',
		'Construction began TIME and has cost about 40 million pounds so far.',
		'Residents complain about the noise of lorries that drive through the narrow streets day and night.',
		'Apparently the funding had not been secured at that point.',
	],
};

/** Articles of about `words` words each, the same at every run; German and English by turns. */
export function madeArticles(count: number, words: number): MadeArticle[] {
	return Array.from({ length: count }, (_, index) => {
		const random = randomFrom(index + 1);
		const lang = index % 2 === 0 ? 'de' : 'en';
		const paragraphs: string[] = [];
		let length = 0;
		while (length < words) {
			const sentences = Array.from({ length: 4 }, () =>
				random
					.pick(SENTENCES[lang])
					.replace('BODY', random.pick(BODIES[lang]))
					.replace('NAME', random.pick(NAMES[lang]))
					.replace('TIME', random.pick(TIMES[lang])),
			);
			paragraphs.push(sentences.join(' '));
			length += wordsOf(paragraphs.at(-1) ?? '');
		}
		const text = paragraphs.join('\n\n');
		return { id: `a${index}`, lang, text, published: '2023-09-06', words: wordsOf(text) };
	});
}

function wordsOf(text: string): number {
	return text.split(/\s+/).length;
}
