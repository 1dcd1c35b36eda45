/** Draws icon.png, icon.ico and icon.icns from resources/icons/icon.svg: `node electron/packing/icons.ts` after changing the drawing. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const FOLDER = path.resolve(import.meta.dirname, '../../resources/icons');
const ICO_SIZES = [16, 24, 32, 48, 64, 256];
/** Apple's four-letter types of PNG pictures, by their width in pixels. */
const ICNS_TYPES = { icp4: 16, ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 } as const;

const svg = readFileSync(path.join(FOLDER, 'icon.svg'), 'utf8');

function draw(width: number): Buffer {
	return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
}

/** A Windows icon: a header, one 16-byte entry per picture, then the pictures as PNG. */
function ico(sizes: readonly number[]): Buffer {
	const pictures = sizes.map(draw);
	const header = Buffer.alloc(6 + 16 * sizes.length);
	header.writeUInt16LE(1, 2);
	header.writeUInt16LE(sizes.length, 4);
	let offset = header.length;
	for (const [index, picture] of pictures.entries()) {
		const entry = 6 + 16 * index;
		const size = (sizes[index] ?? 0) % 256; // 0 stands for 256
		header.writeUInt8(size, entry);
		header.writeUInt8(size, entry + 1);
		header.writeUInt16LE(1, entry + 4);
		header.writeUInt16LE(32, entry + 6);
		header.writeUInt32LE(picture.length, entry + 8);
		header.writeUInt32LE(offset, entry + 12);
		offset += picture.length;
	}
	return Buffer.concat([header, ...pictures]);
}

/** An Apple icon: blocks of type, length (big-endian, with these 8 bytes) and PNG. */
function icns(types: Readonly<Record<string, number>>): Buffer {
	const block = (type: string, body: Buffer) => {
		const head = Buffer.alloc(8);
		head.write(type, 'latin1');
		head.writeUInt32BE(body.length + 8, 4);
		return Buffer.concat([head, body]);
	};
	const blocks = Object.entries(types).map(([type, width]) => block(type, draw(width)));
	return block('icns', Buffer.concat(blocks));
}

writeFileSync(path.join(FOLDER, 'icon.png'), draw(512));
writeFileSync(path.join(FOLDER, 'icon.ico'), ico(ICO_SIZES));
writeFileSync(path.join(FOLDER, 'icon.icns'), icns(ICNS_TYPES));
