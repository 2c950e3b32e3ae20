import type { DeskRecording } from 'iadvize-desk-events/testing';

/** The schema library that generated code uses. */
export type SchemaLibraryName = 'zod' | 'zod/mini' | 'valibot';

/** Writes the code for a recording, as `generateDeskEvents` of `iadvize-desk-events/testing` does. */
type Generate = (recording: DeskRecording, options: { readonly schemas?: SchemaLibraryName }) => string;

/** A stream that takes text. */
interface Output {
  readonly write: (text: string) => unknown;
}

/** All that a command gets from the process that runs it. */
export interface Surroundings {
  /** The words after the command's name. */
  readonly args: readonly string[];
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Ends a server when it aborts. */
  readonly signal: AbortSignal;
  /** The folder of the package, which has `package.json` and `dist/fake-desk.html`. */
  readonly packageFolder: string;
  readonly generate: Generate;
}

/** 0: done, or the checked file is the same. 1: the checked file is stale. 2: the arguments or the files can't be used, or no port is free. */
export type ExitCode = 0 | 1 | 2;
