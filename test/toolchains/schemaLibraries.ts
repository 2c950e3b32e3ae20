/** The libraries, with the name under which each is installed. */
export const packagesOfLibraries = [
  'zod-3-23@npm:zod@3.23.8',
  'zod-3@npm:zod@3.25.76',
  'zod@4.6.7',
  'valibot@1.5.0',
  'arktype@2.2.9',
  'effect-3@npm:effect@3.22.4',
  'effect-4@npm:effect@4.1.0',
];

/** How each library is imported, and its schema of a payload with an id, a number and an optional text. */
const schemas = {
  zod3: {
    imports: "import { z } from 'zod-3';",
    schema: 'z.object({ conversationId: z.string(), seconds: z.number(), note: z.string().optional() })',
  },
  zod4: {
    imports: "import * as z from 'zod';",
    schema: 'z.object({ conversationId: z.string(), seconds: z.number(), note: z.string().optional() })',
  },
  zodMini: {
    imports: "import * as z from 'zod/mini';",
    schema: 'z.object({ conversationId: z.string(), seconds: z.number(), note: z.optional(z.string()) })',
  },
  valibot: {
    imports: "import * as v from 'valibot';",
    schema: 'v.object({ conversationId: v.string(), seconds: v.number(), note: v.optional(v.string()) })',
  },
  arktype: {
    imports: "import { type } from 'arktype';",
    schema: "type({ conversationId: 'string', seconds: 'number', 'note?': 'string' })",
  },
  effect3: {
    imports: "import { Schema } from 'effect-3';",
    schema:
      'Schema.standardSchemaV1(Schema.Struct({ conversationId: Schema.String, seconds: Schema.Number, note: Schema.optional(Schema.String) }))',
  },
  effect4: {
    imports: "import { Schema } from 'effect-4';",
    schema:
      'Schema.toStandardSchemaV1(Schema.Struct({ conversationId: Schema.String, seconds: Schema.Number, note: Schema.optional(Schema.String) }))',
  },
};

/** Adds an event and overrides one. The events have the schema's types, and are not of type any. */
const applicationWith = ({ imports, schema }: { imports: string; schema: string }) => `
import { createDeskClient, defineDeskEvent, deskEvents } from 'iadvize-desk-events';
${imports}
const schema = ${schema};
const desk = createDeskClient({
  events: {
    ...deskEvents,
    onVisitorTyping: defineDeskEvent('VISITOR_TYPING', schema, { conversation: (event) => ({ typing: event.seconds }) }),
    onConversationFocused: defineDeskEvent('CONVERSATION_FOCUSED', schema),
  },
});
desk.onVisitorTyping(({ seconds, note }) => [seconds.toFixed(), note?.trim()]);
desk.onConversationFocused(({ conversationId, seconds }) => [conversationId.trim(), seconds.toFixed()]);
const typing: number | undefined = desk.state.get().focusedConversation?.extra?.typing;
console.info(typing);
// @ts-expect-error
desk.onVisitorTyping(({ second }) => second);

const alone = createDeskClient({ events: { onVisitorTyping: defineDeskEvent('VISITOR_TYPING', schema) } });
alone.onVisitorTyping(({ seconds }) => seconds.toFixed());
// @ts-expect-error
alone.onConversationFocused(() => {});
`;

/** An application for each library, by the library's name. */
export const applications: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(schemas).map(([library, of]) => [library, applicationWith(of)]),
);

/** Imports the types of all the entries that need no framework. */
export const entriesAlone = ['', '/element', '/inspector', '/schemas', '/tabs', '/testing']
  .map((entry, index) => `export * as entry${index} from 'iadvize-desk-events${entry}';\n`)
  .join('');
