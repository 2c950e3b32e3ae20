import { deskEvents } from 'iadvize-desk-events';
import { deskEventPrefix } from '../../events/defineDeskEvent';
import { ownFieldsOf } from '../../shared/ownFields';
import { type ComparisonRow, compareWithCatalogue } from '../comparison/compareWithCatalogue';
import { looksLikeEventName } from '../recorder/masks';
import type { DeskRecording, RecordedMessage } from '../recorder/recording';
import { deliverableShape } from './deliverableShape';
import { methodNamesOf } from './methodNames';
import type { Shape } from './shape';
import { shapeOf } from './shapeOf';
import { sortedBy } from './sortedBy';

/** An event of a recording, as the generated module has it. */
export interface RecordedEvent {
  readonly method: string;
  /** The name without its prefix. Undefined if only a field marks the event. */
  readonly name: string | undefined;
  readonly shape: Shape;
  /** Whether it needs an entry of its own. */
  readonly isOwn: boolean;
  /** The needed fields that some of the messages lacked. */
  readonly lacking: readonly string[];
}

/** The parts of a recording that a generated module needs. */
export interface RecordedEvents {
  /** The events, sorted by method. */
  readonly events: readonly RecordedEvent[];
  /** The methods of the events that can't be delivered, because no message had the fields that the package needs. */
  readonly undeliverable: ReadonlyArray<{ readonly name: string; readonly lacking: readonly string[] }>;
  /** How many messages had an event's name that can't be in code. */
  readonly masked: number;
}

const messageMethod = 'onConversationMessage';

const methodsByName: ReadonlyMap<string, string> = new Map(
  Object.entries(deskEvents).map(([method, { name }]) => [name, method]),
);

function groupsOf(recording: DeskRecording): Map<string, RecordedMessage[]> {
  const groups = new Map<string, RecordedMessage[]>();
  for (const message of recording.messages.map(ownFieldsOf)) {
    if (message.event === undefined || !ownFieldsOf(message.payload).fields) continue;
    const name = message.event.slice(deskEventPrefix.length);
    const group = groups.get(name) ?? [];
    group.push(message);
    groups.set(name, group);
  }
  return groups;
}

const shapeOfPayloads = (messages: readonly RecordedMessage[]): Shape => {
  const shape = shapeOf(messages.map(({ payload }) => payload));
  // The name on the wire isn't part of the payload's shape.
  return { ...shape, fields: new Map([...shape.fields].filter(([name]) => name !== 'event')) };
};

/** Whether the catalogue refuses some of the messages, or doesn't know some of their fields. */
const isDifferent = (row: ComparisonRow | undefined) => Boolean(row?.refused || row?.fieldsUnknown);

/** The name of the message event, if the desk has a single one that can be in code. Otherwise only a field marks the event. */
function onlyNameOf(recognized: ReadonlyArray<{ readonly name: string }>, count: number): string | undefined {
  const [only] = recognized;
  return only && count === 1 && looksLikeEventName(only.name) ? only.name : undefined;
}

/** Finds the events of a recording, and finds out which of them the catalogue doesn't describe. */
export function recordedEventsOf(recording: DeskRecording): RecordedEvents {
  const rows = new Map(compareWithCatalogue(recording).map((row) => [row.event, row]));
  const groups = [...groupsOf(recording)].map(([name, messages]) => ({ name, messages, row: rows.get(name) }));
  const known = groups.filter(({ row }) => row?.name === 'known');
  const others = groups.filter(({ row }) => row?.name === 'unknown');
  const named = others.filter(({ name }) => looksLikeEventName(name));
  const methods = methodNamesOf(named.map(({ name }) => name));

  const isMessage = ({ name }: { readonly name: string }) => methodsByName.get(name) === messageMethod;
  const standard = known
    .filter((group) => !isMessage(group))
    .map(({ name, messages, row }) => {
      // A known name has a method.
      const method = methodsByName.get(name) as string;
      const { shape, lacking } = deliverableShape(method, shapeOfPayloads(messages));
      return { method, name, shape, lacking, isOwn: isDifferent(row) };
    });
  const messageGroups = groups.filter((group) => group.row?.name === 'recognized' || isMessage(group));
  const message = {
    method: messageMethod,
    name: onlyNameOf(
      messageGroups.filter((group) => !isMessage(group)),
      messageGroups.length,
    ),
    shape: shapeOfPayloads(messageGroups.flatMap(({ messages }) => messages)),
    lacking: [],
  };
  const isOwnMessage = message.name !== undefined || messageGroups.some(({ row }) => isDifferent(row));
  const added = named.map(({ name, messages }) => ({
    // Each of the names has a method.
    method: methods.get(name) as string,
    name,
    shape: shapeOfPayloads(messages),
    isOwn: true,
    lacking: [],
  }));

  const events = [
    ...standard,
    ...(messageGroups.length ? [{ ...message, isOwn: isOwnMessage }] : []),
    ...added,
  ].flatMap(({ shape, ...event }) => (shape ? [{ ...event, shape }] : []));
  return {
    events: sortedBy(events, ({ method }) => method),
    undeliverable: sortedBy(
      standard.filter(({ shape }) => !shape),
      ({ name }) => name,
    ),
    masked: others.filter(({ name }) => !looksLikeEventName(name)).flatMap(({ messages }) => messages).length,
  };
}
