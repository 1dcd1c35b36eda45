/**
 * Phrases by which pages introduce what is not the article: further reading, credits, advertisements, newsletters, comments, sharing.
 * In several languages, as beginnings of short blocks.
 */
/** Parted by `|`; a blank at an end is part of the phrase. */
const PHRASES = {
	more:
		'read more|read also|also read|read next|see also|related|more from|more on|more in|more stories|recommended|' +
		'you may also|you might also|most read|most popular|trending|latest|up next|next article|previous|next post|' +
		"further reading|don’t miss|don't miss|editor’s picks|lesen sie|lies auch|lest auch|mehr zum|mehr zu|mehr dazu|mehr aus|" +
		'weitere|auch interessant|das könnte|siehe auch|zum thema|verwandte|ähnliche|meistgelesen|empfohlen|passend dazu|' +
		'hier geht|vorheriger|nächster|zurück|aktuelle|neueste|rund um|themen|lesetipp|lire aussi|à lire|voir aussi|sur le même|' +
		'articles liés|plus d’|les plus lus|lea también|lee también|leer también|te puede|puedes ver|más noticias|más sobre|' +
		'mira también|relacionad|noticias relacionadas|le puede|siga leyendo|leia também|leia mais|veja também|saiba mais|' +
		'leggi anche|potrebbe|articoli correlati|lees ook|meer over|czytaj|zobacz|przeczytaj|polecamy|читайте также|по теме|' +
		'läs också|les også|læs også',
	credit:
		'photo|foto|image|bild|picture|credit|quelle|source|fuente|crédit|©|copyright|(c)|getty|archiv|illustration|grafik|' +
		'symbol|fot.|video:|abb|screenshot|imagen|imágenes|images|file photo|courtesy',
	advert: 'advert|anzeige|werbung|publicidad|publicité|sponsored|promoted|pubblicità|reklama|reclame|affiliate|* ',
	subscribe:
		'subscribe|sign up|newsletter|get the|get our|join|abonnieren|jetzt abonnieren|melden sie sich|anmelden|abo |' +
		'registrieren|suscr|inscri|abonnez|log in|login|download|support|donate|unterstützen|follow|folgen|folge |síguenos|' +
		'suivez|like us|want more|our standards',
	consent:
		'cookie|we use|wir verwenden|wir nutzen|diese website|diese webseite|diese seite|this site|this website|by continuing|' +
		'privacy|datenschutz|externer inhalt|aceptar|utilizamos|nous utilisons|terms|impressum|all rights|alle rechte|disclaimer',
	comment:
		'comment|kommentar|comentar|commentaire|leave a|add a comment|join the|reply|antworten|responder|répondre|schreibe|' +
		'diskut|discuss|view comments|your email|deine e-mail|name *|post a|no comments|keine kommentare|komment|log in to|' +
		'comments|deja un|laisser',
	share:
		'share|teilen|compart|partag|tweet|facebook|twitter|whatsapp|email|e-mail|print|drucken|merken|mail|link kopieren|' +
		'copy link|pinterest|linkedin|pin it|condivid|udostępnij|save|like this|gefällt mir|mit anderen',
	byline:
		'by |von |por |par |di |posted|published|updated|veröffentlicht|aktualisiert|stand:|publicado|actualizado|publié|' +
		'written by|text:|autor|author|about the author|über den autor|über die autor|reporting by|editing by|tags|filed under|' +
		'schlagw|kategorie|categor|topics|dieser eintrag|dieser artikel|this article|this entry|this story|this post|erstellt|' +
		'lesezeit|etiquet|temas',
} as const;

export type Marker = keyof typeof PHRASES;
export const MARKERS = Object.keys(PHRASES) as readonly Marker[];

/** Phrases by their first two characters, so that a block asks few of them. */
const BY_START = new Map<string, { readonly phrase: string; readonly bit: number }[]>();
for (const [bit, marker] of MARKERS.entries())
	for (const phrase of PHRASES[marker].split('|')) {
		const start = phrase.slice(0, 2);
		const list = BY_START.get(start) ?? [];
		list.push({ phrase, bit: 1 << bit });
		BY_START.set(start, list);
	}

/** Longest beginning that is looked at. */
const START = 40;

/** Which markers a block begins with, as bits in the order of MARKERS. */
export function markersOf(text: string): number {
	const start = text
		.slice(0, START)
		.toLowerCase()
		.replace(/^[^\p{L}\p{N}©(*]+/u, '');
	let bits = 0;
	for (const { phrase, bit } of BY_START.get(start.slice(0, 2)) ?? []) if (start.startsWith(phrase)) bits |= bit;
	return bits;
}
