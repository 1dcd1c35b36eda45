import { app } from './app.ts';
import { answerNext } from './dialogs.ts';
import { clickMenu } from './system.ts';

/** What a test may ask for, over the channel of the process that it started: no port, and nothing for an app started by hand. */
export type Wish =
	| { readonly wish: 'answer-dialog'; readonly paths: readonly string[] | null }
	| { readonly wish: 'click-menu'; readonly id: string }
	| { readonly wish: 'second-instance'; readonly args: readonly string[]; readonly folder: string };

/** Fulfils wishes from the parent process, if it opened a channel, and says when each is done. */
export function listen(): void {
	if (!process.send) return;
	process.on('message', (message: Wish) => {
		if (message.wish === 'answer-dialog') answerNext(message.paths);
		else if (message.wish === 'click-menu') clickMenu(message.id);
		else app.emit('second-instance', {}, [process.execPath, process.argv[1] ?? '', ...message.args], message.folder);
		process.send?.({ done: message.wish });
	});
	process.on('disconnect', () => app.quit());
	process.channel?.unref();
}
