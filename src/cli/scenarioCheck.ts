import { isPlainObject } from '../shared/isPlainObject';
import { hasOwn } from '../shared/ownFields';
import { checkRecording } from '../testing/generator/checkRecording';
import type { Scenario } from '../testing/page/scenario';
import { CommandMisuse } from './commandMisuse';

/** An event's name as the desk writes it, without the part that all names have in common. */
const eventName = /^[A-Z][A-Z0-9_]*$/;

/** Returns what is wrong with an item of a list, or undefined if it is an event. */
function complaintOf(item: unknown): string | undefined {
  if (!Array.isArray(item) || item.length !== 2) return 'a name and a payload';
  const [name, payload] = item;
  if (typeof name !== 'string' || !eventName.test(name)) return "a name in capitals such as 'CONVERSATION_ADDED'";
  return isPlainObject(payload) ? undefined : 'an object as the payload';
}

/** Returns data as a scenario of the fake desk's page. If it isn't one, throws an error whose single sentence says where, and never quotes the data. */
export function checkedScenario(data: unknown, from: string): Scenario {
  if (isPlainObject(data) && hasOwn(data, 'messages')) return checkRecording(data, `${from}: recording`);
  if (!Array.isArray(data)) {
    throw new CommandMisuse(
      `${from}: expected a recording of recordDesk, or a list of events such as ["CONVERSATION_ADDED", { … }].`,
    );
  }
  for (const [index, item] of data.entries()) {
    const expected = complaintOf(item);
    if (expected) throw new CommandMisuse(`${from}: expected [${index}] to have ${expected}, received something else.`);
  }
  // Each of its items was checked.
  return data as unknown as Scenario;
}
