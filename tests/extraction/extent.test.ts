import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWith } from '#extraction/pipeline.ts';
import { loadPack } from '#node/packs.ts';
import { cpuTime } from '../helpers/cpu.ts';

const packs = fileURLToPath(new URL('../../resources/languages/', import.meta.url));
const german = loadPack(`${packs}de`);
const english = loadPack(`${packs}en`);
const mentionsIn = (text: string, pack = german) =>
	readWith(pack, { id: 'a', text })
		.entities.flatMap(({ type, mentions }) => mentions.map((mention) => ({ type, ...mention })))
		.sort((a, b) => a.start - b.start)
		.map(({ type, text: written }) => `${type} ${written}`);

describe('where a name begins and ends', () => {
	it('goes on to a firm’s legal form', () => {
		expect(mentionsIn('Sie leitet die Orlow Beteiligungs GmbH & Co. KG seit Mai.')).toEqual([
			'ORG Orlow Beteiligungs GmbH & Co. KG',
		]);
		expect(mentionsIn('Am Montag sprach Robert Sommer, Weber GmbH: Es geht weiter.')).toContain('PER Robert Sommer');
	});

	it('takes in a town’s by-name and a station', () => {
		expect(mentionsIn('Der Zug fährt von Halle (Saale) nach Würzburg Hbf.')).toEqual([
			'LOC Halle (Saale)',
			'LOC Würzburg Hbf',
		]);
		expect(mentionsIn('Sie zog von Freiburg im Breisgau nach Bremen.')).toEqual([
			'LOC Freiburg im Breisgau',
			'LOC Bremen',
		]);
		expect(mentionsIn('In Würzburg (Bayern) blieb es ruhig.')).toContain('LOC Würzburg');
	});

	it('ends before the common noun that a name in the genitive belongs to', () => {
		const text = 'Sergej Schoigu reiste nach Pjöngjang. Während Schoigus Besuch schwieg Peking. Klaus Weber blieb.';
		expect(mentionsIn(text)).toContain('PER Schoigus');
		expect(mentionsIn(text)).toContain('PER Klaus Weber');
		expect(mentionsIn('Streit um Russlands Munitionsanfrage an Nordkorea')).toEqual(['LOC Russlands', 'LOC Nordkorea']);
	});

	it('tells the places behind a road’s number from the road', () => {
		expect(mentionsIn('A8 München Richtung Salzburg: vier Kilometer Stau.').slice(0, 2)).toEqual([
			'LOC A8',
			'LOC München',
		]);
	});

	it('holds a hashtag’s sign in the mention and not in the name', () => {
		const text = 'Großer Andrang in #Berlin. Mehr bei info@berlin.example.';
		const [town] = readWith(german, { id: 'a', text }).entities;
		expect(town).toMatchObject({ name: 'Berlin', aliases: [] });
		expect(town?.mentions[0]?.text).toBe('#Berlin');
	});

	it('takes an account’s handle for one name, of a person when a forename is in it', () => {
		expect(mentionsIn('RT @Tageblatt_Nord: Mehr dazu bald. Danke, @AnnaSommer')).toEqual([
			'ORG @Tageblatt_Nord',
			'PER @AnnaSommer',
		]);
		expect(mentionsIn('Schreiben Sie an post@tageblatt.example.')).toEqual([]);
	});

	it.each([
		['Der Konzern zahlte 5 Millionen US$ und US$ 40 an Frankreich.', german, ['LOC Frankreich']],
		['France paid US$5 million and 40 US dollars.', english, ['LOC France']],
	])('takes no money for a country: %s', (text, pack, names) => {
		expect(mentionsIn(text, pack)).toEqual(names);
	});

	it('finds no name in a web address', () => {
		expect(mentionsIn('Mehr dazu auf https://blatt.example/Berlin/XwKlmNop3 aus Wien.')).toEqual(['LOC Wien']);
	});

	it('takes linear time on names without end', () => {
		const time = (times: number) => {
			const started = cpuTime();
			mentionsIn('Weber & Co. GmbH, am Main (Saale) Ulms '.repeat(times));
			return cpuTime() - started;
		};
		time(100);
		const short = time(500);
		expect(time(4_000)).toBeLessThan(300 + short * 8 * 6);
	}, 30_000);
});
