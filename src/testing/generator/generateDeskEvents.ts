import { misuse } from '../../shared/misuse';
import { ownFieldsOf } from '../../shared/ownFields';
import type { DeskRecording } from '../recorder/recording';
import { checkRecording } from './checkRecording';
import { moduleText } from './moduleText';
import { type SchemaLibraryName, schemaLibraries } from './schemaLibraries';

/** The options of `generateDeskEvents`. */
export interface GenerateOptions {
  /** The library of the schemas. The generated module imports it, so your project needs it. Default: `'zod'`. */
  readonly schemas?: SchemaLibraryName | undefined;
}

const isLibraryName = (name: string): name is SchemaLibraryName => Object.keys(schemaLibraries).includes(name);

/**
 * Returns the text of a TypeScript module that types what a desk sent while it was recorded. The module exports:
 *
 * - `events`, for the client's option of that name: the standard entries, and one for each event that the catalogue doesn't have, refuses,
 *   or doesn't know every field of. Each entry's schema is exported too, under the name of its method.
 * - `profile`, if a field of a visitor's profile was found where the package doesn't look for it, such as `contact.email`.
 * - `availability`, if the agent's statuses were found where the package doesn't look for them.
 * - `fixture`, a list of messages for `fake.post`, with the same shapes and made-up values.
 *
 * A field is optional if it was missing at times, and has a union of types if it had several. Fields that weren't recorded pass. A type that
 * wasn't recorded is refused, so record for as long as you can. A status, channel or participant type may have any value. The text has no
 * value of the recording but these, and the same messages in any order return the same text.
 *
 * Throws a `TypeError` if `recording` isn't a recording, or if `schemas` isn't the name of a library that it knows.
 *
 * @example
 * await writeFile('deskEvents.ts', generateDeskEvents(recording, { schemas: 'valibot' }));
 */
export function generateDeskEvents(recording: DeskRecording, options: GenerateOptions = {}): string {
  const { schemas = 'zod' } = ownFieldsOf(options);
  if (!isLibraryName(schemas)) throw misuse('generateDeskEvents: schemas', "'zod', 'zod/mini' or 'valibot'", schemas);
  return moduleText(checkRecording(recording, 'generateDeskEvents: recording'), schemas);
}
