import type { Contender } from './contender';

type Fields = Readonly<Record<string, unknown>>;
type Payload = Fields & { readonly event: string };
type Check = (payload: unknown) => boolean;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown) => typeof value === 'string' && value.length > 0;
const isProjectId = (value: unknown) => (typeof value === 'string' ? /^\d{1,15}$/.test(value) : Number.isFinite(value));
const hasId: Check = (payload) => isObject(payload) && isId(payload.conversationId);

/** Whether a payload is right, by event: the verdicts of the package's schemas, as one writes them by hand. */
export const checks = {
  CONVERSATION_ADDED: (payload) => isObject(payload) && isId(payload.conversationId) && isProjectId(payload.projectId),
  CONVERSATION_FOCUSED: hasId,
  CONVERSATION_FOCUS_LOST: hasId,
  CONVERSATION_STATE_BOX_CLICKED: hasId,
  CONVERSATION_VISITOR_UPDATED: (payload) =>
    isObject(payload) && isId(payload.conversationId) && isObject(payload.visitor),
  CONVERSATION_REMOVED: hasId,
  AVAILABILITY_UPDATED: isObject,
  CONVERSATION_MESSAGE: (payload) =>
    isObject(payload) &&
    typeof payload.conversationParticipantType === 'string' &&
    (payload.conversationId === undefined || isId(payload.conversationId)),
} satisfies Readonly<Record<string, Check>>;

/** The payload itself where it is plain; a copy of what it holds, without a field that a later copy could take for its prototype. */
const plainOf = (payload: Fields): Fields => {
  if (Object.getPrototypeOf(payload) === Object.prototype && !Object.hasOwn(payload, '__proto__')) return payload;
  const { ['__proto__']: _, ...fields } = payload;
  return fields;
};

/** What a check lets through, as the package's schemas give it; undefined where it is refused. */
export const checkedPayload = (check: Check, payload: unknown): { readonly value: unknown } | undefined =>
  isObject(payload) && check(payload) ? { value: plainOf(payload) } : undefined;

const text = (value: unknown) => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() ? value : undefined;
};

const profileOf = (visitor: Fields) => ({
  id: text(visitor.visitorId) ?? text(visitor.id) ?? text(visitor.unique_id),
  externalId: text(visitor.externalUserId) ?? text(visitor.externalId) ?? text(visitor.external_id),
  firstName: text(visitor.firstName) ?? text(visitor.firstname),
  lastName: text(visitor.lastName) ?? text(visitor.lastname),
  email: text(visitor.email),
  phone: text(visitor.phoneNumber) ?? text(visitor.phone),
  address: text(visitor.address),
  city: text(visitor.city),
  zipCode: text(visitor.zipCode) ?? text(visitor.zip),
  country: text(visitor.country),
});

const availabilityOf = (statuses: unknown) => {
  if (!Array.isArray(statuses)) return isObject(statuses) ? statuses : {};
  const availability: Record<string, unknown> = {};
  for (const { channel, status } of statuses) availability[channel] = status;
  return availability;
};

/** The fields that are delivered in one form whichever of its forms came. */
function normalized(name: keyof typeof checks, payload: Payload): Payload {
  switch (name) {
    case 'CONVERSATION_ADDED':
      return { ...payload, projectId: Number(payload.projectId) };
    case 'CONVERSATION_VISITOR_UPDATED':
      // The check has passed.
      return { ...payload, profile: profileOf(payload.visitor as Fields) };
    case 'AVAILABILITY_UPDATED':
      return { ...payload, availability: availabilityOf(payload.availability ?? payload.availabilities) };
    default:
      return payload;
  }
}

const prefix = 'com.iadvize.desk.';

const isOfDesk = (data: unknown): data is Payload =>
  isObject(data) && typeof data.event === 'string' && data.event.startsWith(prefix);

function nameOf(payload: Payload): keyof typeof checks | undefined {
  const { event } = payload;
  const name = event.slice(prefix.length);
  // `in` doesn't narrow a string to the keys.
  if (name in checks) return name as keyof typeof checks;
  return typeof payload.conversationParticipantType === 'string' ? 'CONVERSATION_MESSAGE' : undefined;
}

/** A careful listener by hand: the origin, the window, each field that the package checks, and the normalised forms. */
export const fullChecks: Contender = {
  listen({ origin, frame }, note) {
    window.addEventListener('message', (message) => {
      if (message.origin !== origin || message.source !== frame.contentWindow) return;
      const { data } = message;
      if (!isOfDesk(data)) return;
      const name = nameOf(data);
      if (name && checks[name](data)) note(normalized(name, data));
    });
  },
};
