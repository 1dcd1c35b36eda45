/** Events in the person's own words: one line, read by main. */
import { type Channels, call } from '#bridge/client.ts';
import { attempt } from './attempt.ts';
import { desk } from './desk.ts';
import { select } from './selection.ts';

export type Sketch = Channels['event.sketch']['reply'];

/** The day here and now, `YYYY-MM-DD`. */
function today(): string {
	const now = new Date();
	const two = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const lineOf = (line: string) => ({ line, lang: desk.get().app?.preferences.locale ?? 'en', today: today() });

export const sketchEvent = (line: string): Promise<Sketch | undefined> =>
	attempt(() => call('event.sketch', lineOf(line)));

/** False: it was refused, which a notice says. */
export async function noteEvent(line: string): Promise<boolean> {
	const record = await attempt(() => call('event.note', lineOf(line)));
	if (record) select({ kind: 'event', id: record.id });
	return record !== undefined;
}
