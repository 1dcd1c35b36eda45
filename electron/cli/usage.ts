import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** The command was called in a way it cannot be. */
export class UsageError extends Error {}

/** Options and positionals of a command. Throws UsageError for unknown options and missing values. */
export function parse<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
	} catch (cause) {
		throw new UsageError(cause instanceof Error ? firstSentence(cause.message) : String(cause));
	}
}

/** Node's own explanation goes on about `--`; its first sentence says what is wrong. */
const firstSentence = (message: string) => `${message.split('. ')[0]?.replace(/\.$/, '') ?? message}.`;

/** The positionals, if they are as many as named; `...` at the end of the last name allows more. */
export function expect(positionals: readonly string[], ...names: readonly string[]): readonly string[] {
	const missing = names[positionals.length];
	if (missing !== undefined) throw new UsageError(`${missing.replace('...', '')} is missing.`);
	const open = names.at(-1)?.endsWith('...') ?? false;
	const extra = positionals[names.length];
	if (extra !== undefined && !open) throw new UsageError(`“${extra}” is one argument too many.`);
	return positionals;
}
