import { DepescheError, type Failure } from '#domain/failure.ts';
import type { Command } from './command.ts';
import { COMMANDS, type CommandName, HELP } from './help.ts';
import { locale } from './locale.ts';
import { complain, print } from './output.ts';
import { UsageError } from './usage.ts';

/** Each command's module is loaded when it is called. */
const load: Readonly<Record<CommandName, () => Promise<Command>>> = {
	read: async () => (await import('./read.ts')).read,
	add: async () => (await import('./add.ts')).add,
	list: async () => (await import('./lists.ts')).list,
	events: async () => (await import('./lists.ts')).events,
	claims: async () => (await import('./lists.ts')).claims,
	entities: async () => (await import('./lists.ts')).entities,
	articles: async () => (await import('./lists.ts')).articles,
	duplicates: async () => (await import('./duplicates.ts')).duplicates,
	search: async () => (await import('./search.ts')).search,
	'set-date': async () => (await import('./set-date.ts')).setDate,
	export: async () => (await import('./export.ts')).exportTo,
	check: async () => (await import('./check.ts')).check,
	open: async () => (await import('./open.ts')).open,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(load, name);

/** Runs the command line and answers its exit code; 2 is bad usage. Every failure is a sentence on stderr, never a trace. */
export async function run(args: readonly string[]): Promise<number> {
	const [name = '', ...rest] = args;
	if (name === '' || name === '--help' || name === '-h' || name === 'help') {
		const [about = ''] = rest;
		await print(name === 'help' && isCommand(about) ? COMMANDS[about] : HELP);
		return name === '' ? 2 : 0;
	}
	if (name === '--version') {
		const { version } = await import('./version.ts');
		await print(version());
		return 0;
	}
	if (!isCommand(name)) {
		complain(`depesche: “${name}” is no command.\n\n${HELP}`);
		return 2;
	}
	if (rest.includes('--help') || rest.includes('-h')) {
		await print(COMMANDS[name]);
		return 0;
	}
	try {
		return await (await load[name]())(rest);
	} catch (cause) {
		return failed(name, cause);
	}
}

async function failed(name: CommandName, cause: unknown): Promise<number> {
	if (cause instanceof UsageError) {
		complain(`depesche ${name}: ${cause.message}\n\n${COMMANDS[name]}`);
		return 2;
	}
	const failure: Failure =
		cause instanceof DepescheError
			? cause.failure
			: { code: 'internal', where: cause instanceof Error ? cause.message : String(cause) };
	if (failure.code === 'internal' && process.env.DEPESCHE_DEBUG && cause instanceof Error) complain(cause.stack ?? '');
	const { failureText } = await import('#domain/messages.ts');
	complain(failureText(locale(), failure));
	return 1;
}
