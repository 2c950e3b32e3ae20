import { own } from '../shared/ownFields';
import type { DeskEventDefinition, DeskEventDefinitions } from './defineDeskEvent';
import { type Fail, readFields } from './readers';

/** What the entry of each method adds. */
type EachExtra<Events> = {
  [Method in keyof Events]: Events[Method] extends DeskEventDefinition<string, infer _Schema, infer Extra>
    ? Extra
    : never;
}[keyof Events];

type KeyOfAny<Extra> = Extra extends unknown ? keyof Extra : never;

type ValueOfAny<Extra, Key> = Extra extends unknown ? (Key extends keyof Extra ? Extra[Key] : never) : never;

/** What the entries of a client add to their conversations: any field may be missing. */
export type ConversationExtra<Events> = DeskEventDefinitions extends Events
  ? object
  : { readonly [Key in KeyOfAny<EachExtra<Events>>]?: ValueOfAny<EachExtra<Events>, Key> | undefined };

/** Returns what an event adds to its conversation. Returns undefined if its entry adds nothing, or if it belongs to no conversation. */
export function extraOf(
  registered: { readonly method: string; readonly definition: DeskEventDefinition } | undefined,
  event: Readonly<Record<string, unknown>>,
  report: (error: unknown, event: object) => void,
): object | undefined {
  const conversation = own(registered?.definition, 'conversation');
  if (!registered || !conversation || typeof own(event, 'conversationId') !== 'string') return undefined;
  const fail: Fail = (error) => report(error, event);
  return readFields(`events.${registered.method}.conversation`, conversation, event, fail);
}
