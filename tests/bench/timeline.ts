import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../../electron/stand-in/browser.ts';
import { inTemporaryFolder } from './dossier.ts';
import type { Bench } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SIZE = { width: 1400, height: 800 };
const EVENTS = [500, 2_000, 10_000, 50_000] as const;
/** The peer takes minutes beyond this. */
const MOST_FOR_PEER = 10_000;
const LONGEST = 120_000;
const FRAMES = 60;
const MEBI = 1024 * 1024;

interface Side {
	readonly name: string;
	/** The page before any event. */
	readonly html: string;
	readonly files: ReadonlyMap<string, string | Buffer>;
	/** What scrolls and zooms. */
	readonly body: string;
	/** Is there once the events are drawn. */
	readonly drawn: string;
}

interface Measured {
	/** CPU of the page's main thread and wall time to the first stable picture, ms. */
	readonly picture: { readonly cpu: number; readonly wall: number };
	/** CPU a frame, ms; times between frames, ms. */
	readonly pan: Motion;
	readonly zoom: Motion;
	readonly heap: number;
	readonly nodes: number;
}

interface Motion {
	readonly cpu: number;
	readonly p50: number;
	readonly p95: number;
}

/**
 * The window's timeline beside vis-timeline: the same events in the same eight lanes, in the same browser, by turns. Both have their events in
 * the page's memory, so neither pays for a process boundary. Each size is measured in a fresh page.
 */
export const bench: Bench = async (add) => {
	const executablePath = findBrowser();
	if (executablePath === undefined) return 'no browser is installed, and a timeline is drawn in one';
	const sides = { own: await inTemporaryFolder(ownSide), peer: await peerSide() };
	const browser = await chromium.launch({ executablePath, args: ['--enable-precise-memory-info'] });
	try {
		for (const events of EVENTS) {
			const own = await measure(browser, sides.own, events);
			const peer = events <= MOST_FOR_PEER ? await measure(browser, sides.peer, events) : undefined;
			const row = (what: string, unit: string, value: number, peerValue: number | undefined, goal?: string) =>
				add({
					measure: `${events.toLocaleString('en')} events, ${what}`,
					value,
					unit,
					...(peerValue !== undefined && { peer: sides.peer.name, peerValue, ratio: peerValue / value }),
					...(goal !== undefined && { goal }),
				});
			row('first picture', 'ms CPU', own.picture.cpu, peer?.picture.cpu, FIRST[events]);
			row('first picture, wall', 'ms', own.picture.wall, peer?.picture.wall);
			row('pan', 'ms CPU a frame', own.pan.cpu, peer?.pan.cpu, PAN[events]);
			row('pan, frame p50', 'ms', own.pan.p50, peer?.pan.p50);
			row('pan, frame p95', 'ms', own.pan.p95, peer?.pan.p95);
			row('zoom', 'ms CPU a frame', own.zoom.cpu, peer?.zoom.cpu, ZOOM[events]);
			row('zoom, frame p50', 'ms', own.zoom.p50, peer?.zoom.p50);
			row('zoom, frame p95', 'ms', own.zoom.p95, peer?.zoom.p95);
			row('heap', 'MiB', own.heap, peer?.heap, HEAP[events]);
			row('DOM nodes', '', own.nodes, peer?.nodes, HEAP[events] && 'a few hundred');
		}
	} finally {
		await browser.close();
	}
	return `The peer is not run with more than ${MOST_FOR_PEER.toLocaleString('en')} events.`;
};

type Goals = { readonly [events: number]: string };
const FIRST: Goals = { 10000: 'at least 12x', 50000: 'at most 1,500 ms' };
const PAN: Goals = { 10000: 'at most 8 ms', 50000: 'at most 15 ms' };
const ZOOM: Goals = { 10000: 'at most 10 ms', 50000: 'at most 15 ms' };
const HEAP: Goals = { 10000: 'at least 4x' };

async function ownSide(dist: string): Promise<Side> {
	await build({
		configFile: path.join(ROOT, 'renderer/vite.config.ts'),
		build: { outDir: dist, emptyOutDir: true },
		logLevel: 'warn',
	});
	const bridge = await bundled('window.ts');
	const html = (await readFile(path.join(dist, 'index.html'), 'utf8')).replace(
		'<head>',
		'<head><script src="/bridge.js"></script>',
	);
	const files = new Map<string, string | Buffer>([['/bridge.js', bridge]]);
	for (const name of [...html.matchAll(/(?:src|href)="\.?(\/assets\/[^"]+)"/g)].map(([, found = '']) => found)) {
		files.set(name, await readFile(path.join(dist, name)));
	}
	return {
		name: 'Depesche',
		html: html.replaceAll('"./', '"/'),
		files,
		body: '.timeline-plot',
		drawn: '.timeline-plot canvas',
	};
}

