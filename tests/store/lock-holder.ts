/** Holds a dossier's lock until it is ended. */
import { nodeFiles } from '#node/files.ts';
import { nodeProcesses } from '#node/processes.ts';
import { openDossier } from '#store/open-dossier.ts';

const ports = { files: nodeFiles, processes: nodeProcesses('lock holder'), now: () => new Date().toISOString() };
await openDossier(ports, process.argv[2] ?? '', 'write');
process.stdout.write('open\n');
setInterval(() => undefined, 1000);
