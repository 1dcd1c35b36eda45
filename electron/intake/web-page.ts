import type { DocumentFormat } from './format.ts';

/** How a web page is recognised, apart from its parser, which is slow to load. */
export const webPage: Pick<DocumentFormat, 'mediaType' | 'recognises'> = {
	mediaType: 'text/html',
	recognises: ({ name, head, mediaType }) =>
		head !== '' &&
		(/\.(?:x?html?|shtml)$/.test(name) ||
			/^\s*<(?:!doctype html|html|head|body)/.test(head) ||
			head.includes('<html') ||
			/^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType)),
};
