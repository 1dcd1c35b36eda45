/** The page's one script: it only shows, hides and marks what the document holds already. Plain JavaScript, as it runs in the reader's browser. */
export const SCRIPT = `
'use strict';
(() => {
const all = (query, from = document) => [...from.querySelectorAll(query)];
const one = (query, from = document) => from.querySelector(query);
for (const part of all('.controls, .filter, [data-act=theme]')) part.hidden = false;

const root = document.documentElement;
const dark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

const plot = one('.plot');
const scroll = one('.scroll');
const card = one('.card');
const marks = all('a.mark').sort((a, b) => a.dataset.n - b.dataset.n);
const shown = () => marks.filter((mark) => !mark.classList.contains('off'));
let zoom = 1;
let current;

function setZoom(next, at = scroll.clientWidth / 2) {
	const to = Math.min(16, Math.max(1, next));
	const place = (scroll.scrollLeft + at) / plot.getBoundingClientRect().width;
	zoom = to;
	plot.setAttribute('width', to * 100 + '%');
	const levels = all('.ticks');
	const level = levels.filter((group) => Number(group.dataset.zoom) <= to).at(-1);
	for (const group of levels) group.setAttribute('display', group === level ? 'inline' : 'none');
	scroll.scrollLeft = place * plot.getBoundingClientRect().width - at;
}

function select(mark) {
	if (current) { current.classList.remove('on'); current.tabIndex = -1; }
	current = mark;
	if (!mark) { card.hidden = true; return; }
	mark.classList.add('on');
	mark.tabIndex = 0;
	const entry = document.getElementById('e' + mark.dataset.n);
	const copy = (query, tag) => {
		const found = one(query, entry);
		if (!found) return [];
		const made = document.createElement(tag);
		made.className = found.className;
		made.append(...[...found.cloneNode(true).childNodes]);
		for (const named of all('[id]', made)) named.removeAttribute('id');
		return [made];
	};
	const more = document.createElement('a');
	more.href = '#e' + mark.dataset.n;
	more.textContent = card.dataset.more;
	card.replaceChildren(...copy('h4', 'h3'), ...copy('.date', 'p'), ...copy('.standing', 'p'), ...copy('figure', 'figure'), more);
	card.hidden = false;
}

function go(mark) {
	if (!mark) return;
	mark.focus({ preventScroll: true });
	const box = mark.getBoundingClientRect();
	const frame = scroll.getBoundingClientRect();
	if (box.left < frame.left || box.right > frame.right) scroll.scrollLeft += box.left - frame.left - frame.width / 3;
}

function neighbour(mark, key) {
	const list = shown();
	const at = list.indexOf(mark);
	if (key === 'ArrowRight') return list[at + 1];
	if (key === 'ArrowLeft') return list[at - 1];
	if (key === 'Home') return list[0];
	if (key === 'End') return list.at(-1);
	const step = key === 'ArrowDown' ? 1 : -1;
	const lanes = new Map();
	for (const other of list) {
		const lane = Number(other.dataset.lane);
		const best = lanes.get(lane);
		const far = Math.abs(other.dataset.at - mark.dataset.at);
		if (!best || far < best.far) lanes.set(lane, { other, far });
	}
	const order = [...lanes.keys()].sort((a, b) => a - b);
	const lane = order[order.indexOf(Number(mark.dataset.lane)) + step];
	return lane === undefined ? undefined : lanes.get(lane).other;
}

if (plot) {
	for (const mark of marks) mark.tabIndex = -1;
	if (marks[0]) marks[0].tabIndex = 0;
	plot.addEventListener('focusin', (event) => { const mark = event.target.closest('a.mark'); if (mark) select(mark); });
	plot.addEventListener('click', (event) => {
		const mark = event.target.closest('a.mark');
		if (mark && event.detail > 0) { event.preventDefault(); mark.focus({ preventScroll: true }); select(mark); }
	});
	plot.addEventListener('keydown', (event) => {
		const mark = event.target.closest('a.mark');
		if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
		if (/^(Arrow|Home|End)/.test(event.key)) { event.preventDefault(); go(neighbour(mark, event.key)); }
		else if (event.key === '+' || event.key === '-' || event.key === '0') {
			event.preventDefault();
			const at = mark.getBoundingClientRect().left - scroll.getBoundingClientRect().left;
			setZoom(event.key === '0' ? 1 : event.key === '+' ? zoom * 2 : zoom / 2, at);
		} else if (event.key === 'Escape') select(undefined);
	});
	scroll.addEventListener('wheel', (event) => {
		if (!event.ctrlKey && !event.metaKey) return;
		event.preventDefault();
		setZoom(zoom * Math.exp(-event.deltaY / 300), event.clientX - scroll.getBoundingClientRect().left);
	}, { passive: false });
	let drag;
	scroll.addEventListener('pointerdown', (event) => { if (event.pointerType === 'mouse' && event.button === 0 && !event.target.closest('a.mark')) drag = { x: event.clientX, left: scroll.scrollLeft }; });
	addEventListener('pointermove', (event) => { if (drag) scroll.scrollLeft = drag.left - (event.clientX - drag.x); });
	addEventListener('pointerup', () => { drag = undefined; });
}

for (const button of all('[data-act]')) {
	button.addEventListener('click', () => {
		const { act } = button.dataset;
		if (act === 'theme') root.dataset.theme = dark() ? 'light' : 'dark';
		else setZoom(act === 'fit' ? 1 : act === 'in' ? zoom * 2 : zoom / 2);
	});
}

const filter = one('.filter');
if (filter) {
	const field = (name) => one('[data-filter=' + name + ']', filter);
	const byNumber = new Map(marks.map((mark) => [mark.dataset.n, mark]));
	const entries = all('article.event').map((entry) => ({ entry, words: entry.textContent.toLowerCase(), mark: byNumber.get(entry.id.slice(1)) }));
	const count = one('output', filter);
	const pattern = count.dataset.shown;
	const apply = () => {
		const words = field('words').value.trim().toLowerCase();
		const who = field('who').value;
		const disputed = field('disputed').checked;
		let number = 0;
		for (const { entry, words: text, mark } of entries) {
			const fits = text.includes(words) && (who === '' || entry.dataset.who.split(' ').includes(who)) && (!disputed || entry.classList.contains('disputed'));
			entry.hidden = !fits;
			if (mark) mark.classList.toggle('off', !fits);
			if (fits) number += 1;
		}
		for (const chapter of all('.chapter')) chapter.hidden = !one('article:not([hidden])', chapter);
		count.value = pattern.replace('{n}', number).replace('{all}', entries.length);
	};
	filter.addEventListener('input', apply);
	addEventListener('hashchange', () => {
		const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (target && target.hidden) { field('words').value = ''; field('who').value = ''; field('disputed').checked = false; apply(); target.scrollIntoView(); }
		if (target && target.matches('a.mark')) go(target);
	});
	apply();
}
})();
`;
