import { describe, expect, it } from 'vitest';
import { generatedFrom, run } from '../../../generated';

const messagesOf = (visitors: readonly object[]) =>
  visitors.map((visitor) => ({
    event: 'com.iadvize.desk.CONVERSATION_VISITOR_UPDATED',
    conversationId: 'c-1',
    visitor: { other: 1, ...visitor },
  }));

/** The lines of the generated profile, without their comments. */
function profileLines(...visitors: readonly object[]): string[] {
  const text = generatedFrom(messagesOf(visitors));
  const [, body = ''] = /export const profile = \(visitor: Visitor\) => \(\{\n([\s\S]*?)\n\}\);/.exec(text) ?? [];
  return body.split('\n').flatMap((line) => (/^ {2}\w/.test(line) ? line.trim() : []));
}

const notesFor = (...visitors: readonly object[]) =>
  generatedFrom(messagesOf(visitors)).match(/`visitor\.[\w.]+` may be the customer's id/g) ?? [];

describe('the generated profile', () => {
  it.each<[string, object]>([
    ['the package reads it by itself', { email: 'a', contact: { email: 'b' } }],
    ['it is the field of another party', { company: { email: 'a' }, agent: { first_name: 'b' } }],
    ['it is neither text nor a number', { contact: { email: true, phone: ['1'] } }],
    ['it is in a list', { contacts: [{ email: 'a' }] }],
    ['its name may mean anything', { contact: { id: 'a', name: 'b', customerId: 'c', number: 1 } }],
    ['it was null each time', { contact: { email: null, other: 1 } }],
  ])('does not read a field if %s', (_why, visitor) => {
    expect(profileLines(visitor)).toEqual([]);
  });

  it('does not read a field from what is not always an object', () => {
    expect(profileLines({ contact: { email: 'a' } }, { contact: 'a' })).toEqual([]);
  });

  it('does not read a field whose path is longer than a line', () => {
    const long = 'x'.repeat(40);
    expect(profileLines({ [long]: { a: 1, [long]: { other: 1, email: 'a' } } })).toEqual([]);
  });

  it('reads every field under its common names', () => {
    const visitor = {
      identity: { given_name: 'a', familyName: 'b', unique_id: 'c' },
      contact: { mail: 'a', mobile: 'b', street: 'c', town: 'd', postal_code: 'e', country: 'f' },
      user: { external_user_id: 'g' },
    };
    expect(profileLines(visitor)).toEqual([
      'id: visitor.identity.unique_id,',
      'externalId: visitor.user.external_user_id,',
      'firstName: visitor.identity.given_name,',
      'lastName: visitor.identity.familyName,',
      'email: visitor.contact.mail,',
      'phone: visitor.contact.mobile,',
      'address: visitor.contact.street,',
      'city: visitor.contact.town,',
      'zipCode: visitor.contact.postal_code,',
      'country: visitor.contact.country,',
    ]);
  });

  it('reads what may be missing or null, and numbers, of which the client makes text', () => {
    const visitors = [
      { a: { b: null, email: 'x' }, c: null, phone_number: 1 },
      { a: { b: { c: 1, city: 'x' } }, c: { zip: 1, d: 'x' }, phone_number: 'x' },
    ];
    const lines = profileLines(...visitors);
    expect(lines).toEqual([
      'email: visitor.a.email,',
      'phone: visitor.phone_number,',
      'city: visitor.a.b?.city,',
      'zipCode: visitor.c?.zip,',
    ]);
  });

  it('reads a field that is null at times, which the client ignores then', () => {
    expect(profileLines({ a: { mail: 'x', b: 1 } }, { a: { mail: null, b: 1 } })).toEqual(['email: visitor.a.mail,']);
    expect(profileLines({ a: { zip: 1, b: 'x' } }, { a: { zip: null, b: 'x' } })).toEqual(['zipCode: visitor.a.zip,']);
  });

  it('prefers what is least deep, then the best name, then what was seen most often, then the shortest path', () => {
    expect(profileLines({ a: { b: { email: 'x', c: 1 } }, c: { mail: 'x', d: 1 } })).toEqual([
      'email: visitor.c.mail,',
    ]);
    expect(profileLines({ a: { mail: 'x', c: 1 }, b: { email: 'x', c: 1 } })).toEqual(['email: visitor.b.email,']);
    expect(profileLines({ a: { email: 'x', c: 1 } }, { b: { email: 'x' } }, { b: { email: 'x' } })).toEqual([
      'email: visitor.b?.email,',
    ]);
    expect(profileLines({ contact: { email: 'x' }, b: { email: 'x' } })).toEqual(['email: visitor.b.email,']);
  });

  it('never guesses the external id, and names the places that may have it', () => {
    expect(profileLines({ account: { externalId: 'x', a: 1 } })).toEqual([]);
    expect(notesFor({ account: { externalId: 'x', a: 1 } })).toEqual([
      "`visitor.account.externalId` may be the customer's id",
    ]);
    const two = { user: { externalId: 'x', a: 1 }, customer: { external_id: 'y', a: 1 } };
    expect(profileLines(two)).toEqual([]);
    expect(notesFor(two)).toHaveLength(2);
    expect(notesFor({ externalId: 'x', user: { externalId: 'y' } })).toEqual([]);
    expect(profileLines({ user: { externalId: 'x' } })).toEqual(['externalId: visitor.user.externalId,']);
  });

  it('runs on what the desk sends', () => {
    const visitor = { contact: { email: 'ada@example.org', a: 1 }, other: 1 };
    expect(run(generatedFrom(messagesOf([visitor]))).profile?.(visitor)).toEqual({ email: 'ada@example.org' });
  });
});
