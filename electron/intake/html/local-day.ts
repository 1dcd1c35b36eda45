const DAY = 86_400_000;

/** An instant's hour and zone, where both are told. */
const ZONED = /T(\d\d):\d\d(?::[\d.]{1,12})?\s?(Z|[+-]\d\d:?\d\d)$/i;
/** The furthest that clocks are ahead of Greenwich and behind it, in hours. */
const [AHEAD, BEHIND] = [14, 12];

/**
 * Machines write the day of Greenwich, the newsroom's own is in the address or beside the headline. An instant with a zone of its own has the
 * newsroom's day already.
 */
export function localDay(
	day: string,
	value: string,
	address: string | undefined,
	shown: () => string | undefined,
): string {
	const [, hour, zone] = ZONED.exec(value.trim().slice(0, 60)) ?? [];
	const isElsewhere = zone !== undefined && /[1-9]/.test(zone);
	if (isElsewhere) return day;
	const steps = (other: string | undefined) => (other === undefined ? 0 : (Date.parse(other) - Date.parse(day)) / DAY);
	if (address !== undefined && Math.abs(steps(address)) === 1) return address;
	if (zone === undefined) return day;
	const beside = shown();
	const step = steps(beside);
	const isPossible = step === 1 ? Number(hour) + AHEAD >= 24 : step === -1 && Number(hour) < BEHIND;
	return isPossible && beside !== undefined ? beside : day;
}
