/** Parts of an address that tell who came from where, not what is there. */
const TRACKING = /^(?:utm_|fbclid$|gclid$|mc_|wt_|xtor$|at_|ref$)/;

/** What two captures of one page have alike: the address without scheme, www, fragment, tracking and a last slash. */
export function addressKey(url: string): string {
	const [, rest = url] = /^https?:\/\/(.*)$/is.exec(url) ?? [];
	const [page = ''] = rest.split('#');
	const mark = page.indexOf('?');
	const [place, search] = mark < 0 ? [page, ''] : [page.slice(0, mark), page.slice(mark + 1)];
	const kept = search.split('&').filter((part) => part !== '' && !TRACKING.test(part.toLowerCase()));
	const slash = place.indexOf('/');
	const host = (slash < 0 ? place : place.slice(0, slash)).toLowerCase().replace(/^www\./, '');
	const path = slash < 0 ? '' : place.slice(slash).replace(/\/$/, '');
	return `${host}${path}${kept.length > 0 ? `?${kept.toSorted().join('&')}` : ''}`;
}