async function peerSide(): Promise<Side> {
	const css = await readFile(path.join(ROOT, 'node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css'), 'utf8');
	const html =
		'<!doctype html><link rel="stylesheet" href="/vis.css"><div id="timeline"></div><script src="/bridge.js"></script>';
	const files = new Map([
		['/bridge.js', await bundled('peer.ts')],
		['/vis.css', css],
	]);
	return { name: 'vis-timeline', html, files, body: '.vis-center', drawn: '.vis-item' };
}

async function bundled(page: string): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			write: false,
			minify: false,
			lib: {
				entry: path.join(import.meta.dirname, 'pages', page),
				formats: ['iife'],
				name: 'bench',
				fileName: 'bench',
			},
		},
	});
	const [output] = Array.isArray(result) ? result : [result];
	if (output === undefined || !('output' in output)) throw new Error(`${page} was not bundled`);
	return output.output[0].code;
}

async function measure(browser: Browser, side: Side, events: number): Promise<Measured> {
	const context = await browser.newContext({ viewport: SIZE });
	try {
		const page = await context.newPage();
		await page.route('**/*', (route) => {
			const { pathname } = new URL(route.request().url());
			const body = pathname === '/' ? side.html : side.files.get(pathname);
			const type = pathname.endsWith('.css') ? 'text/css' : pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
			return route.fulfill(body === undefined ? { status: 404 } : { body, contentType: type });
		});
		await page.goto('http://bench.test/');
		await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
		await page.evaluate((count) => window.prepareEvents(count), events);
		const session = await context.newCDPSession(page);
		// the thread's own time: what others do on the machine is not counted
		await session.send('Performance.enable', { timeDomain: 'threadTicks' });
		const cpu = await busy(session);
		const wall = await firstPicture(page, side.drawn, events);
		const picture = { cpu: (await busy(session)) - cpu, wall };
		const pan = await motion(page, session, side.body, 'pan');
		const zoom = await motion(page, session, side.body, 'zoom');
		await session.send('HeapProfiler.collectGarbage');
		const heap = (await metric(session, 'JSHeapUsedSize')) / MEBI;
		const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
		return { picture, pan, zoom, heap, nodes };
	} finally {
		await context.close();
	}
}

/** Milliseconds until the events are drawn and the page has come to rest: three short frames in a row. */
function firstPicture(page: Page, drawn: string, events: number): Promise<number> {
	return page.evaluate(
		async ({ drawn, events, longest }) => {
			const start = performance.now();
			window.openEvents();
			let last = performance.now();
			let calm = 0;
			while (calm < 3) {
				await new Promise(requestAnimationFrame);
				const now = performance.now();
				calm = document.querySelector(drawn) && now - last < 40 ? calm + 1 : 0;
				last = now;
				if (now - start > longest) throw new Error(`no picture of ${events} events in ${longest} ms`);
			}
			return performance.now() - start;
		},
		{ drawn, events, longest: LONGEST },
	);
}

/** A scripted pan (sideways wheel) or zoom (in and out at one point), one step a frame. */
async function motion(page: Page, session: CDPSession, body: string, kind: 'pan' | 'zoom'): Promise<Motion> {
	const before = await busy(session);
	const frames = await page.evaluate(
		async ({ body, kind, count }) => {
			const element = document.querySelector(body);
			if (!element) throw new Error(`${body} is not there`);
			const { left, top } = element.getBoundingClientRect();
			const times: number[] = [];
			let last = performance.now();
			for (let i = 0; i < count; i += 1) {
				const half = i < count / 2 ? -1 : 1;
				element.dispatchEvent(
					new WheelEvent('wheel', {
						...(kind === 'pan' ? { deltaX: 12 * half } : { deltaY: 30 * half, ctrlKey: true }),
						clientX: left + 300,
						clientY: top + 200,
						bubbles: true,
						cancelable: true,
					}),
				);
				await new Promise(requestAnimationFrame);
				times.push(performance.now() - last);
				last = performance.now();
			}
			return times;
		},
		{ body, kind, count: FRAMES },
	);
	const cpu = ((await busy(session)) - before) / frames.length;
	const sorted = frames.toSorted((a, b) => a - b);
	const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
	return { cpu, p50: at(0.5), p95: at(0.95) };
}

/** Milliseconds the page's main thread has been busy. */
const busy = async (session: CDPSession) => (await metric(session, 'TaskDuration')) * 1000;

async function metric(session: CDPSession, name: string): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}
