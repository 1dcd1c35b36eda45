import PostalMime, { type Email } from 'postal-mime';
import { DepescheError } from '#domain/failure.ts';
import { machineDay } from './dates.ts';
import { emlFile } from './document-files.ts';
import type { Article, ContainerFormat, Part } from './format.ts';
import { blocksOf } from './html/blocks.ts';
import { treeOf } from './html/tree.ts';
import { UNPACKING } from './limits.ts';
import { firstLine } from './plain-text.ts';

/** Kinds of attachment that can be articles; pictures, calendars, signatures and the like are not. */
const DOCUMENT =
	/^(?:text\/(?:plain|html|markdown)|application\/(?:pdf|xhtml\+xml|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.oasis\.opendocument\.text))$/;
const DOCUMENT_NAME = /\.(?:txt|md|html?|xhtml|pdf|docx|odt|mhtml?)$/i;
const SIGNATURE = /^(?:smime\.p7s|signature\.asc|winmail\.dat)$/i;

/** A mail (RFC 5322): its text, and each document attached to it as an article of its own. What it names is never fetched. */
export const eml: ContainerFormat = {
	...emlFile,
	async *parts({ name, bytes }): AsyncGenerator<Part> {
		const mail = await mailOf(name, bytes);
		const message = articleOf(name, mail);
		let found = 0;
		if (message !== undefined) {
			found += 1;
			yield { article: message, member: { name: 'message', bytes, mediaType: emlFile.mediaType } };
		}
		for (const [index, { filename, mimeType, content }] of mail.attachments.entries()) {
			if (index >= UNPACKING.entries) break;
			const label = filename === null || filename === '' ? `attachment-${index + 1}` : filename;
			const isDocument = DOCUMENT.test(mimeType.toLowerCase()) || DOCUMENT_NAME.test(label);
			if (!isDocument || SIGNATURE.test(label) || typeof content === 'string') continue;
			found += 1;
			const mediaType = mimeType.toLowerCase();
			yield { source: { name: label, bytes: new Uint8Array(content), mediaType }, member: `${index + 1}/${label}` };
		}
		if (found === 0) throw new DepescheError('no-text', name);
	},
};

/** A mail forwarded within a mail is part of its text, and one within that. */
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 3 };

async function mailOf(name: string, bytes: Uint8Array): Promise<Email> {
	try {
		return await PostalMime.parse(bytes, LIMITS);
	} catch {
		throw new DepescheError('file-damaged', name);
	}
}

/** The mail's own text: the plain one, or that of its page where it has no plain one or only a remark that it has none. */
function articleOf(name: string, mail: Email): Article | undefined {
	const plain = tidy(mail.text ?? '');
	const page =
		mail.html === undefined
			? ''
			: blocksOf(treeOf(mail.html, name))
					.map(({ text }) => text)
					.join('\n\n');
	const text = plain.length * 2 >= page.length || plain.length > 2000 ? plain : page;
	if (text === '') return undefined;
	const subject = mail.subject?.replace(/\s+/g, ' ').trim() ?? '';
	const sender = mail.from?.name?.trim() || mail.from?.address?.trim() || undefined;
	const sent = mail.headers.find(({ key }) => key === 'date')?.value;
	const day = sent === undefined ? undefined : machineDay(sent);
	return {
		text,
		title: (subject || firstLine(text) || name).slice(0, 500),
		...(sender !== undefined && { byline: sender.slice(0, 200) }),
		...(day !== undefined && { published: { edtf: day, from: 'metadata' } as const }),
		metadata: {
			title: subject === '' ? 'text' : 'mail-header',
			...(sender !== undefined && { byline: 'mail-header' }),
			...(day !== undefined && { published: 'mail-header' }),
		},
		warnings: [],
	};
}

const tidy = (text: string) =>
	text
		.replaceAll('\r\n', '\n')
		.replaceAll('\r', '\n')
		.replace(/[ \t]+\n/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
