/** Opens a dossier, lists its first articles and decides one event, in a process of its own: says the time and the most memory it took. */
import path from 'node:path';
import { appIn } from './dossier.ts';

const [place = ''] = process.argv.slice(2);
const app = appIn(path.dirname(place));
const start = performance.now();
await app['dossier.open']({ path: place });
await app['dossier.page']({ table: 'articles', limit: 200 });
await app['event.decide']({ ids: ['e00001'], decision: 'accepted' });
const wall = performance.now() - start;
await app['dossier.close'](undefined);
console.log(JSON.stringify({ wall, peak: process.resourceUsage().maxRSS / 1000 }));
process.exit(0);
