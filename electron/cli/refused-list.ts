import { writeFile } from 'node:fs/promises';
import type { Intake } from '#contract/channels.ts';
import { failureText } from '#domain/messages.ts';
import { locale } from './locale.ts';

/** Writes what was refused, and why, as CSV (RFC 4180, UTF-8): one line for each file or part of a file. */
export async function writeRefused(file: string, items: readonly Intake[]): Promise<void> {
	const lines = [['file', 'part', 'code', 'reason']];
	for (const { name, member = '', failure } of items)
		if (failure) lines.push([name, member, failure.code, failureText(locale(), failure)]);
	await writeFile(file, `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`);
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string): string {
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return `"${safe.replaceAll('"', '""')}"`;
}
