import { MORPH } from '#extraction/draft.ts';

/** Principal parts of the irregular verbs: base, past, participle (variants by "/"); a participle like the past is left out. */
const PARTS =
	'arise arose arisen, awake awoke awoken, bear bore borne/born, beat beat beaten, become became become, begin began begun, bend bent, bet bet, ' +
	'bid bid, bind bound, bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, broadcast broadcast, build built, ' +
	'burn burnt, burst burst, buy bought, cast cast, catch caught, choose chose chosen, cling clung, come came come, cost cost, creep crept, cut cut, ' +
	'deal dealt, dig dug, draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed, feel felt, ' +
	'fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade/forbad forbidden, forecast forecast, foresee foresaw foreseen, ' +
	'forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, freeze froze frozen, get got got/gotten, give gave given, go went gone, grind ground, grow grew grown, ' +
	'hang hung, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, kneel knelt, know knew known, lay laid, lead led, lean leant, leap leapt, ' +
	'learn learnt, leave left, lend lent, let let, lie lay lain, light lit, lose lost, make made, mean meant, meet met, mislead misled, mistake mistook mistaken, ' +
	'misunderstand misunderstood, outgrow outgrew outgrown, overcome overcame overcome, override overrode overridden, overrun overran overrun, oversee oversaw overseen, ' +
	'overtake overtook overtaken, overthrow overthrew overthrown, partake partook partaken, pay paid, prove proved proven, put put, quit quit, read read, rebuild rebuilt, repay repaid, ' +
	'reset reset, rewrite rewrote rewritten, rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said, see saw seen, seek sought, sell sold, send sent, set set, ' +
	'sew sewed sewn, shake shook shaken, shed shed, shine shone, shoot shot, show showed shown, shrink shrank shrunk, shut shut, sing sang sung, sink sank sunk, sit sat, ' +
	'slay slew slain, sleep slept, slide slid, sow sowed sown, speak spoke spoken, speed sped, spend spent, spill spilt, spin spun, spit spat, split split, spread spread, ' +
	'spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, strike struck struck/stricken, string strung, strive strove striven, ' +
	'swear swore sworn, sweep swept, swell swelled swollen, swim swam swum, swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, ' +
	'throw threw thrown, thrust thrust, tread trod trodden, undergo underwent undergone, understand understood, undertake undertook undertaken, undo undid undone, ' +
	'uphold upheld, upset upset, wake woke woken, wear wore worn, weave wove woven, weep wept, win won, wind wound, withdraw withdrew withdrawn, withhold withheld, ' +
	'withstand withstood, wring wrung, write wrote written, retake retook retaken, resell resold, rerun reran rerun, outdo outdid outdone, hamstring hamstrung, backslide backslid';

const { finite, past, participle, infinitive, plural, subjunctive2 } = MORPH;
const OF_AUXILIARIES: readonly (readonly [string, string, number])[] = [
	['be', 'be', infinitive],
	['am', 'be', finite],
	['is', 'be', finite],
	['are', 'be', finite],
	['was', 'be', finite | past],
	['were', 'be', finite | past | plural],
	['been', 'be', participle],
	['being', 'be', 0],
	['has', 'have', finite],
	['had', 'have', finite | past | participle],
	['does', 'do', finite],
	['did', 'do', finite | past],
	['done', 'do', participle],
	['goes', 'go', finite],
	['can', 'can', finite],
	['could', 'can', finite | past | subjunctive2],
	['may', 'may', finite],
	['might', 'may', finite | past | subjunctive2],
	['must', 'must', finite],
	['shall', 'shall', finite],
	['should', 'shall', finite | past | subjunctive2],
	['will', 'will', finite],
	['would', 'will', finite | past | subjunctive2],
	["can't", 'can', finite],
	['cannot', 'can', finite],
	["won't", 'will', finite],
	["wouldn't", 'will', finite | past | subjunctive2],
	["couldn't", 'can', finite | past | subjunctive2],
	["shouldn't", 'shall', finite | past | subjunctive2],
	["isn't", 'be', finite],
	["aren't", 'be', finite],
	["wasn't", 'be', finite | past],
	["weren't", 'be', finite | past | plural],
	["hasn't", 'have', finite],
	["haven't", 'have', finite],
	["hadn't", 'have', finite | past],
	["doesn't", 'do', finite],
	["don't", 'do', finite],
	["didn't", 'do', finite | past],
];

/** The verbs of a WordNet index and the irregular forms, as a pack holds them. */
export function englishVerbs(index: string) {
	const infinitives = new Set(
		index
			.split('\n')
			.map((line) => line.slice(0, line.indexOf(' ')))
			.filter((word) => /^[a-z]{2,}$/.test(word)),
	);
	const irregular = new Map<string, { lemma: string; marks: number }>();
	const add = (form: string, lemma: string, marks: number) => {
		const held = irregular.get(form);
		if (held === undefined) irregular.set(form, { lemma, marks });
		else if (held.lemma === lemma) held.marks |= marks;
	};
	for (const [form, lemma, marks] of OF_AUXILIARIES) add(form, lemma, marks);
	for (const parts of PARTS.split(', ')) {
		const [base = '', before = '', after = before] = parts.split(' ');
		infinitives.add(base);
		for (const form of before.split('/')) add(form, base, finite | past | (form === base ? finite | infinitive : 0));
		for (const form of after.split('/')) add(form, base, participle | (form === base ? finite | infinitive : 0));
	}
	return {
		infinitives: [...infinitives].toSorted().join(' '),
		irregular: [...irregular].map(([form, { lemma, marks }]) => `${form}:${lemma}:${marks}`).join(' '),
	};
}
