/** What each channel accepts: the door at which requests from a window are validated. Replies come from us and are trusted. */
import type { z } from 'zod';
import { DepescheError } from '#domain/failure.ts';
import { type Frozen, same } from '#schema/same.ts';
import type { ChannelName, Channels } from './channels.ts';
import { appRequests } from './requests/app.ts';
import { articleRequests } from './requests/article.ts';
import { dossierRequests } from './requests/dossier.ts';
import { entityRequests } from './requests/entity.ts';
import { exportRequests } from './requests/export.ts';
import { judgementRequests } from './requests/judgement.ts';
import { searchRequests } from './requests/search.ts';
import { versionRequests } from './requests/version.ts';

export const requests = {
	...appRequests,
	...dossierRequests,
	...articleRequests,
	...judgementRequests,
	...entityRequests,
	...exportRequests,
	...searchRequests,
	...versionRequests,
} satisfies Record<ChannelName, z.ZodType>;

type Accepted = { [C in ChannelName]: Frozen<z.infer<(typeof requests)[C]>> };
type Wanted = { [C in ChannelName]: Frozen<Channels[C]['request']> };
same<Accepted, Wanted>(true);

/** The request, if the channel accepts it. Throws `request-invalid` naming the channel and the field. */
export function parseRequest<C extends ChannelName>(channel: C, request: unknown): Channels[C]['request'] {
	const result = requests[channel].safeParse(request ?? undefined);
	if (result.success) return result.data as Channels[C]['request'];
	const field = result.error.issues[0]?.path.map(String).join('.') ?? '';
	throw new DepescheError('request-invalid', field === '' ? channel : `${channel}: ${field}`);
}
