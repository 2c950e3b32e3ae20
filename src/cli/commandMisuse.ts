/** Something that the person who typed the command can put right. Its message is one sentence, which is printed without a stack trace. */
export class CommandMisuse extends Error {}

/** Returns the system's code for what went wrong with a file or a port, such as `ENOENT`. */
export const codeOf = (error: unknown): string => String(Object(error).code);
