import { type DeskClientMembers, deskEvents } from 'iadvize-desk-events';

/** The client's own members that are named as methods are. The compiler asks for each of them. */
const members: Readonly<Record<Extract<keyof DeskClientMembers, `on${string}`>, true>> = {
  onEvent: true,
  onUnknownEvent: true,
  onFocusedVisitor: true,
};

/** Returns a method's name for each name of an event, such as `onVisitorTyping` for `VISITOR_TYPING`. No two are the same. */
export function methodNamesOf(eventNames: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set([...Object.keys(members), ...Object.keys(deskEvents)]);
  const methods = new Map<string, string>();
  for (const name of [...eventNames].sort()) {
    const words = name.split('_').map((word) => word.slice(0, 1) + word.slice(1).toLowerCase());
    const method = `on${words.join('')}`;
    let unique = method;
    for (let number = 2; taken.has(unique); number += 1) unique = `${method}${number}`;
    taken.add(unique);
    methods.set(name, unique);
  }
  return methods;
}
