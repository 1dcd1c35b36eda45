/** A process that prints one made edition as PDF, so that all its processes can be watched from outside. */
import { writeFileSync } from 'node:fs';
import { pdf } from '#export/pdf.ts';
import { pressOf } from '#node/press.ts';
import { madeEdition } from './edition.ts';

const [events = '', target = ''] = process.argv.slice(2);
writeFileSync(target, await pdf.render(madeEdition(Number(events)), pressOf()));
