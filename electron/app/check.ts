import type { CheckFinding, CheckReport } from '#contract/channels.ts';
import type { Citation, DossierDocument } from '#domain/dossier.ts';
import { anchor } from '#domain/selector.ts';
import { CONTENT_KINDS, type ContentStore, sha256 } from '#store/content-store.ts';
import type { StorePorts } from '#store/dossier-file.ts';
import { openDossier } from '#store/open-dossier.ts';
import { verifyStore } from '#store/verify.ts';
import { hashOf } from './release.ts';

/** The records of a dossier and its content-addressed files. */
interface Checked {
	readonly document: DossierDocument;
	readonly content: ContentStore;
}

const MISSING = { texts: 'text-missing', snapshots: 'snapshot-missing', readings: 'reading-missing' } as const;
const ALTERED = { texts: 'text-altered', snapshots: 'snapshot-altered', readings: 'reading-altered' } as const;

/**
 * Verifies a dossier's document, journal, log and backups, every stored file against its name, every reference against its record and every
 * quote against its text. A document that cannot be opened is a finding. Throws `dossier-missing` or `dossier-newer`.
 */
export async function checkFolder(ports: StorePorts, folder: string): Promise<CheckReport> {
	const findings: CheckFinding[] = await verifyStore(ports.files, folder);
	if (findings.some(({ code }) => code === 'document-damaged' || code === 'journal-damaged'))
		return { sound: false, verified: 0, findings };
	const file = await openDossier(ports, folder, 'read');
	try {
		const records = await checkRecords(file);
		return { ...records, sound: records.sound && isSound(findings), findings: [...findings, ...records.findings] };
	} finally {
		await file.close();
	}
}

const isSound = (findings: readonly CheckFinding[]) => findings.every(({ severity }) => severity !== 'error');

async function checkRecords(dossier: Checked): Promise<CheckReport> {
	const { document } = dossier;
	const findings: CheckFinding[] = [];
	let verified = 0;
	const citations = citationsOf(dossier);
	for (const article of Object.values(document.articles)) {
		for (const kind of CONTENT_KINDS) {
			const bytes = await dossier.content.get(kind, hashOf(article, kind));
			const where = `${article.title} (${article.id})`;
			if (bytes === undefined) findings.push({ severity: 'error', code: MISSING[kind], where });
			else if (sha256(bytes) !== hashOf(article, kind))
				findings.push({ severity: 'error', code: ALTERED[kind], where });
			else verified += 1;
			if (kind === 'texts' && bytes !== undefined) {
				const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
				for (const one of drifted(text, citations.get(article.id) ?? [])) findings.push(one);
			}
		}
	}
	for (const found of [brokenReferences(dossier), await unknownFiles(dossier)])
		for (const one of found) findings.push(one);
	return { sound: isSound(findings), verified, findings };
}

interface Cited extends Citation {
	readonly by: string;
}

/** Every quote in the dossier, by its article. */
function citationsOf({ document }: Checked): Map<string, Cited[]> {
	const all: Cited[] = [
		...Object.values(document.events).flatMap(({ id, citations }) => citations.map((cited) => ({ ...cited, by: id }))),
		...Object.values(document.claims).map(({ id, article, quote }) => ({ article, quote, by: id })),
		...Object.values(document.relations).map(({ id, citation }) => ({ ...citation, by: id })),
	];
	return Map.groupBy(all, ({ article }) => article);
}

function drifted(text: string, citations: readonly Cited[]): CheckFinding[] {
	return citations
		.filter(({ quote }) => anchor(text, quote).kind !== 'exact')
		.map(({ by, quote }) => ({
			severity: 'error',
			code: 'quote-drifted',
			where: `${by}: ${quote.exact.slice(0, 60)}`,
		}));
}

function brokenReferences({ document }: Checked): CheckFinding[] {
	const { articles, events, claims, entities, relations } = document;
	const findings: CheckFinding[] = [];
	const want = (table: Readonly<Record<string, unknown>>, id: string | undefined, where: string) => {
		if (id !== undefined && !Object.hasOwn(table, id)) {
			findings.push({ severity: 'error', code: 'reference-broken', where: `${where} → ${id}` });
		}
	};
	for (const { id, origin, replaces } of Object.values(articles)) {
		want(articles, origin, id);
		want(articles, replaces, id);
	}
	for (const { id, participants, place, citations } of Object.values(events)) {
		for (const { entity } of participants) want(entities, entity, id);
		want(entities, place, id);
		for (const { article } of citations) want(articles, article, id);
	}
	for (const { id, article, speaker, events: about, answers } of Object.values(claims)) {
		want(articles, article, id);
		for (const entity of speaker.entities) want(entities, entity, id);
		for (const event of about) want(events, event, id);
		for (const claim of answers) want(claims, claim, id);
	}
	for (const { id, standsFor, mentions } of Object.values(entities)) {
		want(entities, standsFor, id);
		for (const article of Object.keys(mentions)) want(articles, article, id);
	}
	for (const { id, from, to, citation } of Object.values(relations)) {
		want(events, from, id);
		want(events, to, id);
		want(articles, citation.article, id);
	}
	return findings;
}

/** Files that no article names: left from what was undone or interrupted. Readings are left out, they can be made again. */
async function unknownFiles({ document, content }: Checked): Promise<CheckFinding[]> {
	const articles = Object.values(document.articles);
	const findings: CheckFinding[] = [];
	for (const kind of ['texts', 'snapshots'] as const) {
		const known = new Set(articles.map((article) => hashOf(article, kind)));
		for await (const hash of content.list(kind)) {
			if (!known.has(hash))
				findings.push({ severity: 'warning', code: 'file-unknown', where: `${kind}/${hash.slice(0, 2)}/${hash}` });
		}
	}
	return findings;
}
