import { copyFaultOf } from './copies';
import { handlerOf, type Kind, kinds, rules } from './rules';

const profileFields: Readonly<Record<string, readonly string[]>> = {
  id: ['visitorId', 'id', 'unique_id'],
  externalId: ['externalUserId', 'externalId', 'external_id'],
  firstName: ['firstName', 'firstname'],
  lastName: ['lastName', 'lastname'],
  email: ['email'],
  phone: ['phoneNumber', 'phone'],
  address: ['address'],
  city: ['city'],
  zipCode: ['zipCode', 'zip'],
  country: ['country'],
};
const added: Partial<Readonly<Record<Kind, string>>> = {
  CONVERSATION_VISITOR_UPDATED: 'profile',
  AVAILABILITY_UPDATED: 'availability',
  CONVERSATION_MESSAGE: 'wireName',
};

const says = (value: unknown) =>
  Number.isFinite(value) || (typeof value === 'string' && value.length <= 500 && value.trim() !== '');

/** What is wrong with an event that a handler got, by the rules alone. Nothing if it is right. */
export function faultOf(handler: string, event: unknown): string | undefined {
  const kind = kinds.find((name) => handlerOf(name) === handler);
  if (!kind) return `${handler} is no handler`;
  // What a handler gets is looked at field by field.
  const fields = event as Readonly<Record<string, unknown>>;
  if (!Object.isFrozen(event)) return 'not frozen';
  if (Object.getPrototypeOf(event) !== Object.prototype) return 'a prototype of its own';
  if (Object.hasOwn(fields, '__proto__')) return 'a field __proto__';
  if (fields.event !== `com.iadvize.desk.${kind}`) return 'a wrong name';
  if (kind === 'CONVERSATION_ADDED' && !Number.isFinite(fields.projectId)) return 'projectId is no number';
  const broken = Object.entries(rules[kind]).find(
    ([field, isGood]) => !isGood(fields[field], Object.hasOwn(fields, field)),
  );
  if (broken) return `${broken[0]} breaks its rule`;
  const field = added[kind];
  if (field && !Object.hasOwn(fields, field)) return `no ${field}`;
  const { profile, availability, wireName } = fields;
  if (field === 'wireName' && typeof wireName !== 'string') return 'wireName is no text';
  if (field === 'availability' && !Object.values(Object(availability)).every((status) => typeof status === 'string'))
    return 'a status is no text';
  if (field !== 'profile') return undefined;
  const texts = Object.entries(Object(profile));
  if (texts.length !== Object.keys(profileFields).length) return 'a profile of other fields';
  return texts.some(([, text]) => text !== undefined && !(typeof text === 'string' && says(text)))
    ? 'a field of the profile is no text'
    : undefined;
}

/** What was changed or lost between plain data and the event made of it. */
export function lossOf(kind: Kind, data: Readonly<Record<string, unknown>>, event: unknown): string | undefined {
  // As above.
  const fields = event as Readonly<Record<string, unknown>>;
  const { conversationId: id } = data;
  const replaced = [
    'event',
    // A number becomes text. Anything else is kept.
    ...(Number.isFinite(id) ? ['conversationId'] : []),
    'projectId',
    'visitor',
    'wireName',
    'profile',
    'availability',
    '__proto__',
  ];
  const kept = Object.keys(data).filter((key) => !replaced.includes(key) || !Object.hasOwn(fields, key));
  for (const key of kept) {
    const fault = key === '__proto__' ? undefined : copyFaultOf(fields[key], data[key]);
    if (fault) return `${fault} in ${key}`;
  }
  if (Number.isFinite(id) && fields.conversationId !== String(id)) return 'conversationId changed';
  if (kind === 'CONVERSATION_ADDED')
    return fields.projectId === Number(data.projectId) ? undefined : 'projectId changed';
  if (kind === 'CONVERSATION_MESSAGE') return fields.wireName === data.event ? undefined : 'wireName changed';
  if (kind !== 'CONVERSATION_VISITOR_UPDATED') return undefined;
  const visitor: Readonly<Record<string, unknown>> = Object(data.visitor);
  const fault = copyFaultOf(fields.visitor, visitor);
  if (fault) return `${fault} in the visitor`;
  const wrong = Object.entries(profileFields).find(([field, names]) => {
    const first = names.map((name) => (Object.hasOwn(visitor, name) ? visitor[name] : undefined)).find(says);
    return Object(fields.profile)[field] !== (first === undefined ? undefined : String(first));
  });
  return wrong && `profile.${wrong[0]} is not what the visitor says`;
}
