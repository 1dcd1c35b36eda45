import { CONTRADICTION_KINDS, type Contradiction } from '#domain/contradiction.ts';
import type { DossierDocument } from '#domain/dossier.ts';
import { deniedClaims } from './contradictions/denials.ts';
import { disorder } from './contradictions/disorder.ts';
import { groundOf } from './contradictions/ground.ts';
import { differingNumbers } from './contradictions/numbers.ts';
import { rivalTellings } from './contradictions/tellings.ts';

/**
 * What in the dossier cannot all be true, each found by a named rule: by kind, then by id, so that the same dossier gives the same list.
 * Rejected records take no part. Costs by the size of the dossier; records of one kind and party are compared with a bounded number of
 * others next to them in time.
 */
export function contradictionsIn(document: DossierDocument): Contradiction[] {
	const ground = groundOf(document);
	const found = [...deniedClaims(ground), ...rivalTellings(ground), ...differingNumbers(ground), ...disorder(ground)];
	const rank = ({ kind }: Contradiction) => CONTRADICTION_KINDS.indexOf(kind);
	return found.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
