/** A command of the command line: takes what stands behind its name; answers 0 done, 1 nothing or only part could be done. */
export type Command = (args: readonly string[]) => Promise<number>;
