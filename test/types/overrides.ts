// Compiled, never run: an override by each validator that docs/events.md names, and what the compiler says to a wrong one.
import { type } from 'arktype';
import {
  createDeskClient,
  type DeskClient,
  type DeskEventDefinition,
  defineDeskEvent,
  deskEvents,
  type StandardSchema,
} from 'iadvize-desk-events';
import { onConversationFocused } from 'iadvize-desk-events/schemas';
import * as v from 'valibot';
import { expectTypeOf } from 'vitest';
import * as zod4 from 'zod';
import * as mini from 'zod/mini';
import * as zod3 from 'zod-3';

interface Typing {
  readonly seconds: number;
  readonly event: 'com.iadvize.desk.VISITOR_TYPING';
}

// An event of the integrator's own.
const byZod3 = defineDeskEvent('VISITOR_TYPING', zod3.object({ seconds: zod3.number() }));
const byZod4 = defineDeskEvent('VISITOR_TYPING', zod4.object({ seconds: zod4.number() }));
const byMini = defineDeskEvent('VISITOR_TYPING', mini.object({ seconds: mini.number() }));
const byValibot = defineDeskEvent('VISITOR_TYPING', v.object({ seconds: v.number() }));
const byArktype = defineDeskEvent('VISITOR_TYPING', type({ seconds: 'number' }));
createDeskClient({ events: { ...deskEvents, onVisitorTyping: byZod3 } }).onVisitorTyping((event) =>
  expectTypeOf(event).toExtend<Typing>(),
);
createDeskClient({ events: { ...deskEvents, onVisitorTyping: byZod4 } }).onVisitorTyping((event) =>
  expectTypeOf(event).toExtend<Typing>(),
);
createDeskClient({ events: { ...deskEvents, onVisitorTyping: byMini } }).onVisitorTyping((event) =>
  expectTypeOf(event).toExtend<Typing>(),
);
createDeskClient({ events: { ...deskEvents, onVisitorTyping: byValibot } }).onVisitorTyping((event) =>
  expectTypeOf(event).toExtend<Typing>(),
);
createDeskClient({ events: { ...deskEvents, onVisitorTyping: byArktype } }).onVisitorTyping((event) =>
  expectTypeOf(event).toExtend<Typing>(),
);

// A standard schema, extended.
const focused = mini.extend(onConversationFocused, { since: mini.string() });
createDeskClient({
  events: { onConversationFocused: defineDeskEvent('CONVERSATION_FOCUSED', focused) },
}).onConversationFocused(({ conversationId, since }) => expectTypeOf(conversationId + since).toEqualTypeOf<string>());

// Without entries, there are the standard ones.
expectTypeOf(createDeskClient({ events: undefined })).toEqualTypeOf<DeskClient>();

/** The type that an entry must have under a key: what the compiler quotes if it doesn't. */
type Needed<Key extends string> = Parameters<typeof createDeskClient<Record<Key, DeskEventDefinition>>>[0] extends
  | infer Options
  | undefined
  ? Options extends { readonly events?: infer Events | undefined }
    ? Key extends keyof Events
      ? Events[Key]
      : never
    : never
  : never;

// A key that can't be used is refused by a sentence.
expectTypeOf<Needed<'onEvent'>>().not.toBeNever();
expectTypeOf<Needed<'onEvent'>>().toExtend<`The client has a member 'onEvent': choose another name`>();
expectTypeOf<Needed<'ontyping'>>().toExtend<`Expected a name such as 'onVisitorTyping', received 'ontyping'`>();
// @ts-expect-error The client has a member of this name.
createDeskClient({ events: { onEvent: byMini } });
// @ts-expect-error A method's name has a capital letter after 'on'.
createDeskClient({ events: { ontyping: byMini } });

// The output of an override must hold what the package reads.
const withoutId = defineDeskEvent('CONVERSATION_FOCUSED', mini.object({ id: mini.string() }));
// @ts-expect-error There is no conversationId.
createDeskClient({ events: { onConversationFocused: withoutId } });
const withoutVisitor = defineDeskEvent('CONVERSATION_VISITOR_UPDATED', mini.object({ conversationId: mini.string() }));
// @ts-expect-error There is no visitor.
createDeskClient({ events: { onConversationVisitorUpdated: withoutVisitor } });
// @ts-expect-error The output isn't an object.
defineDeskEvent('VISITOR_TYPING', mini.string());
expectTypeOf(byZod3.schema).toExtend<StandardSchema<{ seconds: number }>>();
