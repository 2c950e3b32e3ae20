import { fixtures, handlerNames } from '../../test/fixtures';
import type { Payload } from '../contenders/contender';

/** A payload of each event of the catalogue, in its order: a conversation comes, is talked to and goes. */
export const payloadsOfAllEvents: readonly Payload[] = handlerNames.map((handler) => fixtures[handler].posted);

const focusOf = (conversationId: string): Payload => ({
  event: 'com.iadvize.desk.CONVERSATION_FOCUSED',
  conversationId,
});

const conversationId = '4f9a2c1e-6f0b-4d0e-9a57-0c2f3f1f7a11';

const visitorWithEmail = (email: string): Payload => ({
  event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED',
  conversationId,
  visitor: {
    visitorId: '7d1c5a60-55b7-4a0f-8f0e-0d0f8f2b6c11',
    externalUserId: 'C-100',
    firstName: 'Ada',
    lastName: 'Lovelace',
    email,
    phoneNumber: '+33 1 23 45 67 89',
    address: '12 rue de la Paix',
    city: 'Paris',
    zipCode: '75002',
    country: 'France',
    language: 'fr',
    company: 'Analytical Engines',
  },
});

/** A focus event, which puts the conversation of the visitors below on the desk. */
export const focus = focusOf(conversationId);

/** The agent switches between two conversations, so each event changes the state. */
export const focusChanges: readonly Payload[] = [focus, focusOf('b8f3c1de-2c55-4d5c-8a4e-3f0f7e3f9d22')];

/** A visitor of twelve fields whose email changes each time, so each event changes the state. */
export const visitorChanges: readonly Payload[] = Array.from({ length: 16 }, (_, place) =>
  visitorWithEmail(`ada.${place}@example.org`),
);

/** The same visitor again and again: each is an object of its own, as messages are, but nothing changes. */
export const sameVisitor: readonly Payload[] = visitorChanges.map(() => visitorWithEmail('ada@example.org'));
