import type { DocumentFormat } from './format.ts';

const ZIP = 'PK\u0003\u0004';
/** The container that an encrypted document is kept in. */
const OLE = '\u00d0\u00cf\u0011\u00e0';

type Recognised = Pick<DocumentFormat, 'mediaType' | 'recognises'>;

/** How documents are recognised, apart from their parsers, which are slow to load. */
export const docxFile: Recognised = {
	mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	recognises: ({ entries, name, magic }) =>
		entries.includes('word/document.xml') || (/\.docx$/.test(name) && (magic.startsWith(ZIP) || magic.startsWith(OLE))),
};

export const odtFile: Recognised = {
	mediaType: 'application/vnd.oasis.opendocument.text',
	recognises: ({ magic, name }) =>
		magic.startsWith(ZIP) && (magic.includes('application/vnd.oasis.opendocument.text') || /\.odt$/.test(name)),
};

export const pdfFile: Recognised = {
	mediaType: 'application/pdf',
	recognises: ({ magic }) => magic.includes('%PDF-'),
};

export const markdownFile: Recognised = {
	mediaType: 'text/markdown',
	recognises: ({ name, head, mediaType }) =>
		head !== '' && (/\.(?:md|markdown|mdown)$/.test(name) || mediaType === 'text/markdown'),
};

/** Header lines that a mail begins with; a text has none, or not two. */
const HEADER =
	/^(?:from|to|cc|subject|date|message-id|mime-version|return-path|received|delivered-to|reply-to|content-type|x-[a-z-]{2,40}|dkim-signature|authentication-results|envelope-to|sender|user-agent|thread-index|list-[a-z]{2,12}|importance|priority|references|in-reply-to|arc-[a-z-]{2,30}|snapshot-content-location):/;

function headersIn(head: string): number {
	let count = 0;
	for (const line of head.split(/\r?\n/, 40)) {
		if (line === '') break;
		if (HEADER.test(line)) count += 1;
		else if (!/^[ \t]/.test(line) && !/^(?:from |[a-z0-9-]{2,60}:)/.test(line)) return 0;
	}
	return count;
}

export const mhtmlFile: Recognised = {
	mediaType: 'multipart/related',
	recognises: ({ name, magic, mediaType }) =>
		/\.(?:mhtml?|mht)$/.test(name) || mediaType === 'multipart/related' || /^snapshot-content-location:/im.test(magic),
};

export const emlFile: Recognised = {
	mediaType: 'message/rfc822',
	recognises: ({ name, magic, mediaType }) =>
		/\.eml$/.test(name) || mediaType === 'message/rfc822' || headersIn(magic.toLowerCase()) >= 3,
};
