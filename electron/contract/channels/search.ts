import type { SearchReply, SearchRequest } from '#domain/search.ts';

export interface SearchChannels {
	/** Searches the open dossier. Throws `query-invalid`. A search that is kept is a view (`view.save`). */
	'search.query': { request: SearchRequest; reply: SearchReply };
}
