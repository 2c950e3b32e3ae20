import { deskEventPrefix } from '../../events/defineDeskEvent';
import type { Code } from './codeLayout';
import { isNeeded, projectIdTypes } from './deliverableShape';
import { objectVariants } from './madeUpCode';
import type { RecordedEvent } from './recordedEvents';
import { countOf, type Shape } from './shape';

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

/** The shape of what can be delivered: what the package needs is always there, and a project's id is one. */
function deliverable({ method, shape }: RecordedEvent): Shape {
  const fields = [...shape.fields].map(([name, field]): [string, Shape] => {
    if (isNeeded(method, name)) return [name, { ...field, count: countOf(shape, 'object') }];
    if (method !== 'onConversationAdded' || name !== 'projectId') return [name, field];
    return [name, { ...field, types: new Map([...field.types].filter(([type]) => projectIdTypes.includes(type))) }];
  });
  return { ...shape, fields: new Map(fields) };
}

/** Returns the list of the made-up messages of these events, in the order of a conversation's life. */
export function fixtureCode(events: readonly RecordedEvent[]): Code {
  const inOrder = [...events].sort((one, other) => turnOf(one) - turnOf(other));
  const messages = inOrder.flatMap((event) => {
    const label = { label: 'event: ', code: `'${deskEventPrefix}${event.name ?? nameOfTheMessageEvent}'` };
    return objectVariants(deliverable(event)).map((variant) => ({ ...variant, parts: [label, ...variant.parts] }));
  });
  return { open: '[', parts: messages.map((code) => ({ code })), close: ']', isBroken: true };
}
