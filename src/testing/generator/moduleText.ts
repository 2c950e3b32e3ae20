import type { DeskRecording } from '../recorder/recording';
import { call, layOut, type Part } from './codeLayout';
import { fixtureCode } from './fixtureCode';
import { findAvailability } from './foundAvailability';
import { findProfile } from './foundProfile';
import { notesOf } from './notes';
import { type RecordedEvent, recordedEventsOf } from './recordedEvents';
import { createSchemaPrinter, textCheck } from './schemaCode';
import { type SchemaLibraryName, schemaLibraries } from './schemaLibraries';
import { schemaStatement } from './schemaStatement';

const longestLine = 120;

/** Returns an import of these names, in the order in which linters sort them. */
function importStatement(names: readonly string[], module: string): string {
  const line = `import { ${names.join(', ')} } from '${module}';`;
  return line.length <= longestLine ? line : `import {\n  ${names.join(',\n  ')},\n} from '${module}';`;
}

/** Returns the entry of an event. It keeps the field that marks the message event if nothing else does. */
function entryOf({ method, name }: RecordedEvent): Part {
  const marked = `{ ...deskEvents.${method}, schema: ${method} }`;
  return { label: `${method}: `, code: name === undefined ? marked : call('defineDeskEvent', `'${name}'`, method) };
}

/** Returns an exported function of one parameter that returns an object of these parts. */
function functionStatement(comment: string, name: string, parameter: string, parts: readonly Part[]): string {
  const body = { open: '({', parts, close: '})', isBroken: true };
  return `/** ${comment} */\n${layOut(body, `export const ${name} = (${parameter}) => `)};\n`;
}

function headerOf(uses: readonly string[], notes: readonly string[]): string {
  const lines = [
    'What your desk sends. `generateDeskEvents` of `iadvize-desk-events/testing` wrote this from a recording.',
    "Don't edit it: record and generate again if the desk changes.",
    ...notes.flatMap((note) => ['', note]),
    '',
    '@example',
    `createDeskClient({ ${uses.join(', ')} });`,
  ];
  return `/**\n${lines.map((line) => (line ? ` * ${line}\n` : ' *\n')).join('')} */\n`;
}

/** Returns the text of the module that describes a recording. */
export function moduleText(recording: DeskRecording, libraryName: SchemaLibraryName): string {
  const library = schemaLibraries[libraryName];
  const printer = createSchemaPrinter(library);
  const recorded = recordedEventsOf(recording);
  const own = recorded.events.filter(({ isOwn }) => isOwn);
  const outputOf = (method: string) => `${library.alias}.${library.output}<typeof ${method}>`;

  const visitor = own.find(({ method }) => method === 'onConversationVisitorUpdated')?.shape.fields.get('visitor');
  const profile = visitor && findProfile(visitor);
  const payload = own.find(({ method }) => method === 'onAvailabilityUpdated')?.shape;
  const statuses = payload ? findAvailability(payload) : [];

  const schemas = own.map((event) => schemaStatement(printer, event));
  const openTypes = ['DeskAvailabilityStatus', 'DeskChannel', 'DeskParticipantType'];
  const usedTypes = openTypes.filter((type) => schemas.some((text) => text.includes(`<${type}>`)));
  const definitions = own.some(({ name }) => name !== undefined) ? ['defineDeskEvent'] : [];
  const imports = [
    importStatement([...usedTypes.map((type) => `type ${type}`), ...definitions, 'deskEvents'], 'iadvize-desk-events'),
    ...(own.length ? [`import * as ${library.alias} from '${libraryName}';`] : []),
  ];
  const entries = { open: '{', parts: [{ code: '...deskEvents' }, ...own.map(entryOf)], close: '}', isBroken: true };
  const uses = ['events', ...(profile?.parts.length ? ['profile'] : []), ...(statuses.length ? ['availability'] : [])];

  const statements = [
    `${headerOf(uses, notesOf(recorded, profile))}${imports.join('\n')}\n`,
    ...(usedTypes.length ? [`const ${textCheck} = (value: unknown) => typeof value === 'string';\n`] : []),
    ...schemas,
    `/** The client's option \`events\`: the standard entries, and those above. */\n${layOut(entries, 'export const events = ')};\n`,
    ...(visitor
      ? [
          `/** A visitor as your desk sends it. */\nexport type Visitor = ${outputOf('onConversationVisitorUpdated')}['visitor'];\n`,
        ]
      : []),
    ...(profile?.parts.length
      ? [
          functionStatement(
            "The client's `profile` option: what the package doesn't find by itself.",
            'profile',
            'visitor: Visitor',
            profile.parts,
          ),
        ]
      : []),
    ...(statuses.length
      ? [
          functionStatement(
            "The client's `availability` option: the statuses that the package doesn't find by itself.",
            'availability',
            `payload: ${outputOf('onAvailabilityUpdated')}`,
            statuses,
          ),
        ]
      : []),
    `/** What your desk sends, with made-up values. In a test: \`for (const message of fixture) fake.post(message)\`. */\n${layOut(fixtureCode(recorded.events), 'export const fixture: readonly object[] = ')};\n`,
  ];
  return statements.join('\n');
}
