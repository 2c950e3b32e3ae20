import { deskEventPrefix } from '../../events/defineDeskEvent';
import type { Code } from './code';
import { projectIdTypes } from './deliverableShape';
import { objectVariants } from './madeUpCode';
import type { RecordedEvent } from './recordedEvents';
import type { Shape } from './shape';

/** The placeholder for the message event's name, if only a field marks the event. */
const nameOfTheMessageEvent = 'NAME_OF_THE_MESSAGE_EVENT';

/** Where the standard events are in the life of a conversation. Any other event comes between them. */
const turns: ReadonlyMap<string, number> = new Map([
  ['onAvailabilityUpdated', 0],
  ['onConversationAdded', 1],
  ['onConversationVisitorUpdated', 2],
  ['onConversationFocused', 3],
  ['onConversationStateBoxClicked', 4],
  ['onConversationFocusLost', 6],
  ['onConversationRemoved', 7],
]);
const anyTurn = 5;

const turnOf = ({ method }: RecordedEvent) => turns.get(method) ?? anyTurn;

/** A payload's shape without what is no project's id, so that the standard schema accepts the made-up message too. */
function withoutOddProjectId(shape: Shape): Shape {
  const field = shape.fields.get('projectId');
  if (!field) return shape;
  const types = new Map([...field.types].filter(([type]) => projectIdTypes.includes(type)));
  return { ...shape, fields: new Map([...shape.fields, ['projectId', { ...field, types }]]) };
}

/** Returns the list of the made-up messages of these events, in the order of a conversation's life. */
export function fixtureCode(events: readonly RecordedEvent[]): Code {
  const inOrder = [...events].sort((one, other) => turnOf(one) - turnOf(other));
  const messages = inOrder.flatMap(({ method, name = nameOfTheMessageEvent, shape }) => {
    const label = { label: 'event: ', code: `'${deskEventPrefix}${name}'` };
    const payload = method === 'onConversationAdded' ? withoutOddProjectId(shape) : shape;
    return objectVariants(payload).map((variant) => ({ ...variant, parts: [label, ...variant.parts] }));
  });
  return { open: '[', parts: messages.map((code) => ({ code })), close: ']', isBroken: true };
}
