import { payloadFields } from '../../events/payloadFields';
import { countOf, type Shape } from './shape';
import { typesOf } from './valueTypes';

/** The fields without which the package can't deliver the event of a method. */
const neededFields: ReadonlyMap<string, readonly string[]> = new Map([
  ['conversationId', ['string', 'number']],
  ['visitor', ['object']],
]);

/** The method of the message event. The package doesn't need its conversation. */
const messageMethod = 'onConversationMessage';

/** Whether the package can't deliver the event of a method without the field. */
export const isNeeded = (method: string, field: string): boolean =>
  method !== messageMethod && neededFields.has(field) && (payloadFields[method]?.includes(field) ?? false);

/** The part of a shape that an event of the standard entries can be delivered with. */
export interface DeliverableShape {
  /** Undefined if no message had what the package needs. */
  readonly shape: Shape | undefined;
  /** The needed fields that some of the messages lacked. */
  readonly lacking: readonly string[];
}

function withTypes(field: Shape, types: readonly string[]): Shape {
  const kept = [...field.types].filter(([type]) => types.includes(type));
  return { ...field, types: new Map(kept), count: kept.reduce((sum, [, count]) => sum + count, 0) };
}

/** Removes from a payload's shape everything with which the event of a method can't be delivered. */
export function deliverableShape(method: string, payload: Shape): DeliverableShape {
  const needed = [...neededFields].filter(([field]) => isNeeded(method, field));
  const usable = needed.flatMap(([name, types]): Array<[string, Shape]> => {
    const field = payload.fields.get(name);
    const usableField = field && withTypes(field, types);
    return usableField?.count ? [[name, usableField]] : [];
  });
  const fields = new Map([...payload.fields, ...usable]);
  const lacking = needed
    .map(([name]) => name)
    .filter((name) => new Map(usable).get(name)?.count !== countOf(payload, 'object'));
  return { shape: usable.length === needed.length ? { ...payload, fields } : undefined, lacking };
}

/** The types in which the package reads a project's id. */
export const projectIdTypes: readonly string[] = ['string', 'number'];

/** Whether a project's id was recorded as something that the package can't read. */
export const isOddProjectId = (field: Shape): boolean =>
  field.types.size > typesOf(field).length || typesOf(field).some((type) => !projectIdTypes.includes(type));
