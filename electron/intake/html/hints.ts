import { attribute, type Element } from './tree.ts';

/**
 * What the names that authors give their elements (class, id, role, itemprop) say of the content: words of the trade, in the languages
 * they are written in, never a site's own.
 */
export const HINTS = [
	'comment',
	'share',
	'related',
	'menu',
	'advert',
	'subscribe',
	'consent',
	'author',
	'meta',
	'caption',
	'tags',
	'side',
	'foot',
	'head',
	'hidden',
	'overlay',
	'widget',
	'content',
	'article',
	'body',
	'lead',
	'listing',
	'title',
	'quote',
] as const;
export type Hint = (typeof HINTS)[number];

/** The bit of one hint in what `hintsOf` answers. */
export const hintBit = (hint: Hint) => 1 << HINTS.indexOf(hint);

const WORDS: Readonly<Record<Hint, string>> = {
	comment:
		'comment comments commentlist kommentar kommentare comentarios commentaires commenting respond reply replies discussion disqus reactions reader-comments leserkommentare trackback pingback feedback guestbook',
	share:
		'share sharing shares sharedaddy sharebar sharer social socials socialmedia teilen compartir partager addthis addtoany shariff follow followus twitter facebook whatsapp pinterest sociable bookmarks likes like',
	related:
		'related relacionadas relacionados relacionado similar recommended recommendation recommendations recommend recommends recirc recirculation readmore more mehr weitere also teaser teasers teaserlist promo promos promoted trending popular popularposts mostread mostviewed latest recent jp-relatedposts yarpp outbrain taboola suggestions suggested verwandte upnext next previous prev nextprev ähnlich infinite associated linklist seealso further topics essential',
	menu: 'menu nav navi navigation navbar subnav submenu breadcrumb breadcrumbs brotkrumen topbar toolbar pagination pager paging pagenavi postnav skip skiplink sitemap links menubar dropdown flyout tabs tabbar',
	advert:
		'ad ads adv advert adverts advertisement advertising adbox adslot adsense adcontainer dfp banner banners sponsor sponsored sponsors sponsoring werbung anzeige anzeigen publicidad publicite promotion commercial affiliate gpt marketing shop product products coupon deal deals',
	subscribe:
		'subscribe subscription subscriptions newsletter newsletters signup optin paywall abo register registration login signin membership donate donation spenden mailchimp mailing cta paid premium',
	consent:
		'cookie cookies consent gdpr dsgvo privacy datenschutz ccpa cookiebar cookiebanner legal disclaimer copyright impressum imprint',
	author:
		'author authors autor autoren auteur bio biography about vcard avatar profile profil contributor contributors authorbox authorinfo',
	meta: 'meta metadata postmeta byline dateline date datum time timestamp published publish updated info details postinfo entrymeta postdate infos infoline credit credits source quelle location views readtime reading',
	caption:
		'caption captions figcaption bildunterschrift legend legende bildunterschriften gallery galerie slideshow slider carousel slide slick swiper lightbox thumbnail thumb video player audio podcast image images img picture media photo foto figure embed',
	tags: 'tag tags taglist tagcloud tagged category categories kategorie kategorien keyword keywords label labels schlagworte schlagwörter rubrik topic topiclist filed cat',
	side: 'sidebar aside side rail rightrail leftrail rightcol leftcol secondary complementary marginal randspalte',
	foot: 'footer foot fuss fußzeile colophon bottom contentinfo footnav footerlinks siteinfo',
	head: 'header head masthead siteheader top topnav logo branding kopf site-header banner',
	hidden: 'hidden hide invisible noprint print offscreen visuallyhidden sr screenreader accessibility noscript none',
	overlay: 'popup modal overlay lightbox dialog alert notice message notification warning error tooltip toast sticky',
	widget:
		'widget widgets module box infobox infokasten factbox kasten panel block plugin tool tools button buttons btn form search suche searchform rating ratings poll quiz survey vote actions action print-link',
	content: 'content contents inhalt inhalte contenido contenu main hauptinhalt maincontent primary maintext',
	article:
		'article articles artikel post entry story hentry news blogpost beitrag noticia nota blog page single singlepost',
	body: 'body text richtext articlebody storybody postbody entrycontent postcontent articletext articlecontent storytext bodytext copy fliesstext fließtext cuerpo texto rte paragraph paragraphs prose wysiwyg absatz textblock',
	lead: 'lead intro teasertext vorspann summary abstract standfirst dek deck excerpt lede kicker einleitung anreisser sumario bajada subtitle subtitulo subline subheadline introduction description desc anleser',
	listing: 'list liste listing items item grid card cards feed archive archives stream collection row col column',
	title: 'title titel headline heading überschrift ueberschrift titulo titular titre heads',
	quote: 'quote blockquote zitat pullquote cite citation tweet instagram zitate',
};

const BY_WORD = new Map<string, number>();
for (const [bit, hint] of HINTS.entries())
	for (const word of WORDS[hint].split(' '))
		for (const part of word.split('-')) BY_WORD.set(part, (BY_WORD.get(part) ?? 0) | (1 << bit));

/** Longer names are no names. */
const LONGEST = 300;
const known = new Map<string, number>();

/** The hints of one element as a set of bits, in the order of HINTS. */
export function hintsOf(element: Element): number {
	const names = `${attribute(element, 'class')} ${attribute(element, 'id')} ${attribute(element, 'role')} ${attribute(element, 'itemprop')}`;
	if (names.length === 3) return 0;
	const before = known.get(names);
	if (before !== undefined) return before;
	const bits = bitsOf(names.slice(0, LONGEST));
	if (known.size > 5000) known.clear();
	known.set(names, bits);
	return bits;
}

function bitsOf(names: string): number {
	let bits = 0;
	for (const name of names.split(' ')) {
		const whole = name.toLowerCase();
		bits |= BY_WORD.get(whole.replace(/[^\p{L}]+/gu, '')) ?? 0;
		for (const part of name
			.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
			.toLowerCase()
			.split(/[^\p{L}]+/u))
			bits |= BY_WORD.get(part) ?? 0;
	}
	return bits;
}
