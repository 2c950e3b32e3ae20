import { readFile } from 'node:fs/promises';
import { CommandMisuse, codeOf } from './commandMisuse';

/** Reads a file as text. Throws a `CommandMisuse` if it can't be read. */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandMisuse(`${path}: can't be read (${codeOf(error)}).`);
  }
}

/** Parses JSON text. Throws a `CommandMisuse` that names the source of the text, and never quotes it. */
export function parseJson(text: string, from: string): unknown {
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CommandMisuse(`${from}: expected JSON, received text that isn't.`);
  }
}
